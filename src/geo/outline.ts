import type { Bounds, Shape } from './shape';

/**
 * An area or lines of the plane whose points depend on the scale: of a coast only so many as can be told apart. Outlines that share a
 * border are thinned along it alike, so that neighbours keep one line at every scale.
 */
export interface Outline {
  readonly closed: boolean;
  /** Of all its points, in plane units. */
  readonly bounds: Bounds;
  /** The points that it needs to stray nowhere by more than half a pixel, at `k` pixels to a plane unit. Asked again for the scale it was asked last, it gives the same object. */
  at(k: number): Shape;
}

/** The greatest distance of a thinned line from the true one, in pixels. */
export const DETAIL_PX = 0.5;

/** A shape of few points, which are needed at every scale. */
export function createOutline(shape: Shape): Outline {
  return { closed: shape.closed, bounds: shape.bounds, at: () => shape };
}
