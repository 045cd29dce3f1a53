import type { SeizureType } from '../model/data-package';

/** How an area is filled. A hatch is drawn in `line` on `ground`. */
export type Paint =
  | { readonly kind: 'solid'; readonly colour: string }
  | { readonly kind: 'hatch'; readonly line: string; readonly ground: string };

/** The colours of the map in one theme. The data is the only strong colour; all else is paper. */
export interface Palette {
  readonly name: 'light' | 'dark';
  readonly space: string;
  readonly sea: string;
  readonly land: string;
  readonly coast: string;
  readonly border: string;
  readonly disputed: string;
  readonly ink: string;
  readonly inkSoft: string;
  /** What stands behind labels on land, and what stands on a strong fill. */
  readonly halo: string;
  readonly inkOnFill: string;
  /** From least to most; the last also serves a single value. */
  readonly classes: readonly string[];
  readonly zero: Paint;
  readonly named: Paint;
  readonly participant: Paint;
  /** Circles, through which others are seen, their edges, and the land of a territory that has one; or a figure, but no rate. */
  readonly circle: string;
  readonly circleEdge: string;
  readonly underCircle: Paint;
  /** Hexagons by what is counted in them, from least to most; the lands' own colours are seen through them. */
  readonly counts: readonly string[];
  readonly areaOutline: string;
  readonly outlineSoft: string;
  readonly borderLight: string;
  readonly region: string;
  readonly focus: string;
  /** What a route is lifted out with. */
  readonly accent: string;
  /** Routes and events by the type of what was moved or found; `unstated` where the source names no goods. */
  readonly types: Readonly<Record<SeizureType | 'unstated', string>>;
}

/**
 * One hue from light to dark, told apart by lightness alone, so that it survives colour blindness and a grey printer
 * (the approach of Brewer's sequential schemes, colorbrewer2.org). The types keep apart by hue and lightness
 * after Okabe and Ito (2008).
 */
export const LIGHT: Palette = {
  name: 'light',
  space: '#eef1f3',
  sea: '#f7f9fa',
  land: '#e6e3dc',
  coast: '#c3bfb4',
  border: '#fbfaf7',
  disputed: '#b3aea2',
  ink: '#1b2433',
  inkSoft: '#5b6270',
  halo: '#fbfaf6',
  inkOnFill: '#fffaf3',
  classes: ['#f3cfae', '#e6a577', '#cf7440', '#ad4a1c', '#842b0a'],
  zero: { kind: 'solid', colour: '#fdf6ea' },
  named: { kind: 'hatch', line: '#c9652f', ground: '#f6e4d4' },
  participant: { kind: 'hatch', line: '#cbc4b4', ground: '#f1eee7' },
  circle: '#cf7440b8',
  circleEdge: '#7a2808',
  underCircle: { kind: 'solid', colour: '#f4ead9' },
  counts: ['#a9c4dec0', '#6f9ac6d0', '#3a6ea5e0', '#173e6ef0'],
  areaOutline: '#6d6a62',
  outlineSoft: '#948f83',
  borderLight: '#e8622a',
  region: '#6b7383',
  focus: '#1d4ed8',
  accent: '#ad4a1c',
  types: {
    people: '#6a3d9a',
    firearms: '#1f3a63',
    drugs: '#0b6e4f',
    valuables: '#8a6100',
    checks: '#00677f',
    environment: '#4d6b1a',
    other: '#4b4f58',
    unstated: '#4b5263'
  }
};

export const DARK: Palette = {
  name: 'dark',
  space: '#0b0f14',
  sea: '#10161d',
  land: '#242b34',
  coast: '#3d4753',
  border: '#121920',
  disputed: '#55606d',
  ink: '#eef2f6',
  inkSoft: '#a9b4c0',
  halo: '#10161d',
  inkOnFill: '#1a0d04',
  classes: ['#5b2f19', '#8b471f', '#be652b', '#e58f4d', '#ffc58f'],
  zero: { kind: 'solid', colour: '#34302b' },
  named: { kind: 'hatch', line: '#d67d41', ground: '#3a2a20' },
  participant: { kind: 'hatch', line: '#56616e', ground: '#2b333d' },
  circle: '#d97f45b8',
  circleEdge: '#ffd0a8',
  underCircle: { kind: 'solid', colour: '#3a332d' },
  counts: ['#1f4468c0', '#2f6ca3d0', '#5a9fdce0', '#b4dcfff0'],
  areaOutline: '#8c97a3',
  outlineSoft: '#66717d',
  borderLight: '#ff8b4a',
  region: '#93a0af',
  focus: '#8ab4ff',
  accent: '#e58f4d',
  types: {
    people: '#c9a5f0',
    firearms: '#9cc2ff',
    drugs: '#66d2a8',
    valuables: '#f0c457',
    checks: '#69cfe6',
    environment: '#b6d36a',
    other: '#c2c7cf',
    unstated: '#c2cad6'
  }
};

/** How much of a colour is left beside what is named. */
const LEFT = 0.3;

/** A colour (`#rrggbb`, or `#rrggbbaa`, whose opacity stays) so near to the land's that what is not pale stands out. */
export function paleColour(colour: string, { land }: Palette): string {
  const mixed = [1, 3, 5].map((at) => {
    const [own, ground] = [colour, land].map((each) => parseInt(each.slice(at, at + 2), 16)) as [
      number,
      number
    ];
    return Math.round(LEFT * own + (1 - LEFT) * ground)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${mixed.join('')}${colour.slice(7)}`;
}

/** The same of a paint. */
export function palePaint(paint: Paint, palette: Palette): Paint {
  return paint.kind === 'solid'
    ? { kind: 'solid', colour: paleColour(paint.colour, palette) }
    : { kind: 'hatch', line: paleColour(paint.line, palette), ground: paleColour(paint.ground, palette) };
}
