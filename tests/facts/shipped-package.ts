import { readFileSync } from 'node:fs';
import { loadPackage } from '../../src/data/read/load-package';
import type { DataPackage } from '../../src/model/data-package';
import { DEFAULT_VIEW, type ViewState } from '../../src/model/view-state';
import { StillPicture } from '../../src/picture/picture';
import { readWorld } from '../unit/world';

let shipped: Promise<DataPackage> | null = null;

/** The package that the atlas comes with, read once for each test file. */
export function readShipped(): Promise<DataPackage> {
  const read = async (path: string) => new Uint8Array(readFileSync(`data/${path}`));
  return (shipped ??= loadPackage(read, new Set(readWorld().territories.keys())).then(
    ({ dataPackage }) => dataPackage
  ));
}

/** A picture of a view of it. */
export async function pictureOf(view: Partial<ViewState> = {}): Promise<StillPicture> {
  return new StillPicture(
    { dataPackage: await readShipped(), world: readWorld() },
    { ...DEFAULT_VIEW, ...view }
  );
}
