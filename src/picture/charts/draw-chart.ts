import type { Sink } from '../../draw/sink';
import type { ChartLayout, ChartMark } from './lay-out-chart';

/** How far before its end an open bar begins to narrow, and a blurred one to fade, in its heights. */
const POINT = 0.5;
const BLUR = 1.6;
const BLUR_STEPS = ['cc', '99', '66', '33'];

/** Draws a chart's marks from the corner of their box. */
export function drawChart(sink: Sink, { marks }: ChartLayout): void {
  sink.layer('chart', () => {
    for (const mark of marks) {
      if (mark.kind === 'text') sink.text(mark.text, [mark.x, mark.y], mark.style);
      else if (mark.kind === 'rule')
        sink.strokePaths([{ points: [...mark.from, ...mark.to], closed: false }], {
          colour: mark.colour,
          widthPx: 1
        });
      else
        for (const { points, colour } of shapesOfBar(mark))
          sink.fillPaths([{ points, closed: true }], colour);
    }
  });
}

/** The shapes of a bar: a box, a box with a point, or one that fades. */
export function shapesOfBar({
  x,
  y,
  widthPx,
  heightPx,
  colour,
  end
}: Extract<ChartMark, { kind: 'bar' }>): readonly {
  readonly points: readonly number[];
  readonly colour: string;
}[] {
  const box = (from: number, to: number): number[] => [from, y, to, y, to, y + heightPx, from, y + heightPx];
  if (end === 'closed') return [{ points: box(x, x + widthPx), colour }];
  if (end === 'open') {
    const shoulder = x + Math.max(0, widthPx - POINT * heightPx);
    const points = [
      x,
      y,
      shoulder,
      y,
      x + widthPx,
      y + heightPx / 2,
      shoulder,
      y + heightPx,
      x,
      y + heightPx
    ];
    return [{ points, colour }];
  }
  const fade = Math.min(BLUR * heightPx, 0.6 * widthPx);
  const solid = x + widthPx - fade;
  const step = fade / BLUR_STEPS.length;
  return [
    { points: box(x, solid), colour },
    ...BLUR_STEPS.map((alpha, i) => ({
      points: box(solid + i * step, solid + (i + 1) * step),
      colour: `${colour}${alpha}`
    }))
  ];
}
