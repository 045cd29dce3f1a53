import { encodeBase64 } from './base64.ts';
import { CARRIED_ID, REGISTER_SCRIPT, type Carried } from './embedded-files.ts';

/** The page of one file that lies beside index.html, with the data that the atlas was built with. */
export const ONE_FILE = 'opsatlas.html';

const START = `<script type="application/json" id="${CARRIED_ID}">`;
const END = '</script>';

/** The element that holds what is carried, as HTML. Not a letter of the files can end it. */
export function formatCarried(carried: Carried): string {
  return `${START}${JSON.stringify(carried).replaceAll('<', '\\u003C')}${END}`;
}

/** A register that a page in one file carries: its files by their paths from the package's folder, and the code of the thread that reads them. */
export interface CarriedRegister {
  readonly script: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * The same page with other data, or another start. `data` are the files of the package by their paths from its folder; they take the
 * place of those in the page. Throws where the page is none of this kind.
 */
export function exportOneFile(
  page: string,
  start: string,
  data: Readonly<Record<string, string>>,
  register: CarriedRegister | null = null
): Blob {
  const { from, to } = findCarried(page);
  const { files } = readCarried(page);
  const kept = Object.entries(files).filter(([path]) => !path.startsWith('data/'));
  const given = Object.entries(data).map(([path, text]) => [keyOf(`data/${path}`), text]);
  const packed = [...(register?.files ?? [])].map(([path, bytes]) => [
    keyOf(`data/${path}`),
    encodeBase64(bytes)
  ]);
  const carried = formatCarried({
    start,
    files: Object.fromEntries([...kept, ...given, ...(register ? [[REGISTER_SCRIPT, register.script]] : [])]),
    ...(register && { packed: Object.fromEntries(packed) })
  });
  return new Blob([page.slice(0, from), carried, page.slice(to)], { type: 'text/html' });
}

/** What a page in one file carries. Throws where it is none. */
export function readCarried(page: string): Carried {
  const { from, to } = findCarried(page);
  return JSON.parse(page.slice(from + START.length, to - END.length)) as Carried;
}

function findCarried(page: string): { from: number; to: number } {
  // The code before it may hold the same letters; the element itself holds none that could begin another.
  const from = page.lastIndexOf(START);
  if (from < 0) throw new Error('This is no page of the atlas in one file.');
  return { from, to: page.indexOf(END, from) + END.length };
}

/** A path as the page asks for it: as an address has it, with its letters escaped and without steps to nowhere ("./"). */
export function keyOf(path: string): string {
  const base = 'file:///';
  return new URL(path, base).href.slice(base.length);
}
