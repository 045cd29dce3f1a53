import { posix } from 'node:path';
import ts from 'typescript';

/** The rooms of src/ from the top: each may import only from itself and from those before it. */
export const ROOMS = [
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
  'state',
  'map',
  'ui',
  'briefing'
];

/** The command line, and what makes committed files for the build: nothing may use them. */
const OUTSIDE_ROOMS = ['cli', 'prepare'];
/** They sit beside the interface, and may use the rooms down to this one. */
const LAST_ROOM_FOR_OUTSIDE = 'intake';
const TOP = 'top level';
const TOP_FILES = ['App.svelte', 'main.ts'];
const SVELTE_ROOMS = ['state', 'map', 'ui', 'briefing', TOP];
/** Folders of what runs while the site is built, and never in it. */
const PREPARE = /^\w+\/prepare\//;

const UNSAFE = [
  { pattern: /\{\s*@html/, name: '{@html}' },
  { pattern: /\b(inner|outer)HTML\b/, name: 'innerHTML or outerHTML' },
  { pattern: /\binsertAdjacentHTML\b/, name: 'insertAdjacentHTML' },
  { pattern: /\bbind(Popup|Tooltip)\s*\(/, name: "Leaflet's bindPopup or bindTooltip" }
];

/**
 * What breaks the order of the rooms or the rules of safety, one line each, in the order of the files; empty where all is well.
 * `files` maps each path inside src/ (with forward slashes) to its text. Imports count whether they are static, dynamic, type-only,
 * re-exports or worker addresses.
 */
export function findBreaches(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => {
    const room = roomOf(path);
    if (room === null) return [`${path}: belongs to no room`];
    const breaches = isCode(path)
      ? importsOf(path, text).flatMap((target) => judgeImport(path, room, target))
      : [];
    if (/\.svelte(\.ts)?$/.test(path) && !SVELTE_ROOMS.includes(room))
      breaches.push('Svelte is not for this room');
    for (const { pattern, name } of UNSAFE) if (pattern.test(text)) breaches.push(`uses ${name}`);
    return [...new Set(breaches)].map((breach) => `${path}: ${breach}`);
  });
}

function judgeImport(path: string, room: string, target: string): string[] {
  if (!target.startsWith('.') && !target.startsWith('/')) return judgePackage(room, target);
  const inside = target.startsWith('/src/')
    ? target.slice('/src/'.length)
    : posix.join(posix.dirname(path), target);
  if (inside.startsWith('..') || inside.startsWith('/')) return [`imports ${target} from outside src/`];
  const breaches: string[] = [];
  if (PREPARE.test(inside) && !PREPARE.test(path))
    breaches.push(`imports ${inside}, which is for the build only`);
  const other = roomOf(inside);
  if (other === null) breaches.push(`imports ${inside}, which belongs to no room`);
  else if (!mayImport(room, other)) breaches.push(`imports ${inside}, but ${room} comes before ${other}`);
  return breaches;
}

function judgePackage(room: string, target: string): string[] {
  const name = target.split('/')[0];
  if (name === 'leaflet' && room !== 'map') return [`imports ${target}, which is for map/ only`];
  if (name === 'svelte' && !SVELTE_ROOMS.includes(room))
    return [`imports ${target}: Svelte is not for this room`];
  return [];
}

function mayImport(room: string, other: string): boolean {
  if (room === other) return true;
  if (OUTSIDE_ROOMS.includes(other) || other === TOP) return false;
  if (room === TOP) return true;
  const last = ROOMS.indexOf(OUTSIDE_ROOMS.includes(room) ? LAST_ROOM_FOR_OUTSIDE : room);
  return ROOMS.indexOf(other) <= last;
}

/** The room of a path inside src/; a style sheet, declaration or other plain file at its top counts as top level; null where there is no such room. */
function roomOf(path: string): string | null {
  const [first = '', ...rest] = path.split('/');
  if (rest.length > 0) return [...ROOMS, ...OUTSIDE_ROOMS].includes(first) ? first : null;
  if (TOP_FILES.includes(first) || first === 'main' || first.endsWith('.d.ts') || !isCode(first)) return TOP;
  return null;
}

function isCode(path: string): boolean {
  return /\.(svelte|[cm]?[jt]s)$/.test(path);
}

function importsOf(path: string, text: string): string[] {
  const scripts = path.endsWith('.svelte') ? scriptsOf(text) : text;
  const found = ts.preProcessFile(scripts, true, true).importedFiles.map((file) => file.fileName);
  // TypeScript's reader cannot see into a template, and takes neither an address nor a glob for an import.
  const expressions = [
    /\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g,
    /\bnew\s+URL\s*\(\s*['"`]([^'"`]+)['"`]\s*,\s*import\.meta\.url/g,
    /\bimport\.meta\.glob\s*(?:<[^>]*>)?\(\s*['"`]([^'"`]+)['"`]/g
  ];
  const more = expressions.flatMap((expression) =>
    [...text.matchAll(expression)].map((match) => match[1] ?? '')
  );
  return [...new Set([...found, ...more])].map((target) => target.replace(/\?.*$/, ''));
}

function scriptsOf(svelte: string): string {
  return [...svelte.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n');
}
