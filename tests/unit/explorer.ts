import type { DataPackage } from '../../src/model/data-package';
import { DEFAULT_VIEW, type ViewState } from '../../src/model/view-state';
import { Explorer } from '../../src/state/explorer.svelte';
import { readWorld } from './world';

/** The atlas as the app has it at this view of a package. */
export function explore(dataPackage: DataPackage, view: Partial<ViewState> = {}): Explorer {
  return new Explorer({
    dataPackage,
    problems: [],
    world: readWorld(),
    view: { ...DEFAULT_VIEW, ...view },
    notices: []
  });
}
