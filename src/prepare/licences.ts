import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { LICENCES_FILE } from '../export/embedded-files.ts';

const ROOT = resolve(import.meta.dirname, '../..');

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** A package of `dependencies`, or one that such a package needs, by its folder. */
interface Shipped extends Manifest {
  readonly folder: string;
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Where Node finds a package from a folder. Throws where it is not installed. */
function folderOf(name: string, from: string): string {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (dirname(from) === from) throw new Error(`${name} is not installed`);
  return folderOf(name, dirname(from));
}

/** What ships of the packages that `dependencies` need: most need theirs only while they are built. A build with code of another stops. */
const NEEDED: readonly string[] = ['@noble/hashes', 'clsx', 'esm-env', 'internmap'];

/** All packages that ship, by their folders: `dependencies` of package.json and what these need on the page. */
function listShipped(): ReadonlyMap<string, Shipped> {
  const found = new Map<string, Shipped>();
  const add = (folder: string, { dependencies = {} }: Manifest): void => {
    for (const name of Object.keys(dependencies)) {
      if (folder !== ROOT && !NEEDED.includes(name)) continue;
      const own = folderOf(name, folder);
      if (found.has(own)) continue;
      const manifest = readManifest(own);
      found.set(own, { ...manifest, folder: own });
      add(own, manifest);
    }
  };
  add(ROOT, readManifest(ROOT));
  return found;
}

/** A package's own words. Throws where it carries neither a licence nor names one: its terms are then unknown. */
function readNotice({ name, license, folder }: Shipped): string {
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    .sort();
  if (!files.length && !license) throw new Error(`${name} has no licence`);
  return (
    files.map((file) => unwrap(readFileSync(join(folder, file), 'utf8').trim())).join('\n\n') || `${license}`
  );
}

/** The same words without line breaks within a sentence, which each package makes at a place of its own: a window breaks its lines itself. */
function unwrap(text: string): string {
  const lines: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const last = lines.at(-1) ?? '';
    const isNew = last.length < 50 || /^\W+$/.test(last) || /^\s*(?:$|Copyright|[-*\d(=]|http)/.test(line);
    if (isNew) lines.push(line.trimEnd());
    else lines[lines.length - 1] = `${last} ${line.trim()}`;
  }
  return lines.join('\n');
}

/** The notices as one text: packages of the same words together. */
export function formatLicences(): string {
  const byNotice = new Map<string, string[]>();
  for (const shipped of listShipped().values()) {
    const notice = readNotice(shipped);
    const { name, version, license, homepage } = shipped;
    const line = [`${name} ${version}`, license, homepage?.replace(/#readme$/, '')]
      .filter(Boolean)
      .join(' · ');
    byNotice.set(notice, [...(byNotice.get(notice) ?? []), line]);
  }
  const parts = [...byNotice].map(([notice, lines]) => `${lines.sort().join('\n')}\n\n${notice}`).sort();
  return (
    `Opsatlas is made with these packages, each under its own terms. Opsatlas itself: ${readManifest(ROOT).license}.\n` +
    'Outlines of countries: Natural Earth, public domain.\n\n' +
    parts.join('\n\n---\n\n') +
    '\n'
  );
}

/** Serves the notices in development, writes them beside what is built, and stops a build with code of a package that is not among them. */
export function licencesPlugin({ writes = true } = {}): Plugin {
  return {
    name: 'opsatlas:licences',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.endsWith(`/${LICENCES_FILE}`)) return next();
        response.setHeader('Content-Type', 'text/plain; charset=utf-8');
        response.end(formatLicences());
      });
    },
    generateBundle() {
      const shipped = listShipped();
      for (const id of this.getModuleIds()) {
        const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/')) ?? [];
        if (folder && !id.startsWith('\0') && !shipped.has(resolve(folder)))
          throw new Error(
            `${folder} is part of the product: it belongs under "dependencies" in package.json, for its notice.`
          );
      }
      if (writes) this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source: formatLicences() });
    }
  };
}
