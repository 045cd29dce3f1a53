import { readdirSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { BESIDE, MODULES } from '../../eslint.config.js';

const eslint = new ESLint();

/** The rules that a text would break in a file of this path. */
async function brokenRules(path: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: path });
  const own = ['no-restricted-imports', 'no-restricted-syntax', 'svelte/no-at-html-tags', null];
  return (result?.messages ?? []).map((message) => message.ruleId).filter((id) => own.includes(id));
}

const ORDER = ['no-restricted-syntax'];
const PACKAGE = ['no-restricted-imports'];

describe('an import', () => {
  test.each([
    ['static', "import { a } from '../ui/a';\na();"],
    ['for its effect', "import '../ui/a';"],
    ['of a type', "import type { A } from '../ui/a';\nexport let a: A;"],
    ['inside a type', "export let a: import('../ui/a').A;"],
    ['re-exported', "export * from '../ui/a';"],
    ['when needed', "export const a = () => import('../ui/a');"],
    ['roundabout', "import '../model/../ui/a';"],
    ['of a worker', "new Worker(new URL('../ui/a', import.meta.url));"],
    ['of the text', "import '../ui/a?raw';"],
    ['from a folder within', "import '../../ui/a';"]
  ])('of a later module is an error (%s)', async (_, text) => {
    expect(await brokenRules('src/draw/sink.ts', text)).toEqual(ORDER);
  });

  test('is judged in the script and in the markup of a component', async () => {
    const script = '<script lang="ts">\n  import \'../ui/a\';\n</script>';
    expect(await brokenRules('src/map/MapView.svelte', script)).toEqual(ORDER);
    const markup = "{#await import('../ui/a') then a}{a}{/await}";
    expect(await brokenRules('src/map/MapView.svelte', markup)).toEqual(ORDER);
  });

  test('of the next module is an error, and of the one before is none', async () => {
    for (const [i, module] of MODULES.entries()) {
      const next = MODULES[i + 1];
      if (!next) continue;
      expect(await brokenRules(`src/${module}/a.ts`, `import '../${next}/b';`)).toEqual(ORDER);
      expect(await brokenRules(`src/${next}/a.ts`, `import '../${module}/b';`)).toEqual([]);
    }
  });

  test('of what stands beside the page is an error everywhere, and it reaches as far as export', async () => {
    for (const module of BESIDE) {
      expect(await brokenRules('src/briefing/a.ts', `import '../${module}/b';`)).toEqual(ORDER);
      expect(await brokenRules('src/main.ts', `import './${module}/b';`)).toEqual(ORDER);
      expect(await brokenRules(`src/${module}/a.ts`, "import '../export/b';\nimport './c';")).toEqual([]);
      expect(await brokenRules(`src/${module}/a.ts`, "import '../state/b';")).toEqual(ORDER);
    }
    expect(await brokenRules('src/main.ts', "import './briefing/b';")).toEqual([]);
  });

  test('of Leaflet belongs to map, and of Svelte to what is on the screen', async () => {
    for (const name of ['leaflet', 'leaflet/dist/leaflet.css']) {
      expect(await brokenRules('src/map/a.ts', `import '${name}';`)).toEqual([]);
      expect(await brokenRules('src/ui/a.ts', `import '${name}';`)).toEqual(PACKAGE);
      expect(await brokenRules('src/main.ts', `import '${name}';`)).toEqual(PACKAGE);
    }
    expect(await brokenRules('src/export/a.ts', "import 'svelte/attachments';")).toEqual(PACKAGE);
    expect(await brokenRules('src/state/a.ts', "import 'svelte';")).toEqual([]);
  });
});

describe('text', () => {
  test.each([
    ['src/map/a.ts', "document.body.innerHTML = '';"],
    ['src/map/a.ts', "document.body.insertAdjacentHTML('beforeend', '');"],
    [
      'src/map/a.ts',
      "export const a = (layer: never) => layer['bindPopup']('');\nexport const b = { bindPopup: 1 }.bindPopup;"
    ],
    ['src/ui/A.svelte', '<div bind:innerHTML={a}></div>'],
    ['src/ui/A.svelte', '<p>{@html a}</p>']
  ])('is never made HTML (%s: %s)', async (path, text) => {
    expect(await brokenRules(path, text)).toHaveLength(1);
  });
});

describe('src/', () => {
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace(/^src\//, ''));

  test('holds modules, and at its top the start of the page alone', () => {
    const top = readdirSync('src', { withFileTypes: true });
    const folders = top.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect([...MODULES, ...BESIDE]).toEqual(expect.arrayContaining(folders));
    expect(top.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual([
      'App.svelte',
      'README.md',
      'main.ts'
    ]);
  });

  test('has components and runes only where there is a screen', () => {
    const modules = files.filter((path) => /\.svelte(\.ts)?$/.test(path)).map((path) => path.split('/')[0]);
    expect(['state', 'map', 'ui', 'briefing', 'App.svelte']).toEqual(
      expect.arrayContaining([...new Set(modules)])
    );
  });

  // An import of './desk.svelte' means desk.svelte.ts, but finds a Desk.svelte on a disk that takes capitals and small letters as the same.
  test('has no two files that an import takes for each other on a case-insensitive disk', () => {
    const names = files.map((path) => path.replace(/\.(ts|js)$/, '').toLowerCase());
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});
