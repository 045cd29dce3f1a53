import type { Outline } from '../geo/outline';
import type { BaseScene } from '../scene/marks';
import type { Layout } from './layout';
import type { Sink, Stroke } from './sink';

/** Sea, land, coast and borders: what changes with the place, the scale and the theme, never with the data. */
export function drawBase(sink: Sink, { scene, view }: Pick<Layout, 'scene' | 'view'>): void {
  const { palette, outline, land, borders, disputed, coast } = scene.base;
  const widthPx = 1 / Math.max(1, view.ratio);
  sink.layer('sea', () => sink.fillOutline(outline, { kind: 'solid', colour: palette.sea }));
  sink.layer('land', () => {
    for (const [code, shape] of land) sink.fillOutline(shape, { kind: 'solid', colour: palette.land }, code);
  });
  strokeAll(sink, 'borders', borders, { colour: palette.border, widthPx });
  strokeAll(sink, 'disputed', disputed, { colour: palette.disputed, widthPx, dash: [3, 3] });
  strokeAll(sink, 'coast', coast, { colour: palette.coast, widthPx });
}

/** Covers what lies beyond the horizon: far faster than to clip every outline to the globe. */
export function drawAround(sink: Sink, { palette, around }: BaseScene): void {
  sink.layer('space', () => sink.fillOutline(around, { kind: 'solid', colour: palette.space }));
}

function strokeAll(sink: Sink, name: string, lines: ReadonlyMap<string, Outline>, stroke: Stroke): void {
  sink.layer(name, () => {
    for (const [key, line] of lines) sink.strokeOutline(line, stroke, key);
  });
}
