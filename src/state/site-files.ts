import { CARRIED_ID, REGISTER_SCRIPT, type Carried } from '../export/embedded-files';

/** True where the page carries its files within itself: it opens from a disk, and its policy forbids it to load anything. */
export const isOneFile = import.meta.env.MODE === 'one-file';

const carried = isOneFile
  ? (JSON.parse(document.getElementById(CARRIED_ID)?.textContent ?? '') as Carried)
  : null;

/** The query of the page's address; where it has none, the one that a page in one file is made to start with. */
export function startQuery(): string {
  return carried ? location.search || carried.start : location.search;
}

/** The code of the thread that holds a register, in a page in one file that carries it; null in all others. */
export const carriedRegister = (carried?.files[REGISTER_SCRIPT] ?? null) as string | null;

/** Gets one of the atlas's own files. Rejects where it is not there. */
export async function fetchFile(url: URL): Promise<Response> {
  if (carried) {
    const path = url.href.slice(new URL('.', document.baseURI).href.length);
    const packed = carried.packed?.[path];
    if (packed !== undefined)
      return new Response(Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0)));
    const text = carried.files[path];
    if (text === undefined) throw new Error(`${path} is not in this file`);
    return new Response(typeof text === 'string' ? text : JSON.stringify(text));
  }
  const response = await fetch(url).catch((error: unknown) => {
    throw new Error(`${url.pathname}: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status} ${response.statusText}`);
  return response;
}
