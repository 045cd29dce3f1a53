import { loadPackage } from '../data/load-package';
import type { PreparedTopology } from '../geo/prepared-topology';
import { decodeWorld } from '../geo/world';
import { parseView } from '../model/view-url';
import { resolveView } from '../query/resolve-view';
import { Explorer } from './explorer.svelte';

/** Where the data package lies: beside the page, or in the folder of this site that the address names. */
function findPackage(data: string | null): URL {
  const home = new URL('data/', document.baseURI);
  if (data === null) return home;
  const url = new URL(data.replace(/\/?(datapackage\.json)?$/, '/'), document.baseURI);
  return url.origin === home.origin ? url : home;
}

async function fetchBytes(url: URL): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Fetches the topology and the data package side by side, and makes the explorer for the page's address. */
export async function startAtlas(): Promise<Explorer> {
  const parsed = parseView(location.search);
  const home = findPackage(parsed.view.data);
  const topology = fetch(new URL('geo/world.json', document.baseURI)).then(async (response) => {
    if (!response.ok) throw new Error(`geo/world.json: ${response.status} ${response.statusText}`);
    return (await response.json()) as PreparedTopology;
  });
  const known = topology.then(({ objects }) => new Set(objects.territories.geometries.map(({ id }) => id)));
  const loaded = await loadPackage((path) => fetchBytes(new URL(path, home)), known);
  performance.mark('opsatlas:data');
  const world = decodeWorld(await topology);
  const resolved = resolveView(parsed.view, loaded.dataPackage, world.territories);
  return new Explorer({
    ...loaded,
    world,
    view: resolved.view,
    notices: [...parsed.notices, ...resolved.notices]
  });
}
