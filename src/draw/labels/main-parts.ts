import { containsPoint, ShapeBuilder, type Shape } from '../../geo/shape';

/** A part that is smaller than this share of the largest does not stand for the land: a label at Galápagos would not name Ecuador. */
const MAIN_SHARE = 0.25;

/** A land's main parts, with the holes in them; all of a shape of a few rings alike. */
export function keepMainParts(shape: Shape): Shape {
  const { coordinates, ends } = shape;
  const starts = [0, ...ends];
  const areas = [...ends].map((end, ring) => areaOf(coordinates, starts[ring] as number, end));
  const largest = Math.max(...areas);
  // Outer rings run with the clock, holes against it.
  const keep = (isKept: (ring: number) => boolean): Shape => {
    const builder = new ShapeBuilder();
    areas.forEach((_, ring) => {
      if (!isKept(ring)) return;
      const start = starts[ring] as number;
      builder.points(coordinates, start, (ends[ring] as number) - start);
      builder.end(3);
    });
    return builder.build(true);
  };
  const isMain = (ring: number): boolean => (areas[ring] as number) >= MAIN_SHARE * largest;
  const outer = keep(isMain);
  const isHole = (ring: number): boolean => {
    const at = 2 * (starts[ring] as number);
    return (
      (areas[ring] as number) < 0 &&
      containsPoint(outer, coordinates[at] as number, coordinates[at + 1] as number)
    );
  };
  return areas.some((_, ring) => isHole(ring)) ? keep((ring) => isMain(ring) || isHole(ring)) : outer;
}

function areaOf(coordinates: Float32Array, start: number, end: number): number {
  let doubled = 0;
  let px = coordinates[2 * end - 2] as number;
  let py = coordinates[2 * end - 1] as number;
  for (let i = start; i < end; i++) {
    const x = coordinates[2 * i] as number;
    const y = coordinates[2 * i + 1] as number;
    doubled += px * y - x * py;
    px = x;
    py = y;
  }
  return doubled / 2;
}
