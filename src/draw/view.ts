import type { Bounds } from '../geo/shape';

/**
 * How the plane lies on a drawing surface: a point x, y of the plane is at k·x + tx, k·y + ty in CSS pixels; `ratio` is the number of
 * device pixels to one of them.
 */
export interface View {
  readonly k: number;
  readonly tx: number;
  readonly ty: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly ratio: number;
  /** The part of the plane that the reader's window showed when it was fitted, where labels are best kept; without it there is none. */
  readonly frame?: Bounds | null;
}

/** The view that shows `bounds` as large as fits inside the padding, in its middle. */
export function fitView(
  bounds: Bounds,
  { widthPx, heightPx, ratio = 1 }: Pick<View, 'widthPx' | 'heightPx'> & Partial<Pick<View, 'ratio'>>,
  padding: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
): View {
  const width = Math.max(1, widthPx - padding.left - padding.right);
  const height = Math.max(1, heightPx - padding.top - padding.bottom);
  const k = Math.min(
    width / Math.max(1e-6, bounds[2] - bounds[0]),
    height / Math.max(1e-6, bounds[3] - bounds[1])
  );
  return {
    k,
    tx: padding.left + width / 2 - (k * (bounds[0] + bounds[2])) / 2,
    ty: padding.top + height / 2 - (k * (bounds[1] + bounds[3])) / 2,
    widthPx,
    heightPx,
    ratio
  };
}

/** A view without edges, whose pixels are counted from the plane's origin: of a map that is shown part by part. */
export function createUnboundedView(k: number, ratio: number, frame: Bounds | null = null): View {
  return { k, tx: 0, ty: 0, widthPx: Infinity, heightPx: Infinity, ratio, frame };
}
