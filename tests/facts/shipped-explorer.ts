import { readPackage } from '../../src/data/read/read-package';
import type { ViewState } from '../../src/model/view-state';
import type { Explorer } from '../../src/state/explorer.svelte';
import { readFolder, SHIPPED, TERRITORIES } from '../unit/data/test-package';
import { explore } from '../unit/explorer';

const { dataPackage } = readPackage(readFolder(SHIPPED), TERRITORIES);

/** The atlas with the package that ships, at a view of it. */
export function exploreShipped(view: Partial<ViewState> = {}): Explorer {
  return explore(dataPackage, view);
}
