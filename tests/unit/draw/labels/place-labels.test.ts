import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../src/draw/labels/box';
import { styleOf, type PlacedLabel } from '../../../../src/draw/labels/label-style';
import type { Obstacles } from '../../../../src/draw/labels/obstacles';
import { placeLabels } from '../../../../src/draw/labels/place-labels';
import { measureText } from '../../../../src/draw/text-width';
import type { Outline } from '../../../../src/geo/outline';
import { LIGHT } from '../../../../src/scale/palette';
import type { LabelMark } from '../../../../src/scene/marks';
import { labelMark, PLAIN, rectangle } from '../marks';

const NO_OBSTACLES: Obstacles = {
  soft: [],
  lines: [],
  firm: [],
  hard: [],
  dots: [],
  filled: new Set()
};

/** Places labels on their lands and some others, far from the globe's edge. */
function place(
  labels: readonly LabelMark[],
  obstacles: Partial<Obstacles> = {},
  others: Readonly<Record<string, Outline>> = {},
  view = PLAIN
): PlacedLabel[] {
  const lands = labels.flatMap(({ id, shape }) => (shape ? [[id, shape] as const] : []));
  const land = new Map([...lands, ...Object.entries(others)]);
  return placeLabels(
    labels,
    { ...NO_OBSTACLES, ...obstacles },
    { land, outline: rectangle(-5000, -5000, 5000, 5000) },
    view
  );
}

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const anyLabel = fc
  .record({
    x: fc.integer({ min: 0, max: 800 }),
    y: fc.integer({ min: 0, max: 600 }),
    text: fc.string({ minLength: 1, maxLength: 24 }),
    figure: fc.boolean(),
    size: fc.constantFrom(0, 4, 60, 200)
  })
  .map(({ x, y, text, figure, size }) =>
    labelMark(`${x} ${y}`, [x, y], {
      lines: [{ text, role: 'name' }, ...(figure ? [{ text: '614 arrests', role: 'figure' } as const] : [])],
      essential: figure,
      shape: size ? rectangle(x - size / 2, y - size / 2, x + size / 2, y + size / 2) : null
    })
  );

