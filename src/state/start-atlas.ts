import { decodeText } from '../data/read/decode-text';
import { loadPackage } from '../data/read/load-package';
import { createProblemLog } from '../data/read/problem-log';
import type { PackedTopology } from '../geo/prepared-topology';
import { decodeWorld } from '../geo/world';
import { isOwnData } from '../model/view-parameters';
import { parseView } from '../model/view-url';
import { resolveView } from '../query/resolve-view';
import { Explorer } from './explorer.svelte';
import { prepareView } from './prepare-view';
import { fetchFile, isOneFile, startQuery } from './site-files';

/** Where the data package lies: beside the page, or in the folder of this site that the address names. */
function findPackage(data: string | null): URL {
  return new URL(
    (data === null || isOwnData(data) ? 'data' : data).replace(/\/?(datapackage\.json)?$/, '/'),
    document.baseURI
  );
}

/** Reads the page's address; a package of another site, which the page's policy keeps out, is not taken from it. */
function readStart(): ReturnType<typeof parseView> {
  const { view, notices } = parseView(startQuery());
  if (view.data === null || isOwnData(view.data)) return { view, notices };
  if (!isOneFile && findPackage(view.data).origin === location.origin) return { view, notices };
  const refused = { key: 'data', value: view.data, reason: 'other_site' } as const;
  return { view: { ...view, data: null }, notices: [...notices, refused] };
}

/** Fetches the topology and the data package side by side, and makes the explorer for the page's address. */
export async function startAtlas(): Promise<Explorer> {
  const parsed = readStart();
  const home = findPackage(parsed.view.data);
  let arrived = 0;
  const arrive = <T>(content: T): T => {
    arrived = performance.now();
    return content;
  };
  const world = fetchFile(new URL('geo/world.json', document.baseURI))
    .then((response) => response.text())
    .then(arrive)
    .then((text) => decodeWorld(JSON.parse(text) as PackedTopology));
  const read = async (path: string): Promise<Uint8Array> =>
    arrive(new Uint8Array(await (await fetchFile(new URL(path, home))).arrayBuffer()));
  const known = world.then(({ territories }) => new Set(territories.keys()));
  // Whoever waits is told; that may be later than it fails.
  known.catch(() => undefined);
  const loaded = await loadPackage(read, known);
  performance.mark('opsatlas:data', { startTime: arrived });
  const { territories } = await world;
  /** Texts that were read: a briefing that was listed starts also when the network is gone. */
  const texts = new Map<string, string>();
  const readFile = async (path: string): Promise<string> => {
    const text = texts.get(path) ?? decodeText(await read(path), path, createProblemLog()) ?? '';
    texts.set(path, text);
    return text;
  };
  const library = { ...loaded, readFile, readBytes: read };
  const { data } = parsed.view;
  const own = data?.startsWith('own:')
    ? await import('./own-data/own-data-store').then(async ({ readOwnPackage }) =>
        readOwnPackage(data, await world)
      )
    : null;
  const isLost = data !== null && data.startsWith('own:') && !own;
  const opened = own ?? library;
  const resolved = resolveView(
    isLost ? { ...parsed.view, data: null } : parsed.view,
    opened.dataPackage,
    territories
  );
  await prepareView(opened.dataPackage, await world, resolved.view);
  const explorer = new Explorer({
    ...opened,
    library,
    world: await world,
    view: data === 'own' ? { ...resolved.view, data: null } : resolved.view,
    notices: [
      ...parsed.notices,
      ...(isLost ? [{ key: 'data', value: data, reason: 'not_kept' } as const] : []),
      ...resolved.notices
    ]
  });
  if (data === 'own' || own) explorer.panel = 'own';
  await explorer.openRegister();
  return explorer;
}
