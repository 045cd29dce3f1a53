import type { PixelPath, Sink } from '../../draw/sink';
import type { Palette } from '../../scale/palette';
import type { SheetItem } from './sheet';
import type { SheetSink } from './sheet-sink';

type SampleItem = Extract<SheetItem, { kind: 'sample' }>;

/** A mark of the key as it is on the map, in a box of 24 × 16 at its place. */
export function drawSample(sink: SheetSink, { sample, x, y }: SampleItem, palette: Palette): void {
  if (sample.kind === 'paint') {
    sink.fillBox({ x, y: y + 1, widthPx: 24, heightPx: 14 }, sample.paint, palette.outlineSoft);
    return;
  }
  const middle = y + 8;
  if (sample.kind === 'line') {
    const { stroke, arrow, glow } = sample;
    const line: PixelPath[] = [{ points: [x, middle, x + (arrow ? 16 : 24), middle], closed: false }];
    if (glow) sink.strokePaths(line, { ...stroke, widthPx: 9, opacity: 0.22 });
    sink.strokePaths(line, stroke);
    if (arrow) sink.fillPaths([headAt(x + 24, middle, 9, 4)], stroke.colour);
    return;
  }
  drawSign(sink, sample, [x, middle], palette);
}

function drawSign(
  sink: Sink,
  { sign, colour }: Extract<SampleItem['sample'], { kind: 'sign' }>,
  [x, y]: readonly [number, number],
  { halo }: Palette
): void {
  const line = (...points: number[]): PixelPath => ({ points, closed: false });
  const stroke = { colour, widthPx: 2 };
  const write = (text: string, at: readonly [number, number], sizePx: number, ink: string): void =>
    sink.text(text, at, { sizePx, weight: 700, colour: ink, align: 'middle', halo: null });
  const middle = x + 12;
  switch (sign) {
    case 'open':
      sink.strokePaths([line(x, y, x + 20, y), line(x + 14, y - 5, x + 21, y, x + 14, y + 5)], stroke);
      return;
    case 'stop':
      sink.strokeCircle(middle, y, 6.2, { colour, widthPx: 1.8 });
      sink.strokePaths(
        [
          line(middle - 2.8, y - 2.8, middle + 2.8, y + 2.8),
          line(middle - 2.8, y + 2.8, middle + 2.8, y - 2.8)
        ],
        stroke
      );
      return;
    case 'joint':
      sink.strokePaths([line(x, y, x + 8, y), line(x + 16, y, x + 24, y)], stroke);
      sink.strokeCircle(middle, y, 3.4, stroke);
      return;
    case 'question':
      sink.strokePaths([line(x, y, x + 13, y)], stroke);
      write('?', [x + 19, y + 5], 14, colour);
      return;
    case 'event':
      sink.fillPaths(
        [{ points: [middle, y - 7, middle + 7, y, middle, y + 7, middle - 7, y], closed: true }],
        colour
      );
      return;
    case 'bundle':
      sink.strokePaths([line(x, y, x + 24, y)], stroke);
      sink.fillCircle(middle, y, 6.5, { kind: 'solid', colour });
      write('3', [middle, y + 3.5], 10, halo);
  }
}

function headAt(x: number, y: number, length: number, half: number): PixelPath {
  return { points: [x, y, x - length, y - half, x - length, y + half], closed: true };
}
