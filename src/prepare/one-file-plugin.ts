import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { build, type Plugin, type Rolldown } from 'vite';
import { REGISTER_SCRIPT, type Carried } from '../export/embedded-files.ts';
import { formatCarried, ONE_FILE } from '../export/one-file.ts';

/** Mode of the build of the one file, which src/state/site-files.ts knows. */
export const ONE_FILE_MODE = 'one-file';

/** The page's policy: its own script and style by what they are, threads of code that it carries, and nothing from anywhere. */
const policyOf = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ');

/**
 * Makes of a build one HTML file with all code, styles, letters, the topology and the data within, for rooms without a network and machines
 * on which nothing can be installed. Browsers refuse modules and fetches from a disk, not what a page holds itself. Its
 * Content-Security-Policy names its own script and style by their hashes and allows no request at all. `files` are what the page
 * carries by their paths from it. What else lies in the folder of the build stays there.
 */
export function oneFilePlugin(files: () => Carried['files']): Plugin {
  return {
    name: 'opsatlas:one-file',
    apply: 'build',
    // Before Vite's own.
    enforce: 'pre',
    // What Vite puts around each import() would fetch scripts before they are run, and there are none.
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();'
    },
    config: () => ({
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        cssCodeSplit: false,
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        chunkSizeWarningLimit: Number.MAX_SAFE_INTEGER,
        rolldownOptions: { output: { codeSplitting: false } }
      }
    }),
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const source = composePage(partsOf(Object.values(bundle)), files());
        for (const name of Object.keys(bundle)) Reflect.deleteProperty(bundle, name);
        this.emitFile({ type: 'asset', fileName: ONE_FILE, source });
        this.emitFile({ type: 'asset', fileName: REGISTER_SCRIPT, source: await buildRegisterScript() });
      }
    }
  };
}

/** The thread that holds a register as one script, which needs nothing else. */
async function buildRegisterScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: 'src/register/page/register-worker.ts',
        output: { format: 'iife', codeSplitting: false }
      }
    }
  });
  const output = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    'output' in each ? each.output : []
  );
  const scripts = output.filter((file) => file.type === 'chunk').map(({ code }) => code);
  if (scripts.length !== 1)
    throw new Error(`one script was expected in ${REGISTER_SCRIPT}, not ${scripts.length}`);
  return scripts.join('');
}

interface Parts {
  readonly html: string;
  readonly script: string;
  readonly style: string;
}

function partsOf(output: readonly (Rolldown.OutputAsset | Rolldown.OutputChunk)[]): Parts {
  const script = output.filter((file) => file.type === 'chunk').map(({ code }) => code);
  const texts = (ending: string): string[] =>
    output.flatMap((file) =>
      file.type === 'asset' && file.fileName.endsWith(ending) ? [String(file.source)] : []
    );
  if (script.length !== 1) throw new Error(`one script was expected in ${ONE_FILE}, not ${script.length}`);
  return { html: texts('.html').join(''), script: script.join(''), style: texts('.css').join('\n') };
}

function composePage({ html, script, style }: Parts, files: Carried['files']): string {
  // Within strings, templates and expressions \x3C is the same letter, and ends no element of the page.
  const code = script.replace(/<(?=\/script|!--)/gi, '\\x3C');
  const carried = formatCarried({ start: '', files });
  const icon = Buffer.from(readFileSync('public/icon.svg')).toString('base64');
  // Replacements are functions, so that a "$" in the code stays what it is; the code comes last, whatever it may hold.
  return html
    .replace(/\s*<link[^>]*rel="(?:stylesheet|preload|modulepreload)"[^>]*>/g, '')
    .replace(
      /(http-equiv="Content-Security-Policy"\s+content=)"[^"]*"/,
      (_, start: string) => `${start}"${policyOf(code, style)}"`
    )
    .replace(
      /(<link rel="icon" href=)"[^"]*"/,
      (_, start: string) => `${start}"data:image/svg+xml;base64,${icon}"`
    )
    .replace('</body>', () => `  ${carried}\n  </body>`)
    .replace(
      /\s*<script type="module"[^>]*><\/script>/,
      () => `\n    <style>${style}</style>\n    <script type="module">${code}</script>`
    );
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
