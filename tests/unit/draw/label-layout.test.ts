import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, styleOf, type Box, type PlacedLabel } from '../../../src/draw/label-layout';
import { measureText } from '../../../src/draw/text-width';
import { LIGHT } from '../../../src/scale/palette';
import type { LabelMark } from '../../../src/scene/marks';
import { createOutline } from '../../../src/geo/outline';
import { ShapeBuilder, type Bounds } from '../../../src/geo/shape';
import { labelMark, PLAIN, rectangle } from './marks';

const place = (labels: readonly LabelMark[], obstacles: readonly Box[] = []): PlacedLabel[] =>
  placeLabels(labels, obstacles, PLAIN, LIGHT);

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const anyLabel = fc
  .record({
    x: fc.integer({ min: 0, max: 800 }),
    y: fc.integer({ min: 0, max: 600 }),
    text: fc.string({ minLength: 1, maxLength: 24 }),
    figure: fc.boolean(),
    priority: fc.integer({ min: 0, max: 7 }),
    size: fc.constantFrom(0, 4, 60, 200),
    onlyInside: fc.boolean(),
    onFill: fc.boolean()
  })
  .map(({ x, y, text, figure, priority, size, onFill }) =>
    labelMark('PAK', [x, y], {
      lines: [{ text, role: 'name' }, ...(figure ? [{ text: '614 arrests', role: 'figure' } as const] : [])],
      priority,
      shape: size ? rectangle(x - size / 2, y - size / 2, x + size / 2, y + size / 2) : null,
      onFill: onFill && size > 0
    })
  );

