import type { World } from '../geo/world';
import type { DataPackage } from '../model/data-package';
import type { ViewState } from '../model/view-state';
import { StillPicture } from '../picture/picture';
import { filterFigures } from '../query/figures/filter-figures';
import { eachHeadline } from '../query/figures/headlines';
import { resolveView } from '../query/resolve-view';

/** What takes longest of a picture, in the order in which one follows from another. */
const PARTS = ['leading', 'summaries', 'framed', 'plane', 'base', 'unplaced'] as const;

/**
 * Works out what a view of a large package shows, each part in a turn of its own, so that the page is not held up by all of them at once
 * when it shows the package: they are kept with it.
 */
export async function prepareView(
  dataPackage: DataPackage,
  world: World,
  view: ViewState,
  signal?: AbortSignal
): Promise<void> {
  const resolved = resolveView(view, dataPackage, world.territories).view;
  const picture = new StillPicture({ dataPackage, world }, resolved);
  const parts = partsOf();
  while (!parts.next().done) {
    await new Promise((resolve) => setTimeout(resolve));
    if (signal?.aborted) return;
  }

  function* partsOf(): Generator<unknown> {
    yield filterFigures(dataPackage, resolved);
    for (const part of PARTS) yield picture[part];
    yield* eachHeadline(dataPackage, resolved);
  }
}
