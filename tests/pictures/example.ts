import { layOutSheet } from '../../src/export/sheet/lay-out-sheet';
import type { SheetRequest } from '../../src/export/sheet/sheet';
import { exportSvg } from '../../src/export/svg-file';
import type { Bounds } from '../../src/geo/shape';
import type { World } from '../../src/geo/world';
import type { DataPackage } from '../../src/model/data-package';
import { DEFAULT_VIEW, type ViewState } from '../../src/model/view-state';
import { StillPicture } from '../../src/picture/picture';
import { drawPicture } from './draw-picture';

/** The world, and the made-up package of tests/fixtures. */
export interface ExampleSource {
  readonly world: World;
  readonly fixture: DataPackage;
}

/** One picture: the tests compare it with the file of its name, and the gallery shows it. */
export interface Example {
  readonly name: string;
  readonly title: string;
  /** The text of its SVG; `change` is what the gallery wants otherwise, say the theme. */
  readonly draw: (source: ExampleSource, change?: Partial<ViewState>) => string;
}

interface MapExample {
  readonly name: string;
  readonly title: string;
  readonly view?: Partial<ViewState>;
  /** A package in the place of the made-up one. */
  readonly data?: DataPackage;
  readonly size?: readonly [widthPx: number, heightPx: number];
  /** Positions that it shows, or the whole globe; without them the whole operation. */
  readonly around?: readonly (readonly [lon: number, lat: number])[] | 'globe';
}

/** The picture of a view. */
export function pictureOfExample(
  { view, data }: Pick<MapExample, 'view' | 'data'>,
  { world, fixture }: ExampleSource,
  change: Partial<ViewState> = {}
): StillPicture {
  return new StillPicture({ dataPackage: data ?? fixture, world }, { ...DEFAULT_VIEW, ...view, ...change });
}

function boundsOf({ projection, extent }: StillPicture, around: MapExample['around']): Bounds {
  if (!around) return extent;
  if (around === 'globe') return projection.outline.bounds;
  const points = around.map((position) => projection.project(position));
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** A map alone. */
export function mapExample(given: MapExample): Example {
  return {
    name: given.name,
    title: given.title,
    draw: (source, change) => {
      const picture = pictureOfExample(given, source, change);
      return drawPicture(picture, given.title, given.size, boundsOf(picture, given.around));
    }
  };
}

/** Coarse, as that of the other pictures: a world at full detail has 300 KB. */
const SHEET_DETAIL_PX = 3;

/** A sheet, as an export has it. */
export function sheetExample(
  given: Pick<MapExample, 'name' | 'title' | 'view'> & { readonly request: SheetRequest }
): Example {
  return {
    name: given.name,
    title: given.title,
    draw: (source, change) =>
      exportSvg(layOutSheet(pictureOfExample(given, source, change), given.request), {
        detailPx: SHEET_DETAIL_PX
      })
  };
}
