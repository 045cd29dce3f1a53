import { decodeText } from '../data/read/decode-text';
import { DESCRIPTOR_PATH } from '../data/read/descriptor';
import { createProblemLog } from '../data/read/problem-log';

interface Descriptor {
  readonly resources?: readonly ({ readonly path?: unknown; readonly encoding?: unknown } | null)[];
}

/**
 * The files of a data package as texts by their paths, read in the encodings that `datapackage.json` names, which therefore names none any more: as texts
 * are carried, they are UTF-8 wherever they are read next. What is no text is left out, and told as missing there.
 */
export function textsOfPackage(files: ReadonlyMap<string, Uint8Array>): Record<string, string> {
  const decode = (path: string, encoding = ''): string | null => {
    const bytes = files.get(path);
    return bytes ? decodeText(bytes, path, createProblemLog(), encoding) : null;
  };
  const text = decode(DESCRIPTOR_PATH);
  if (text === null) return {};
  const descriptor = JSON.parse(text) as Descriptor;
  const encodings = new Map<string, string>();
  const resources = descriptor.resources?.map((resource) => {
    if (!resource || typeof resource.encoding !== 'string') return resource;
    const { encoding, ...rest } = resource;
    // One file may stand in a list.
    for (const path of [resource.path].flat()) if (typeof path === 'string') encodings.set(path, encoding);
    return rest;
  });
  const texts: Record<string, string> = {
    [DESCRIPTOR_PATH]: encodings.size ? JSON.stringify({ ...descriptor, resources }, null, 2) : text
  };
  for (const path of files.keys()) {
    if (path === DESCRIPTOR_PATH) continue;
    const content = decode(path, encodings.get(path));
    if (content !== null) texts[path] = content;
  }
  return texts;
}
