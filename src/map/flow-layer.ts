import './moving.css';
import { layoutRoute, widthOf } from '../draw/route-path';
import type { LineMark } from '../scene/marks';
import { SvgLayer, createPath, lineData, type SvgDrawing } from './svg-layer';

/** Above the routes, below what is written. */
const ABOVE_ROUTES = 4;

/** Dashes that move along routes in their direction. The stylesheet moves them, and rests where the reader wants less motion. */
export class FlowLayer extends SvgLayer {
  #lines: readonly LineMark[] = [];

  constructor() {
    super('flow', ABOVE_ROUTES);
  }

  /** Lets these lines flow instead of those that did; legs without a direction, or never travelled, stay still. */
  show(lines: readonly LineMark[]): void {
    this.#lines = lines.filter(({ heads, travelled }) => heads !== 'none' && heads !== 'both' && travelled);
    this.redraw();
  }

  protected override draw(k: number): SvgDrawing | null {
    const [first] = this.#lines;
    if (!first) return null;
    const origin = [first.curve[0] as number, first.curve[1] as number] as const;
    const view = {
      k,
      tx: -k * origin[0],
      ty: -k * origin[1],
      widthPx: Infinity,
      heightPx: Infinity,
      ratio: 1
    };
    const nodes = this.#lines.flatMap((mark) =>
      layoutRoute(mark, view).lines.map((points) => {
        const path = createPath(lineData(points), mark.heads === 'start' ? 'back' : '');
        path.style.strokeWidth = `${Math.max(1.4, 0.55 * widthOf(mark))}px`;
        return path;
      })
    );
    return { origin, nodes };
  }
}
