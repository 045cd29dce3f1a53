import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    runes: true,
    // The class that ties a component's styles to it, short: it is written a thousand times.
    cssHash: ({ hash, css }) => `s${hash(css).slice(0, 4)}`
  }
};
