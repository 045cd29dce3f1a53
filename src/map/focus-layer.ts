import type { Box } from '../draw/label-layout';
import type { Shape } from '../geo/shape';
import { SvgLayer, createPath, lineData, type SvgDrawing } from './svg-layer';

/** What is traced: outlines on the plane, lines with what is written beside them, or a ring of fixed size about a point. */
export type Focus =
  | { readonly kind: 'shapes'; readonly shapes: readonly Shape[] }
  | {
      readonly kind: 'lines';
      readonly origin: readonly [x: number, y: number];
      /** In CSS pixels from the origin, at `k` of them to a plane unit. */
      linesAt(k: number): readonly ArrayLike<number>[];
      /** The route that they are, beside which its caption is written; null for several. */
      readonly route: string | null;
      /** Where the map's labels stand, in CSS pixels from the origin: a caption keeps off them. */
      labelsAt(k: number): readonly Box[];
    }
  | {
      readonly kind: 'point';
      readonly at: readonly [x: number, y: number];
      readonly radiusPx: number;
      readonly offsetYPx: number;
    };

/** Above the fills, below routes and labels. */
const BELOW_ROUTES = 2;

/** Traces what the pointer or the keyboard is on, without drawing the map again. */
export class FocusLayer extends SvgLayer {
  #focus: Focus | null = null;

  constructor(className: string) {
    super(`focus ${className}`, BELOW_ROUTES);
  }

  /** Traces this instead of what was traced; null for nothing. */
  show(focus: Focus | null): void {
    this.#focus = focus;
    this.redraw();
  }

  protected override draw(k: number): SvgDrawing | null {
    const focus = this.#focus;
    if (!focus) return null;
    if (focus.kind === 'point') return traced(focus.at, ringData(focus.radiusPx, focus.offsetYPx));
    if (focus.kind === 'lines') {
      const data = focus.linesAt(k).map(lineData).join('');
      return { origin: focus.origin, nodes: [createPath(data, 'route')] };
    }
    const [x, y] = focus.shapes[0]?.bounds ?? [0, 0];
    return traced([x, y], focus.shapes.map((shape) => shapeData(shape, k, x, y)).join(''));
  }
}

function traced(origin: readonly [number, number], data: string): SvgDrawing {
  return { origin, nodes: [createPath(data, 'halo'), createPath(data)] };
}

function ringData(radius: number, offsetY: number): string {
  return `M${-radius},${offsetY}a${radius},${radius} 0 1,0 ${2 * radius},0a${radius},${radius} 0 1,0 ${-2 * radius},0Z`;
}

/** The shape in halves of a pixel from its corner; points that fall on the one before are passed over. */
function shapeData({ coordinates, ends, closed }: Shape, k: number, x0: number, y0: number): string {
  const data: string[] = [];
  let start = 0;
  for (const end of ends) {
    let lastX = NaN;
    let lastY = NaN;
    for (let i = start; i < end; i++) {
      const x = Math.round(2 * k * ((coordinates[2 * i] as number) - x0)) / 2;
      const y = Math.round(2 * k * ((coordinates[2 * i + 1] as number) - y0)) / 2;
      if (x === lastX && y === lastY) continue;
      data.push(`${i === start ? 'M' : 'L'}${x},${y}`);
      lastX = x;
      lastY = y;
    }
    if (closed) data.push('Z');
    start = end;
  }
  return data.join('');
}
