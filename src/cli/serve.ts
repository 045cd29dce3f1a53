import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import type { Given } from './commands';
import { openPackage, readerOf } from './open-package';
import { SITE_FOLDER } from './own-files';
import { countProblems } from './problem-lines';
import { codeOf, EXIT, failure, usage } from './stop';
import { print, say } from './terminal';

const FIRST_PORT = 4173;
const TRIES = 20;
/** Other machines are not let in, nor pages of other sites under a name that leads here. */
const HOST = '127.0.0.1';
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  // Tables are in any encoding: the atlas finds out which.
  '.csv': 'text/csv',
  '.md': 'text/markdown'
};

/** Serves the built atlas with a package until it is stopped. */
export async function run({ names: [name = ''], text }: Given): Promise<number> {
  const given = text('port');
  if (given !== undefined && !(/^\d{1,5}$/.test(given) && Number(given) < 65_536))
    throw usage(`--port is a number up to 65535, not “${given}”.`);
  if (!statSync(resolve(SITE_FOLDER, 'index.html'), { throwIfNoEntry: false }))
    throw failure('the built atlas is not there: “npm run build” makes it.');
  const { problems } = await openPackage(name);
  if (problems.length) say(`${name}: ${countProblems(problems)}; see “opsatlas validate”.`);
  const server = createServer(async ({ method, url, headers }, response) => {
    if (!OWN_HOST.test(headers.host ?? '')) return answer(response, 403);
    if (method !== 'GET' && method !== 'HEAD') return answer(response, 405);
    try {
      const path = decodeURIComponent((url ?? '/').split('?')[0] ?? '').slice(1) || 'index.html';
      const bytes = path.startsWith('data/') ? await readData(name, path.slice(5)) : readSite(path);
      return answer(response, bytes ? 200 : 404, bytes, TYPES[extname(path).toLowerCase()]);
    } catch (error) {
      return answer(response, error instanceof URIError ? 400 : 404);
    }
  });
  const port = await listen(
    server,
    given === undefined ? FIRST_PORT : Number(given),
    given === undefined ? TRIES : 1
  );
  print(`http://localhost:${port}/`);
  say('Ctrl+C ends it.');
  await new Promise<void>((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.removeAllListeners(signal);
      process.once(signal, () => end());
    }
  });
  server.closeAllConnections();
  server.close();
  return EXIT.ok;
}

function answer(
  response: ServerResponse,
  status: number,
  bytes: Uint8Array | null = null,
  type = 'text/plain'
): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff'
  });
  response.end(bytes ?? (status === 200 ? '' : String(status)));
}

/** A file of the package as it is now. What is hidden, or lies outside its folder, is not there. */
async function readData(name: string, path: string): Promise<Uint8Array | null> {
  if (path.split(/[/\\]/).some((part) => part.startsWith('.')) || path.includes('\0')) return null;
  return (await readerOf(name))(path);
}

function readSite(path: string): Uint8Array | null {
  const file = resolve(SITE_FOLDER, path);
  if (!file.startsWith(SITE_FOLDER + sep) || !statSync(file, { throwIfNoEntry: false })?.isFile())
    return null;
  return readFileSync(file);
}

/** Listens on a port, or the next free one after it. */
async function listen(server: Server, port: number, tries: number): Promise<number> {
  for (let each = port; each < port + tries; each++) {
    const error = await new Promise<Error | null>((done) => {
      server.once('error', done);
      server.listen(each, HOST, () => {
        server.removeListener('error', done);
        done(null);
      });
    });
    if (!error) {
      const address = server.address();
      return typeof address === 'object' && address ? address.port : each;
    }
    if (codeOf(error) !== 'EADDRINUSE') throw failure(`cannot listen on port ${each}: ${error.message}.`);
  }
  throw failure(
    tries > 1 ? `the ports from ${port} on are taken; give one with --port.` : `port ${port} is taken.`
  );
}
