import './moving.css';
import { measureCanvasText } from '../draw/canvas-sink';
import { placeCaption } from '../draw/route-label';
import type { Focus } from './focus-layer';
import { SVG, SvgLayer, type SvgDrawing } from './svg-layer';

const ABOVE_LABELS = 5;

const STYLE = { sizePx: 12.5, weight: 600, colour: '', align: 'middle', halo: null } as const;

/** Writes beside a line that is traced what it carries, clear of the map's labels; nothing where there is no room. */
export class CaptionLayer extends SvgLayer {
  readonly #textOf: (route: string) => string;
  #focus: Focus | null = null;

  /** `textOf` is what is written beside a route. */
  constructor(textOf: (route: string) => string) {
    super('focus caption', ABOVE_LABELS);
    this.#textOf = textOf;
  }

  show(focus: Focus | null): void {
    this.#focus = focus;
    this.redraw();
  }

  protected override draw(k: number): SvgDrawing | null {
    const focus = this.#focus;
    const caption = focus?.kind === 'lines' && focus.route !== null ? this.#textOf(focus.route) : '';
    if (focus?.kind !== 'lines' || !caption) return null;
    const width = measureCanvasText(caption, STYLE) + 8;
    const place = placeCaption(focus.linesAt(k), width, focus.labelsAt(k));
    if (!place) return null;
    const text = document.createElementNS(SVG, 'text');
    text.setAttribute('x', place[0].toFixed(1));
    text.setAttribute('y', place[1].toFixed(1));
    text.textContent = caption;
    return { origin: focus.origin, nodes: [text] };
  }
}