describe('placed labels', () => {
  it('never overlap', () => {
    fc.assert(
      fc.property(fc.array(anyLabel, { maxLength: 40 }), (labels) => {
        const boxes = place(labels).map(({ box }) => box);
        boxes.forEach((box, i) => {
          for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
        });
      }),
      { numRuns: 40 }
    );
  });

  it('are each a label that was given, once, with room for its lines', () => {
    fc.assert(
      fc.property(fc.array(anyLabel, { maxLength: 20 }), (labels) => {
        const placed = place(labels);
        expect(new Set(placed.map(({ label }) => label)).size).toBe(placed.length);
        for (const one of placed) {
          const { label, box } = one;
          expect(labels).toContain(label);
          const widths = label.lines.map((line) => measureText(line.text, styleOf(line, one, LIGHT)));
          expect(box.width).toBeCloseTo(Math.max(...widths), 9);
          expect(box.height).toBe(15 * label.lines.length);
        }
      }),
      { numRuns: 40 }
    );
  });

  it('find their places by priority: a participant is never left out for a neighbour that took no part', () => {
    const crowd = (priority: number, id: string) =>
      labelMark(id, [400, 300], { priority, shape: rectangle(390, 290, 410, 310) });
    const quiet = Array.from({ length: 40 }, (_, i) => crowd(7, `quiet ${i}`));
    const ids = place([...quiet, crowd(1, 'Pakistan'), crowd(3, 'Mongolia')]).map(({ label }) => label.id);
    expect(ids.slice(0, 2)).toEqual(['Pakistan', 'Mongolia']);
    expect(ids.length).toBeLessThan(quiet.length + 2);
  });

  it('stand at their anchor where nothing is in the way', () => {
    const [placed] = place([labelMark('PAK', [400, 300], { shape: rectangle(300, 200, 500, 400) })]) as [
      PlacedLabel
    ];
    expect(placed.box.x).toBe(400 - placed.box.width / 2);
    expect(placed.box.y).toBe(300 - placed.box.height / 2);
    expect(placed).toMatchObject({ align: 'middle', inside: true });
  });

  it('stand beside their own dot and leave the dots of others clear', () => {
    // Hong Kong and Macao, 30 px apart, with Singapore far away.
    const dots = [labelMark('HKG', [400, 300]), labelMark('MAC', [370, 302]), labelMark('SGP', [200, 500])];
    const placed = place(dots);
    expect(placed).toHaveLength(3);
    for (const { box } of placed)
      for (const { at } of dots)
        expect(overlaps(box, { x: at[0] - 6.5, y: at[1] - 6.5, width: 13, height: 13 })).toBe(false);
  });

  it('go out of the way of routes and events where there is a free place', () => {
    const label = labelMark('PAK', [400, 300], { shape: rectangle(300, 200, 500, 400) });
    const line = Array.from({ length: 40 }, (_, i) => ({ x: 300 + 5 * i, y: 298, width: 4, height: 4 }));
    const [placed] = place([label], line);
    expect(line.some((box) => overlaps(placed?.box as Box, box))).toBe(false);
  });

  it('stay on the surface as a whole where they can', () => {
    const corner = labelMark('PAK', [20, 10], { shape: rectangle(-100, -100, 60, 60) });
    const [placed] = place([corner]) as [PlacedLabel];
    expect(placed.box.x).toBeGreaterThanOrEqual(0);
    expect(placed.box.y).toBeGreaterThanOrEqual(0);
  });

  it('are never cut by the edge of the surface', () => {
    fc.assert(
      fc.property(fc.array(anyLabel, { maxLength: 12 }), (labels) => {
        for (const { box } of place(labels)) {
          expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(-0.5);
          expect(box.x + box.width).toBeLessThanOrEqual(PLAIN.widthPx + 0.5);
          expect(box.y + box.height).toBeLessThanOrEqual(PLAIN.heightPx + 0.5);
        }
      }),
      { numRuns: 40 }
    );
    const wide = labelMark('PAK', [795, 300], { lines: [{ text: 'x'.repeat(120), role: 'name' }] });
    expect(place([wide])).toEqual([]);
  });

  it('of a land without a figure keep off the strong fill of a neighbour where they can', () => {
    const neighbour = labelMark('PAK', [400, 380], {
      shape: rectangle(300, 310, 500, 450),
      onFill: true,
      priority: 0
    });
    const land = labelMark('AFG', [400, 300], { shape: rectangle(300, 200, 500, 310), priority: 1 });
    const route = { x: 380, y: 205, width: 40, height: 90 };
    const { box } = place([neighbour, land], [route]).find(({ label }) => label === land) as PlacedLabel;
    expect(box.y + box.height).toBeLessThanOrEqual(310);
  });

  it('never stand apart from their land: rather is a label left out', () => {
    const wall = Array.from({ length: 9 }, (_, i) =>
      labelMark(`wall ${i}`, [400, 240 + 15 * i], { priority: 0 })
    );
    const lands = wall.map((label) => ({
      ...label,
      lines: [{ text: 'x'.repeat(40), role: 'region' } as const]
    }));
    const island = labelMark('PHL', [400, 300], { shape: rectangle(380, 290, 420, 310) });
    const placed = place([...lands, island]).filter(({ label }) => label === island);
    for (const { box } of placed) expect(overlaps(box, { x: 365, y: 275, width: 70, height: 50 })).toBe(true);
    const region = labelMark('asia', [400, 300], { lines: [{ text: 'ASIA', role: 'region' }] });
    for (const { box } of place([...lands, region]).filter(({ label }) => label === region))
      expect(overlaps(box, { x: 385, y: 285, width: 30, height: 30 })).toBe(true);
  });

  it('stand at their own land itself, not merely within its bounds', () => {
    // A land like an L around its neighbour: the neighbour lies within its bounds.
    const corner = new ShapeBuilder();
    for (const [x, y] of [
      [300, 100],
      [330, 100],
      [330, 470],
      [600, 470],
      [600, 500],
      [300, 500]
    ] as const)
      corner.point(x, y);
    corner.end();
    const around = labelMark('ARG', [315, 300], { shape: createOutline(corner.build(true)), priority: 1 });
    // The nearest free place within the bounds is in the corner of the L, off its land.
    const wall = labelMark('wall', [315, 300], {
      lines: Array.from({ length: 15 }, () => ({ text: 'x'.repeat(18), role: 'name' }) as const),
      shape: rectangle(200, 200, 440, 400),
      priority: 0
    });
    const placed = place([wall, around]).find(({ label }) => label === around);
    const { x, y, width, height } = placed?.box as Box;
    const strips: Box[] = [
      { x: 286, y: 86, width: 58, height: 428 },
      { x: 286, y: 456, width: 328, height: 58 }
    ];
    expect(strips.some((strip) => overlaps(strip, { x, y, width, height }))).toBe(true);
  });

  it('rather stand on plain land or water beside their own than on that of another label', () => {
    const strong = labelMark('URY', [400, 300], {
      shape: rectangle(390, 290, 410, 310),
      onFill: true,
      priority: 0
    });
    const west = labelMark('ARG', [250, 300], { shape: rectangle(100, 200, 390, 400), priority: 1 });
    const north = labelMark('BRA', [400, 200], { shape: rectangle(391, 100, 700, 289), priority: 2 });
    const { box } = place([strong, west, north]).find(({ label }) => label === strong) as PlacedLabel;
    expect(overlaps(box, { x: 100, y: 200, width: 290, height: 200 })).toBe(false);
    expect(overlaps(box, { x: 391, y: 100, width: 309, height: 189 })).toBe(false);
  });

  it('rather stand half beside their own land than on that of another label', () => {
    const land = labelMark('AFG', [400, 255], { shape: rectangle(390, 200, 410, 310), priority: 1 });
    const east = labelMark('PAK', [600, 450], { shape: rectangle(411, 100, 700, 500), priority: 0 });
    const route = { x: 395, y: 200, width: 10, height: 110 };
    const placed = place([east, land], [route]).find(({ label }) => label === land);
    expect((placed?.box.x as number) + (placed?.box.width as number)).toBeLessThanOrEqual(411);
  });

  it('in one line keep a word space between them', () => {
    const first = labelMark('NPL', [400, 300], { shape: rectangle(300, 280, 441, 320), priority: 0 });
    const second = labelMark('BTN', [482, 300], { shape: rectangle(442, 280, 600, 320), priority: 1 });
    const [one, other] = place([first, second]).map(({ box }) => box) as [Box, Box];
    expect(overlaps({ ...one, x: one.x - 8, width: one.width + 16 }, other)).toBe(false);
    fc.assert(
      fc.property(fc.array(anyLabel, { maxLength: 30 }), (labels) => {
        const boxes = place(labels).map(({ box }) => box);
        boxes.forEach((box, i) => {
          for (const other of boxes.slice(i + 1))
            expect(overlaps({ ...box, x: box.x - 8, width: box.width + 16 }, other)).toBe(false);
        });
      }),
      { numRuns: 40 }
    );
  });

  it('rather stand elsewhere than reach out of what the window shows at first', () => {
    const dot = labelMark('SLV', [160, 300]);
    const ring = { x: 170, y: 299, width: 40, height: 2 };
    const placeIn = (frame: Bounds | null): PlacedLabel | undefined =>
      placeLabels([dot], [ring], { ...PLAIN, frame }, LIGHT)[0];
    expect(placeIn(null)?.align).toBe('end');
    expect(placeIn([130, 0, 750, 600])?.align).toBe('start');
  });

  it('of a region may stand on any of its lands', () => {
    const members = [rectangle(380, 280, 420, 320), rectangle(300, 100, 500, 200)];
    const region = labelMark('asia', [400, 300], {
      lines: [{ text: 'ASIA', role: 'region' }],
      within: members
    });
    const wall = labelMark('wall', [400, 300], {
      lines: Array.from({ length: 9 }, () => ({ text: 'x'.repeat(30), role: 'name' }) as const),
      shape: rectangle(200, 200, 600, 400),
      priority: 0
    });
    const { box } = place([wall, region]).find(({ label }) => label === region) as PlacedLabel;
    expect(overlaps(box, { x: 300, y: 100, width: 200, height: 100 })).toBe(true);
  });

  it('are left out where their anchor is far off the surface', () => {
    expect(place([labelMark('PAK', [-500, 300]), labelMark('PHL', [400, 900])])).toEqual([]);
  });

  it('of a region have no dot, whatever the length of its id', () => {
    const [placed] = place([labelMark('eur', [400, 300], { lines: [{ text: 'EUROPE', role: 'region' }] })]);
    expect(placed?.box.x).toBe(400 - (placed?.box.width as number) / 2);
  });

  it('on a strong fill stand within it or beside it, never across its edge', () => {
    const wide = rectangle(300, 200, 500, 400);
    const [within] = place([labelMark('PAK', [310, 210], { shape: wide, onFill: true })]);
    expect(within?.inside).toBe(true);
    const narrow = rectangle(390, 100, 410, 500);
    const [beside] = place([labelMark('PHL', [400, 300], { shape: narrow, onFill: true })]);
    expect(beside?.inside).toBe(false);
    expect(overlaps(beside?.box as Box, { x: 390, y: 100, width: 20, height: 400 })).toBe(false);
  });
});

describe('the style of a line', () => {
  it('has a halo but on a strong fill, where it has the second ink', () => {
    const onFill = labelMark('PAK', [0, 0], { onFill: true });
    const [line] = onFill.lines as [LabelMark['lines'][number]];
    const inside = styleOf(line, { align: 'middle', inside: true, label: onFill }, LIGHT);
    expect(inside).toMatchObject({ colour: LIGHT.inkOnFill, halo: null });
    const across = styleOf(line, { align: 'middle', inside: false, label: onFill }, LIGHT);
    expect(across).toMatchObject({ colour: LIGHT.ink, halo: LIGHT.halo });
  });
});
