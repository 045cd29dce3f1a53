import { describe, expect, it } from 'vitest';
import { contrastOf } from '../../../src/scale/contrast';
import { isStrong } from '../../../src/scale/fill-scale';
import { DARK, LIGHT, type Paint } from '../../../src/scale/palette';

/** WCAG 2.2: text (1.4.3) and what carries meaning without it (1.4.11). */
const TEXT = 4.5;
const GRAPHIC = 3;

const keyOf = (paint: Paint): string => JSON.stringify(paint);

describe.each([
  ['light', LIGHT],
  ['dark', DARK]
])('the %s palette', (_, palette) => {
  it('writes in inks that can be read on their halo, on land and on the sea', () => {
    for (const ink of [palette.ink, palette.inkSoft])
      for (const ground of [palette.halo, palette.land, palette.sea])
        expect(contrastOf(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(TEXT);
  });

  it('writes in the second ink only on fills where it can be read', () => {
    const strong = palette.classes.filter((colour) => isStrong({ kind: 'solid', colour }, palette));
    expect(strong.length).toBeGreaterThan(0);
    for (const colour of strong)
      expect(contrastOf(palette.inkOnFill, colour), colour).toBeGreaterThanOrEqual(TEXT);
  });

  it('draws routes and events that stand out from land and sea, and number them legibly', () => {
    for (const [type, colour] of Object.entries(palette.types)) {
      for (const ground of [palette.land, palette.sea])
        expect(contrastOf(colour, ground), `${type} on ${ground}`).toBeGreaterThanOrEqual(GRAPHIC);
      expect(contrastOf(colour, palette.halo), type).toBeGreaterThanOrEqual(TEXT);
    }
  });

  it('draws lit borders and the outlines of regions that stand out from land', () => {
    for (const colour of [palette.region, palette.focus, palette.areaOutline])
      expect(contrastOf(colour, palette.land), colour).toBeGreaterThanOrEqual(GRAPHIC);
  });

  it('goes by lightness alone from the class nearest the land to that farthest from it', () => {
    const steps = palette.classes.map((colour) => contrastOf(colour, palette.sea));
    steps.slice(1).forEach((step, i) => expect(step / (steps[i] as number)).toBeGreaterThan(1.25));
  });

  it('shows the five states apart, and none like a class', () => {
    const paints = [
      ...palette.classes.map((colour): Paint => ({ kind: 'solid', colour })),
      palette.zero,
      palette.named,
      palette.participant,
      { kind: 'solid', colour: palette.land } as const
    ];
    expect(new Set(paints.map(keyOf)).size).toBe(paints.length);
  });

  it('hatches in lines that can be told from their ground', () => {
    for (const paint of [palette.named, palette.participant])
      if (paint.kind === 'hatch') expect(contrastOf(paint.line, paint.ground)).toBeGreaterThan(1.4);
    if (palette.named.kind === 'hatch')
      expect(contrastOf(palette.named.line, palette.named.ground)).toBeGreaterThanOrEqual(GRAPHIC);
  });

  it('spells every colour as #rrggbb, or #rrggbbaa where it is seen through', () => {
    const spell = JSON.stringify(palette).match(/#[^"]*/g) ?? [];
    expect(spell.length).toBeGreaterThan(30);
    for (const colour of spell) expect(colour).toMatch(/^#[0-9a-f]{6}([0-9a-f]{2})?$/);
  });
});
