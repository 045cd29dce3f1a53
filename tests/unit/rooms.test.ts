import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findBreaches, ROOMS } from './room-order';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

function readSource(): Map<string, string> {
  const paths = readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'));
  const root = SRC.replaceAll('\\', '/');
  return new Map(
    paths.sort().map((path) => [path.slice(root.length).replace(/^\//, ''), readFileSync(path, 'utf8')])
  );
}

function breachesOf(files: Record<string, string>): string[] {
  return findBreaches(new Map(Object.entries(files)));
}

describe('src/', () => {
  test('keeps the order of its rooms and the rules of safety', () => {
    const files = readSource();
    expect([...files.keys()]).toContain('model/quantity.ts');
    expect(findBreaches(files)).toEqual([]);
  });

  // An import of './desk.svelte' means desk.svelte.ts, but finds a Desk.svelte on a disk that takes capitals and small letters as the same.
  test('has no two files that an import takes for each other on a case-insensitive disk', () => {
    const names = [...readSource().keys()].map((path) => path.replace(/\.(ts|js)$/, '').toLowerCase());
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});

describe('an import', () => {
  test('from the same room or one above is fine, whatever its form', () => {
    const text = `
      import { a } from '../model/a';
      import type { B } from '../i18n/b';
      import './near';
      import { geoPath } from 'd3-geo';
      export * from '../geo/c';
      const later = import('../scale/d');`;
    expect(breachesOf({ 'scene/marks.ts': text, 'scene/near.ts': '' })).toEqual([]);
  });

  test.each([
    ['static', "import { a } from '../ui/a';"],
    ['for its effect', "import '../ui/a';"],
    ['of a type', "import type { A } from '../ui/a';"],
    ['of a type within braces', "import { type A } from '../ui/a';"],
    ['inside a type', "let a: import('../ui/a').A;"],
    ['re-exported', "export { a } from '../ui/a';"],
    ['re-exported as a whole', "export * from '../ui/a';"],
    ['re-exported as a type', "export type { A } from '../ui/a';"],
    ['dynamic', "const a = await import('../ui/a');"],
    ['dynamic inside a function', "function later() { return import( '../ui/a' ); }"],
    ['from the root', "import { a } from '/src/ui/a';"],
    ['roundabout', "import { a } from '../model/../ui/a';"],
    ['of a worker', "new Worker(new URL('../ui/a', import.meta.url));"],
    ['by a pattern', "import.meta.glob('../ui/a');"],
    ['of the text', "import text from '../ui/a?raw';"]
  ])('from a room below is a breach (%s)', (_, text) => {
    expect(breachesOf({ 'draw/sink.ts': text })).toEqual([
      'draw/sink.ts: imports ui/a, but draw comes before ui'
    ]);
  });

  test('is judged in both scripts and in the markup of a component', () => {
    const file = 'map/MapView.svelte';
    const breach = `${file}: imports ui/a, but map comes before ui`;
    expect(breachesOf({ [file]: '<script lang="ts">\n import a from \'../ui/a\';\n</script>' })).toEqual([
      breach
    ]);
    expect(
      breachesOf({ [file]: "<script module>import '../ui/a';</script><script>let b;</script>" })
    ).toEqual([breach]);
    expect(breachesOf({ [file]: "<p>it's</p>{#await import('../ui/a') then a}{a}{/await}" })).toEqual([
      breach
    ]);
  });

  test('that is only a comment or a string is none', () => {
    const text = "// import { a } from '../ui/a';\nconst text = \"from '../ui/a'\";";
    expect(breachesOf({ 'draw/sink.ts': text })).toEqual([]);
  });

  test('from each room to the next one below is a breach, and the other way round is none', () => {
    for (const [i, room] of ROOMS.entries()) {
      const below = ROOMS[i + 1];
      if (!below) continue;
      expect(breachesOf({ [`${room}/a.ts`]: `import '../${below}/b';` })).toHaveLength(1);
      expect(breachesOf({ [`${below}/b.ts`]: `import '../${room}/a';` })).toEqual([]);
    }
  });

  test('from outside src/, or of a file that belongs to no room, is a breach', () => {
    expect(breachesOf({ 'data/a.ts': "import '../../data/datapackage.json';" })).toHaveLength(1);
    expect(breachesOf({ 'data/a.ts': "import '../misc/b';" })).toHaveLength(1);
  });

  test('in the top files may come from every room but the command line', () => {
    const text =
      "import './app.css'; import App from './App.svelte'; import './model/a'; import './briefing/b';";
    expect(breachesOf({ 'main.ts': text, 'app.css': '' })).toEqual([]);
    expect(breachesOf({ 'main.ts': "import './cli/a';" })).toHaveLength(1);
    expect(breachesOf({ 'briefing/a.ts': "import '../App.svelte';" })).toHaveLength(1);
  });

  test('in the command line may reach down to export/, not to state, map, ui or briefing', () => {
    expect(breachesOf({ 'cli/a.ts': "import '../model/a'; import '../export/b'; import './c';" })).toEqual(
      []
    );
    for (const room of ['state', 'map', 'ui', 'briefing'])
      expect(breachesOf({ 'cli/a.ts': `import '../${room}/a';` })).toHaveLength(1);
  });

  test('of what prepares the topology belongs to that folder alone', () => {
    expect(breachesOf({ 'geo/prepare/a.ts': "import './b'; import '../shape';" })).toEqual([]);
    for (const path of ['geo/a.ts', 'map/a.ts', 'main.ts', 'cli/a.ts'])
      expect(
        breachesOf({ [path]: `import '${path.includes('/') ? '..' : '.'}/geo/prepare/a';` })
      ).toHaveLength(1);
  });

  test('of what makes committed files belongs to their folder alone, which reaches down to export/', () => {
    expect(breachesOf({ 'prepare/a.ts': "import './b'; import '../draw/c'; import '../export/d';" })).toEqual(
      []
    );
    expect(breachesOf({ 'prepare/a.ts': "import '../map/b';" })).toHaveLength(1);
    for (const path of ['draw/a.ts', 'ui/a.ts', 'cli/a.ts', 'main.ts'])
      expect(breachesOf({ [path]: `import '${path.includes('/') ? '..' : '.'}/prepare/b';` })).toHaveLength(
        1
      );
  });

  test.each(['leaflet', 'leaflet/dist/leaflet.css', 'leaflet/dist/leaflet-src.esm.js'])(
    'of %s belongs to map/',
    (name) => {
      const text = `import type { Map } from '${name}';`;
      expect(breachesOf({ 'map/a.ts': text })).toEqual([]);
      expect(breachesOf({ 'ui/a.ts': text })).toEqual([`ui/a.ts: imports ${name}, which is for map/ only`]);
      expect(breachesOf({ 'main.ts': text })).toHaveLength(1);
    }
  );

  test.each(['svelte', 'svelte/attachments'])('of %s stays out of the rooms above state/', (name) => {
    expect(breachesOf({ 'export/a.ts': `import { mount } from '${name}';` })).toHaveLength(1);
    expect(breachesOf({ 'cli/a.ts': `import { mount } from '${name}';` })).toHaveLength(1);
    for (const path of ['state/a.ts', 'map/a.ts', 'ui/a.ts', 'briefing/a.ts', 'main.ts'])
      expect(breachesOf({ [path]: `import { mount } from '${name}';` })).toEqual([]);
  });
});

describe('a file', () => {
  test('belongs to a room or is one of the two at the top', () => {
    expect(breachesOf({ 'misc/a.ts': '' })).toEqual(['misc/a.ts: belongs to no room']);
    expect(breachesOf({ 'other.ts': '' })).toEqual(['other.ts: belongs to no room']);
    expect(breachesOf({ 'main.ts': '', 'App.svelte': '', 'app.css': '', 'vite-env.d.ts': '' })).toEqual([]);
  });

  test('with components or runes stays out of the rooms above state/', () => {
    expect(breachesOf({ 'scene/Mark.svelte': '<p></p>' })).toHaveLength(1);
    expect(breachesOf({ 'query/filter.svelte.ts': '' })).toHaveLength(1);
    expect(breachesOf({ 'state/explorer.svelte.ts': '', 'ui/Legend.svelte': '', 'App.svelte': '' })).toEqual(
      []
    );
  });

  test.each([
    ['{@html}', 'ui/A.svelte', '<p>{@html text}</p>'],
    ['innerHTML or outerHTML', 'map/a.ts', 'node.innerHTML = text;'],
    ['innerHTML or outerHTML', 'map/a.ts', 'node.outerHTML = text;'],
    ['innerHTML or outerHTML', 'ui/A.svelte', '<div bind:innerHTML={text}></div>'],
    ['insertAdjacentHTML', 'map/a.ts', "node.insertAdjacentHTML('beforeend', text);"],
    ["Leaflet's bindPopup or bindTooltip", 'map/a.ts', 'layer.bindPopup(text);'],
    ["Leaflet's bindPopup or bindTooltip", 'map/a.ts', 'layer.bindTooltip (text);']
  ])('that turns text into HTML is a breach (%s)', (name, path, text) => {
    expect(breachesOf({ [path]: text })).toEqual([`${path}: uses ${name}`]);
  });

  test('that sets text as text is fine', () => {
    expect(breachesOf({ 'map/a.ts': 'node.textContent = text;', 'ui/A.svelte': '<p>{text}</p>' })).toEqual(
      []
    );
  });
});
