import type { Plugin } from 'vite';

/** The development server puts styles into the page and speaks over a socket, which the site's own policy rightly forbids. */
export function developmentPolicyPlugin(): Plugin {
  return {
    name: 'opsatlas:development-policy',
    apply: 'serve',
    transformIndexHtml: (html) =>
      html
        .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
        .replace("connect-src 'self'", "connect-src 'self' ws:")
  };
}
