import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** The modules of src/ in their order: each imports only from itself and from those before it. */
export const MODULES = [
  'model',
  'i18n',
  'data',
  'geo',
  'query',
  'scale',
  'scene',
  'draw',
  'picture',
  'export',
  'intake',
  'register',
  'state',
  'map',
  'ui',
  'briefing'
];
/** What stands beside the page: code of the build, and the command line. Nothing imports it; it imports nothing after `register`. */
export const BESIDE = ['prepare', 'cli'];
const WITH_SVELTE = ['state', 'map', 'ui', 'briefing'];

/** A relative path into one of the modules, however it is imported: by a statement, when needed, as a type, as a worker's address. */
const pathInto = (/** @type {string[]} */ modules) => `/^\\.{1,2}\\/(.*\\/)?(${modules.join('|')})\\//`;

const UNSAFE = [
  { selector: '[name=/^(inner|outer)HTML$|^insertAdjacentHTML$/]', message: 'Text is never made HTML.' },
  {
    selector: 'MemberExpression > Identifier[name=/^bind(Popup|Tooltip)$/]',
    message: 'Leaflet makes HTML of it.'
  }
];

/** Where lists have as many items as the data have rows: handed on as arguments they overflow the stack, in a worker first. */
const OF_ROWS = ['model', 'data', 'query', 'scale', 'intake', 'register', 'state'];
const SPREAD = {
  selector:
    'CallExpression[callee.object.name="Math"] > SpreadElement, CallExpression[callee.property.name=/^(push|unshift|fromCharCode|fromCodePoint)$/] > SpreadElement',
  message: 'A list of rows is too long for arguments: use max and min of d3, or a loop.'
};

/**
 * Rules of one module, or of the two files at the top of src/ for null.
 *
 * @param {string | null} name
 * @returns {import('eslint').Linter.Config}
 */
function moduleRules(name) {
  const last = name === null ? 'briefing' : BESIDE.includes(name) ? 'register' : name;
  const later = MODULES.slice(MODULES.indexOf(last) + 1);
  const forbidden = [...later, ...BESIDE.filter((beside) => beside !== name)];
  const path = pathInto(forbidden);
  const message = `${name ?? 'The page'} may not import this module.`;
  const packages = [
    ...(name === 'map' ? [] : [{ group: ['leaflet', 'leaflet/*'], message: 'Leaflet is for map/ only.' }]),
    ...(name === null || WITH_SVELTE.includes(name)
      ? []
      : [{ group: ['svelte', 'svelte/*'], message: 'Svelte is not for this module.' }])
  ];
  return {
    files: [name === null ? 'src/*' : `src/${name}/**`],
    rules: {
      'no-restricted-imports': ['error', { patterns: packages }],
      'no-restricted-syntax': [
        'error',
        ...UNSAFE,
        ...(name !== null && OF_ROWS.includes(name) ? [SPREAD] : []),
        { selector: `Literal[value=${path}]`, message },
        { selector: `TemplateElement[value.raw=${path}]`, message }
      ]
    }
  };
}

export default ts.config(
  { ignores: ['dist/', 'dist-cli/', '.cache/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    // Without what no cache can keep: functions.
    languageOptions: {
      parserOptions: { parser: ts.parser, svelteConfig: { compilerOptions: { runes: true } } }
    }
  },
  {
    rules: {
      // TypeScript resolves names itself, and knows more globals than a list does.
      'no-undef': 'off',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Where five or more values stand in a row, an object names them.
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      'svelte/no-at-html-tags': 'error',
      // State is replaced whole, never changed in place: sets and maps are made, filled and handed on.
      'svelte/prefer-svelte-reactivity': 'off',
      // The address is written with the History API on purpose: there is no SvelteKit here.
      'svelte/no-navigation-without-resolve': 'off'
    }
  },
  ...[...MODULES, ...BESIDE, null].map(moduleRules),
  { files: ['tests/**', '*.config.*'], rules: { 'no-console': 'off' } }
);
