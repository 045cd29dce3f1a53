import { describe, expect, test } from 'vitest';
import { layOutSheet } from '../../../src/export/sheet/lay-out-sheet';
import type { Box, SheetItem, SheetLayout } from '../../../src/export/sheet/sheet';
import { breakText, widthOfText } from '../../../src/export/sheet/text';
import type { ViewState } from '../../../src/model/view-state';
import { pictureOf } from '../fixture-package';

const SIZES = {
  'a wide screen': [1920, 1080],
  'a square': [1080, 1080],
  'A4 upright': [793.7, 1122.5],
  'A4 across': [1122.5, 793.7],
  'Letter upright': [816, 1056],
  'Letter across': [1056, 816],
  'a banner': [2400, 800]
} as const;

const VIEWS: Readonly<Record<string, Partial<ViewState>>> = {
  'one operation': {},
  'all operations by circles': { operations: 'all', measure: 'arrests', fill: 'circles' },
  'rates of an operation with many routes': { operations: ['lionfish-v'], per: 'capita' }
};

function boxOf(item: SheetItem): Box {
  if (item.kind === 'box') return item.box;
  if (item.kind === 'sample') return { x: item.x, y: item.y, widthPx: 24, heightPx: 16 };
  if (item.kind === 'circles') {
    const r = Math.max(...item.circles.map(({ radiusPx }) => radiusPx));
    return { x: item.x - r, y: item.y - 2 * r, widthPx: 2 * r, heightPx: 2 * r };
  }
  const widthPx = Math.max(...item.lines.map((line) => widthOfText(line, item.style)));
  return {
    x: item.style.align === 'end' ? item.x - widthPx : item.x,
    y: item.y - 0.75 * item.style.sizePx,
    widthPx,
    heightPx: 0.75 * item.style.sizePx + (item.lines.length - 1) * item.lineHeightPx
  };
}

function listBoxes({ parts }: SheetLayout): { part: string; box: Box }[] {
  return [...parts].flatMap(([part, items]) => items.map((item) => ({ part, box: boxOf(item) })));
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.widthPx && b.x < a.x + a.widthPx && a.y < b.y + b.heightPx && b.y < a.y + a.heightPx;

describe.each(Object.entries(SIZES))('on %s', (_, [widthPx, heightPx]) => {
  test.each(Object.entries(VIEWS))(
    'all of %s is on the sheet, and no part on the map or another',
    async (_, view) => {
      const sheet = layOutSheet(pictureOf(view), {
        size: { widthPx, heightPx },
        marking: 'TLP:AMBER+STRICT',
        note: 'A note that says what the reader is to look at, and what this map cannot tell them. '.repeat(2)
      });
      const boxes = listBoxes(sheet);
      for (const { part, box } of boxes) {
        expect(box.x, part).toBeGreaterThanOrEqual(0);
        expect(box.y, part).toBeGreaterThanOrEqual(0);
        expect(box.x + box.widthPx, part).toBeLessThanOrEqual(sheet.widthPx);
        expect(box.y + box.heightPx, part).toBeLessThanOrEqual(sheet.heightPx);
        expect(overlap(box, sheet.mapBox), `${part} on the map`).toBe(false);
      }
      for (const a of boxes)
        for (const b of boxes)
          if (a.part < b.part) expect(overlap(a.box, b.box), `${a.part} on ${b.part}`).toBe(false);
      // A sheet is of its map.
      expect(sheet.mapBox.widthPx * sheet.mapBox.heightPx).toBeGreaterThan(
        0.22 * sheet.widthPx * sheet.heightPx
      );
    }
  );
});

test('a text is broken between words, and within one that is wider than the line', () => {
  const style = { sizePx: 12, weight: 500, colour: '#000000', align: 'start', halo: null } as const;
  expect(breakText('one two three', style, 50)).toEqual(['one two', 'three']);
  const lines = breakText(`see https://example.org/${'a'.repeat(60)}`, style, 90);
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(widthOfText(line, style)).toBeLessThanOrEqual(90);
  expect(lines.join('').replaceAll(' ', '')).toBe(`seehttps://example.org/${'a'.repeat(60)}`);
});
