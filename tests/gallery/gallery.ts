import { mount } from 'svelte';
import { loadPackage } from '../../src/data/read/load-package';
import { decodeWorld } from '../../src/geo/world';
import type { PackedTopology } from '../../src/geo/prepared-topology';
import '../../src/ui/styles/fonts.css';
import '../../src/ui/styles/theme.css';
import Gallery from './Gallery.svelte';

const fetchFile = async (path: string): Promise<Response> => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
};

const world = decodeWorld((await (await fetchFile('/geo/world.json')).json()) as PackedTopology);
const { dataPackage: fixture } = await loadPackage(
  async (path) => new Uint8Array(await (await fetchFile(`/data/${path}`)).arrayBuffer()),
  new Set(world.territories.keys())
);
const target = document.getElementById('gallery');
if (target) mount(Gallery, { target, props: { world, fixture } });
