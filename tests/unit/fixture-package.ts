import { readPackage } from '../../src/data/read/read-package';
import type { DataPackage } from '../../src/model/data-package';
import { DEFAULT_VIEW, type ViewState } from '../../src/model/view-state';
import { StillPicture } from '../../src/picture/picture';
import type { Explorer } from '../../src/state/explorer.svelte';
import { fixtureFiles } from '../fixtures/fixture-package';
import { TERRITORIES } from './data/test-package';
import { explore } from './explorer';
import { readWorld } from './world';

let fixture: DataPackage | null = null;

/** The made-up package of tests/fixtures, read once. */
export function readFixture(): DataPackage {
  const encoder = new TextEncoder();
  const files = Object.entries(fixtureFiles()).map(([path, text]) => [path, encoder.encode(text)] as const);
  return (fixture ??= readPackage(new Map(files), TERRITORIES).dataPackage);
}

/** A picture of a view of it. */
export function pictureOf(view: Partial<ViewState> = {}): StillPicture {
  return new StillPicture({ dataPackage: readFixture(), world: readWorld() }, { ...DEFAULT_VIEW, ...view });
}

/** The atlas with it, at a view. */
export function exploreFixture(view: Partial<ViewState> = {}): Explorer {
  return explore(readFixture(), view);
}
