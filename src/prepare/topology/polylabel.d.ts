declare module 'polylabel' {
  /** The pole of inaccessibility of a planar polygon (outer ring first), to `precision` in the polygon's own units. */
  export default function polylabel(
    polygon: readonly (readonly (readonly [number, number])[])[],
    precision?: number
  ): [number, number] & { readonly distance: number };
}
