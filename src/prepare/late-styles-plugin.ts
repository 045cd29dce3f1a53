import type { Plugin } from 'vite';

const STYLE = '?svelte&type=style&lang.css';
const LATE = '\0late-style:';

/** Components of parts that are fetched when they are first used. */
const IS_LATE =
  /\/src\/(briefing\/(?!session\/Shell)|ui\/(?:(?:pages|export|own-data|register|timeline|details)\/|parts\/Dialog|shell\/(?:About|Problem)))/;

/**
 * Puts the styles of parts that are fetched late into their scripts, so that the first view does not load them: as style sheets that a script adopts,
 * which the page's policy allows and which come with the script or not at all.
 */
export function lateStylesPlugin(): Plugin {
  return {
    name: 'opsatlas-late-styles',
    apply: 'build',
    enforce: 'pre',
    resolveId(id) {
      return id.endsWith(STYLE) && IS_LATE.test(id) ? `${LATE}${id.slice(0, -STYLE.length)}.js` : null;
    },
    load(id) {
      if (!id.startsWith(LATE)) return null;
      const file = id.slice(LATE.length, -'.js'.length);
      const { svelte } = (this.getModuleInfo(file)?.meta ?? {}) as {
        svelte?: { css?: { code?: string } };
      };
      const code = svelte?.css?.code;
      if (!code) throw new Error(`${file} has no styles to take.`);
      const css = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ');
      return {
        code: `const sheet = new CSSStyleSheet();sheet.replaceSync(${JSON.stringify(css)});document.adoptedStyleSheets.push(sheet);`,
        moduleSideEffects: true
      };
    }
  };
}
