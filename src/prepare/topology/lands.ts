import type { TerritoryCode } from '../../model/data-package';

/** [west, south, east, north] in degrees; none here meets the antimeridian. */
export type Box = readonly [number, number, number, number];

export interface Unassigned {
  readonly code: TerritoryCode;
  readonly a2?: string;
  /** For Intl.DisplayNames, which knows no such code. */
  readonly name?: string;
}

/**
 * Lands that ISO 3166-1 gives no code, by their names in Natural Earth. The codes are from the range that the standard leaves to its users;
 * XK and XKX for Kosovo are in wide use (European Commission, World Bank), the others are the atlas's own.
 */
export const UNASSIGNED: ReadonlyMap<string, Unassigned> = new Map([
  ['Kosovo', { code: 'XKX', a2: 'XK' }],
  ['Somaliland', { code: 'XSO', name: 'Somaliland' }],
  ['N. Cyprus', { code: 'XNC', name: 'Northern Cyprus' }],
  ['Siachen Glacier', { code: 'XSG', name: 'Siachen Glacier' }]
]);

/** What Natural Earth names without a code, holding territories that do have one: all of it must be split off by SPLITS. */
export const GROUPED: ReadonlySet<string> = new Set(['Indian Ocean Ter.']);

export interface Split {
  /** An alpha-3 code, or a name of GROUPED. */
  readonly from: string;
  readonly code: TerritoryCode;
  readonly box: Box;
}

/**
 * Territories with an ISO code that Natural Earth's 1:50m countries draw as parts of another: the polygons of `from` that lie wholly
 * in the box go to `code`. Some have two boxes.
 */
export const SPLITS: readonly Split[] = [
  { from: 'FRA', code: 'GUF', box: [-55, 2, -51, 6] },
  { from: 'FRA', code: 'GLP', box: [-62, 15.7, -60.9, 16.6] },
  { from: 'FRA', code: 'MTQ', box: [-61.3, 14.3, -60.7, 15] },
  { from: 'FRA', code: 'REU', box: [55, -21.5, 56, -20.7] },
  { from: 'FRA', code: 'MYT', box: [44.9, -13.1, 45.4, -12.5] },
  { from: 'NLD', code: 'BES', box: [-68.6, 11.9, -68, 12.4] },
  { from: 'NLD', code: 'BES', box: [-63.4, 17.3, -62.8, 17.8] },
  { from: 'NOR', code: 'SJM', box: [-10, 70, -7, 72] },
  { from: 'NOR', code: 'SJM', box: [10, 74, 35, 81] },
  { from: 'NZL', code: 'TKL', box: [-173, -10, -171, -8] },
  { from: 'Indian Ocean Ter.', code: 'CXR', box: [105, -11, 106, -10] },
  { from: 'Indian Ocean Ter.', code: 'CCK', box: [96, -13, 97.5, -11.5] }
];

/**
 * Territories with an ISO code and no shape at 1:50m, as [lon, lat]: the coordinates that the CIA World Factbook gives (degrees and
 * minutes, here to 0.01°), for Gibraltar and Bouvet Island the territory's, for Tuvalu those of Funafuti, its capital, and for the
 * United States Minor Outlying Islands those of Wake Island.
 */
export const POINTS: ReadonlyMap<TerritoryCode, readonly [number, number]> = new Map([
  ['BVT', [3.4, -54.43]],
  ['GIB', [-5.35, 36.13]],
  ['TUV', [179.2, -8.5]],
  ['UMI', [166.65, 19.28]]
]);

/** Pairs whose shared border is disputed: lands without a code, Western Sahara, and the glacier between India, Pakistan and China. */
export const DISPUTED: readonly (readonly [TerritoryCode, TerritoryCode])[] = [
  ['XKX', 'SRB'],
  ['XSO', 'SOM'],
  ['XNC', 'CYP'],
  ['ESH', 'MAR'],
  ['XSG', 'IND'],
  ['XSG', 'PAK'],
  ['XSG', 'CHN']
];