describe('placed labels', () => {
  it('keep a word space from each other, are whole on the surface and as wide as their lines', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyLabel, { maxLength: 12, selector: ({ id }) => id }), (labels) => {
        const placed = place(labels);
        placed.forEach((one, i) => {
          const { box, lines, scale } = one;
          for (const other of placed.slice(i + 1))
            expect(overlaps({ ...box, x: box.x - 8.9, width: box.width + 17.8 }, other.box)).toBe(false);
          expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(-0.01);
          expect(box.x + box.width).toBeLessThanOrEqual(PLAIN.widthPx + 0.01);
          expect(box.y + box.height).toBeLessThanOrEqual(PLAIN.heightPx + 0.01);
          const widths = lines.map((line) => measureText(line.text, styleOf(line, one, LIGHT)));
          expect(box.width).toBeCloseTo(Math.max(...widths), 6);
          expect(box.height).toBeCloseTo(15 * scale * lines.length, 6);
        });
      }),
      { numRuns: 30 }
    );
  });

  it('stand at their anchor where nothing is in the way', () => {
    const [placed] = place([labelMark('PAK', [400, 300], { shape: rectangle(300, 200, 500, 400) })]);
    expect((placed?.box.x as number) + (placed?.box.width as number) / 2).toBeCloseTo(400, 6);
    expect(placed).toMatchObject({ align: 'middle', inside: true, leader: null });
  });

  it('never stand on a neighbour, named or not: at sea they have a leader', () => {
    const label = labelMark('AUT', [400, 300], { shape: rectangle(390, 290, 410, 314), essential: true });
    const neighbour = { CHE: rectangle(300, 250, 390, 350), HUN: rectangle(410, 250, 520, 350) };
    const [placed] = place([label], {}, neighbour);
    for (const box of [
      { x: 300, y: 250, width: 90, height: 100 },
      { x: 410, y: 250, width: 110, height: 100 }
    ])
      expect(overlaps(placed?.box as Box, box)).toBe(false);
    expect(placed?.leader).not.toBeNull();
  });

  it('with a number and no room for the name have the land’s code, within the land: no number stands alone', () => {
    const label = labelMark('UGA', [400, 300], {
      lines: [
        { text: 'Uganda', role: 'name' },
        { text: '≥ 12 arrests', role: 'figure' }
      ],
      amount: { text: '≥ 12', canStandAlone: true, short: null },
      essential: true,
      shape: rectangle(380, 285, 420, 315)
    });
    const around = new Map(
      [
        rectangle(0, 0, 800, 285),
        rectangle(0, 315, 800, 600),
        rectangle(0, 285, 380, 315),
        rectangle(420, 285, 800, 315)
      ].map((outline, i) => [`N${i}`, outline] as const)
    );
    const [placed] = place([label], {}, Object.fromEntries(around));
    expect(placed?.lines.map(({ text }) => text)).toEqual(['UGA', '≥ 12']);
    expect(placed?.inside).toBe(true);
  });

  it('of figures and ends of routes push out those of mere participants', () => {
    const land = rectangle(340, 285, 460, 305);
    const name = labelMark('AAA', [400, 295], { shape: land, onlyInside: true });
    const figure = labelMark('BBB', [400, 295], { shape: land, onlyInside: true, essential: true });
    expect(place([name, figure]).map(({ label }) => label.id)).toEqual(['BBB']);
  });

  it('go out of the way of routes and of marks where there is room', () => {
    const label = labelMark('PAK', [400, 300], { shape: rectangle(300, 200, 500, 400) });
    // Two points, far apart: what counts is the line between them.
    const line = { points: [300, 300, 500, 300], halfPx: 2 };
    const firm = { x: 380, y: 210, width: 40, height: 40 };
    const [placed] = place([label], { lines: [line], firm: [firm] });
    // Its lines have two pixels of air above and below their letters.
    expect(overlaps(placed?.box as Box, { x: 300, y: 300, width: 200, height: 0.1 })).toBe(false);
    expect(overlaps(placed?.box as Box, firm)).toBe(false);
  });

  it('stand on no stop and no event, whatever they say: rather nowhere', () => {
    const stop = { x: 392, y: 292, width: 16, height: 16 };
    const land = rectangle(385, 288, 415, 312);
    const lines = [
      { text: 'Land', role: 'name' },
      { text: '432', role: 'figure' }
    ] as const;
    const label = labelMark('BGR', [400, 300], { lines, essential: true, shape: land, onlyInside: true });
    expect(place([label])).toHaveLength(1);
    expect(place([label], { hard: [stop] })).toEqual([]);
  });

  it('of a region stand on plain land rather than on one in a colour of the data', () => {
    const region = labelMark('isles', [400, 300], {
      lines: [{ text: 'ISLES', role: 'region' }],
      essential: true,
      members: ['AAA', 'BBB']
    });
    const islands = { AAA: rectangle(300, 250, 450, 350), BBB: rectangle(450, 250, 600, 350) };
    // The edge of a letter may reach over.
    const onFirst = (box: Box): boolean => box.x < 445;
    expect(place([region], {}, islands).some(({ box }) => onFirst(box))).toBe(true);
    const [placed] = place([region], { filled: new Set(['AAA']) }, islands);
    expect(onFirst(placed?.box as Box)).toBe(false);
  });

  it('lead over plain land rather than over one in a colour of the data', () => {
    const label = labelMark('AUT', [400, 300], { shape: rectangle(390, 285, 410, 315), essential: true });
    const neighbours = { CHE: rectangle(300, 0, 390, 600), HUN: rectangle(410, 0, 500, 600) };
    for (const [filled, isBeyond] of [
      ['CHE', ({ x }: Box) => x > 500],
      ['HUN', ({ x, width }: Box) => x + width < 300]
    ] as const) {
      const [placed] = place([label], { filled: new Set([filled]) }, neighbours);
      expect(isBeyond(placed?.box as Box), filled).toBe(true);
    }
  });

  it('beside a dot are not beside the dot of another', () => {
    const dots = [labelMark('HKG', [400, 300]), labelMark('MAC', [376, 302]), labelMark('SGP', [200, 500])];
    const boxes = dots.map(({ id, at: [x, y] }) => ({
      id,
      box: { x: x - 6.5, y: y - 6.5, width: 13, height: 13 }
    }));
    const placed = place(dots, { dots: boxes });
    expect(placed).toHaveLength(3);
    for (const { label, box, leader } of placed)
      for (const dot of boxes) {
        expect(overlaps(box, dot.box)).toBe(false);
        if (!leader && dot.id !== label.id)
          expect(overlaps(box, { x: dot.box.x - 8, y: dot.box.y - 8, width: 29, height: 29 })).toBe(false);
      }
  });

  it('of a region stand at sea beside its members rather than on one that lies far from its middle', () => {
    // Six small lands about the middle, and one that is large enough for the name far from them.
    const small = [0, 1, 2, 3, 4, 5].map(
      (i) => [`S${i}`, rectangle(600 + 30 * i, 300, 622 + 30 * i, 322)] as const
    );
    const lands = { ...Object.fromEntries(small), BIG: rectangle(20, 20, 240, 240) };
    const region = labelMark('isthmus', [690, 311], {
      lines: [{ text: 'ISTHMUS', role: 'region' }],
      members: Object.keys(lands)
    });
    const [placed] = place([region], {}, lands);
    expect(placed?.box.x).toBeGreaterThan(400);
  });

  it('of a region keep farther from an event than those of a land', () => {
    const event = { id: 'WWW', box: { x: 426, y: 296, width: 8, height: 8 } };
    const region = labelMark('area', [400, 300], {
      lines: [{ text: 'AREA', role: 'region' }],
      members: ['WWW'],
      isSpot: true
    });
    const [placed] = place([region], { dots: [event] }, { WWW: rectangle(200, 200, 600, 400) });
    const { x, y, width, height } = placed?.box ?? event.box;
    const [dx, dy] = [Math.max(x - 434, 426 - x - width, 0), Math.max(y - 304, 296 - y - height, 0)];
    expect(Math.hypot(dx, dy)).toBeGreaterThan(20);
  });

  it('never cover the dot of another land', () => {
    const dots = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => ({
      id: `D${i}`,
      box: { x: 340 + 20 * i, y: 290, width: 13, height: 13 }
    }));
    const figure = labelMark('AAA', [400, 300], {
      lines: [
        { text: 'Aland', role: 'name' },
        { text: '614 arrests', role: 'figure' }
      ],
      essential: true,
      shape: rectangle(300, 280, 500, 320)
    });
    const [placed] = place([figure], { dots });
    for (const { box } of dots) expect(placed && overlaps(placed.box, box)).toBe(false);
  });

  it('of a region stand on its members or the sea between them, and else nowhere', () => {
    const region = (members: readonly string[]): LabelMark =>
      labelMark('isles', [400, 300], { lines: [{ text: 'ISLES', role: 'region' }], members });
    const islands = { WWW: rectangle(300, 280, 330, 320), EEE: rectangle(470, 280, 500, 320) };
    const [between] = place([region(['WWW', 'EEE'])], {}, islands);
    expect(between?.box.x).toBeGreaterThanOrEqual(300);
    expect((between?.box.x as number) + (between?.box.width as number)).toBeLessThanOrEqual(500);
    expect(place([region(['WWW'])], {}, islands)).toEqual([]);
    expect(place([region([])], {}, islands)).toEqual([]);
  });

  it('on a strong fill stand within it or beside it, never across its edge', () => {
    const [within] = place([
      labelMark('PAK', [310, 210], { shape: rectangle(300, 200, 500, 400), onFill: true })
    ]);
    expect(within?.inside).toBe(true);
    const [beside] = place([
      labelMark('PHL', [400, 300], { shape: rectangle(390, 100, 410, 500), onFill: true })
    ]);
    expect(beside?.inside).toBe(false);
    expect(overlaps(beside?.box as Box, { x: 390, y: 100, width: 20, height: 400 })).toBe(false);
  });

  it('are the same in any order and wherever the plane lies', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyLabel, { maxLength: 10, selector: ({ id }) => id }), (labels) => {
        const view = { ...PLAIN, widthPx: Infinity, heightPx: Infinity, frame: [0, 0, 800, 600] as const };
        const boxes = (placed: readonly PlacedLabel[]) => placed.map(({ label, box }) => [label.id, box]);
        const here = place(labels, {}, {}, view);
        expect(boxes(place([...labels].reverse(), {}, {}, view))).toEqual(boxes(here));
        const there = place(labels, {}, {}, { ...view, tx: 64, ty: -32 });
        expect(there).toHaveLength(here.length);
        there.forEach(({ box }, i) => {
          expect(box.x - 64).toBeCloseTo(here[i]?.box.x as number, 6);
          expect(box.y + 32).toBeCloseTo(here[i]?.box.y as number, 6);
        });
      }),
      { numRuns: 20 }
    );
  });
});

describe('the style of a line', () => {
  it('has a halo but on a strong fill, where it has the second ink', () => {
    const onFill = labelMark('PAK', [0, 0], { onFill: true });
    const [line] = onFill.lines as [LabelMark['lines'][number]];
    const inside = styleOf(line, { align: 'middle', inside: true, label: onFill, scale: 1 }, LIGHT);
    expect(inside).toMatchObject({ colour: LIGHT.inkOnFill, halo: null });
    const across = styleOf(line, { align: 'middle', inside: false, label: onFill, scale: 1 }, LIGHT);
    expect(across).toMatchObject({ colour: LIGHT.ink, halo: LIGHT.halo });
  });
});
