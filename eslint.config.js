import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['dist/', '.cache/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
  },
  {
    rules: {
      // TypeScript resolves names itself, and knows more globals than a list does.
      'no-undef': 'off',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'svelte/no-at-html-tags': 'error',
      // State is replaced whole, never changed in place: sets and maps are made, filled and handed on.
      'svelte/prefer-svelte-reactivity': 'off',
      // The address is written with the History API on purpose: there is no SvelteKit here.
      'svelte/no-navigation-without-resolve': 'off'
    }
  },
  { files: ['tests/**', '*.config.*'], rules: { 'no-console': 'off' } }
);
