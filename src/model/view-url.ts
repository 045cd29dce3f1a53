import { MODES, ROUTE_STATUSES, SEIZURE_TYPES } from './data-package';
import { isBefore, isPartialDate } from './partial-date';
import {
  CHARTS,
  DEFAULT_VIEW,
  CLASS_METHODS,
  EMPHASES,
  FILLS,
  LANGUAGES,
  LAYERS,
  MOTIONS,
  PROJECTIONS,
  RATES,
  SCREENS,
  SERIES,
  TABS,
  THEMES,
  type Camera,
  type Extent,
  type ViewState
} from './view-state';

/**
 * Why a part of an address was not taken as given: `unknown_key` and `repeated` are about the key; `unknown_value` is a word outside
 * the list, `malformed` a value of the wrong form, `out_of_range` a number beyond its limits, `reversed` a span that ends before
 * it starts; `not_in_package` and `not_in_types` are found later, when the view is held against the data, and `other_site` where it is
 * known which site the page belongs to; `not_kept` is the reader's own data that this browser does not have.
 */
export type ViewNoticeReason =
  | 'unknown_key'
  | 'repeated'
  | 'unknown_value'
  | 'malformed'
  | 'out_of_range'
  | 'reversed'
  | 'not_in_package'
  | 'not_in_types'
  | 'other_site'
  | 'not_kept';

/** One part of an address that fell back to the default; `value` is what was written, decoded. */
export interface ViewNotice {
  readonly key: string;
  readonly value: string;
  readonly reason: ViewNoticeReason;
}

type Report = (value: string, reason: ViewNoticeReason) => void;

interface Parameter {
  /** The fields that the value sets; none where it is bad, which it reports. */
  readonly read: (value: string, report: Report) => Partial<ViewState>;
  /** The value for the address, or null where the view has the default. */
  readonly write: (view: ViewState) => string | null;
}

const isOneOf = <T extends string>(allowed: readonly T[], value: string): value is T =>
  (allowed as readonly string[]).includes(value);

function pickListed<T extends string>(allowed: readonly T[], value: string, report: Report): T[] {
  const given = value.split(',');
  for (const item of given) if (!isOneOf(allowed, item)) report(item, 'unknown_value');
  return allowed.filter((item) => given.includes(item));
}

function choice<
  K extends
    | 'series'
    | 'fill'
    | 'per'
    | 'classes'
    | 'emphasis'
    | 'projection'
    | 'language'
    | 'theme'
    | 'motion'
    | 'tab'
    | 'chart'
    | 'screen'
>(field: K, allowed: readonly ViewState[K][]): Parameter {
  return {
    read(value, report) {
      if (isOneOf(allowed, value)) return { [field]: value };
      report(value, 'unknown_value');
      return {};
    },
    write: (view) => (view[field] === DEFAULT_VIEW[field] ? null : view[field])
  };
}

const chosenScreen = choice('screen', SCREENS);

/** Addresses of earlier releases call the audience's screen the wall. */
const screen: Parameter = {
  ...chosenScreen,
  read: (value, report) => chosenScreen.read(value === 'wall' ? 'audience' : value, report)
};

function text(field: 'find' | 'measure' | 'route' | 'figure' | 'briefing'): Parameter {
  return {
    read(value, report) {
      if (value) return { [field]: value };
      report(value, 'malformed');
      return {};
    },
    write: (view) => view[field]
  };
}

function date(field: 'from' | 'to'): Parameter {
  return {
    read(value, report) {
      if (isPartialDate(value)) return { [field]: value };
      report(value, 'malformed');
      return {};
    },
    write: (view) => view[field]
  };
}

/** Numbers in an address have a fixed small precision: 4 places are 11 m on the ground. */
const shorten = (value: number, places: number) => String(Number(value.toFixed(places)));

const LIMITS = {
  lat: [-90, 90],
  lon: [-180, 180],
  zoom: [-10, 30],
  west: [-180, 180],
  south: [-90, 90],
  east: [-180, 180],
  north: [-90, 90]
} as const;

function readNumbers<Name extends keyof typeof LIMITS>(
  value: string,
  names: readonly Name[],
  report: Report
): Record<Name, number> | null {
  const parts = value.split(',');
  if (parts.length !== names.length || !parts.every((part) => /^-?\d{1,3}(\.\d{1,15})?$/.test(part))) {
    report(value, 'malformed');
    return null;
  }
  const numbers = {} as Record<Name, number>;
  for (const [index, name] of names.entries()) {
    const number = Number(parts[index]);
    if (number < LIMITS[name][0] || number > LIMITS[name][1]) {
      report(value, 'out_of_range');
      return null;
    }
    numbers[name] = number;
  }
  return numbers;
}

/** True of what stands for the reader's own data, kept in this browser under an id, or ("own") yet to be opened. */
export function isOwnData(data: string): boolean {
  return /^own(?::[\w-]{1,40})?$/.test(data);
}

function isReadable(address: string): boolean {
  try {
    return /^https?:$/.test(new URL(address, 'https://opsatlas.invalid/').protocol);
  } catch {
    return false;
  }
}

/** More classes than one more than this cannot be told apart by colour. */
const MOST_LIMITS = 6;

const writeCamera = ({ lat, lon, zoom }: Camera) =>
  `${shorten(lat, 4)},${shorten(lon, 4)},${shorten(zoom, 2)}`;

/** Two places of a degree are about a kilometre. */
const writeExtent = ({ west, south, east, north }: Extent) =>
  [west, south, east, north].map((degrees) => shorten(degrees, 2)).join();

const PARAMETERS: ReadonlyMap<string, Parameter> = new Map<string, Parameter>([
  [
    'op',
    {
      read(value, report) {
        if (value === 'all') return { operations: 'all' };
        const ids = [...new Set(value.split(',').filter(Boolean))];
        if (ids.length) return { operations: ids };
        report(value, 'malformed');
        return {};
      },
      write: ({ operations }) =>
        operations === null || operations === 'all' ? operations : operations.join(',')
    }
  ],
  [
    'type',
    {
      read: (value, report) => ({ types: pickListed(SEIZURE_TYPES, value, report) }),
      write: ({ types }) => SEIZURE_TYPES.filter((type) => types.includes(type)).join(',')
    }
  ],
  ['measure', text('measure')],
  ['series', choice('series', SERIES)],
  ['fill', choice('fill', FILLS)],
  ['per', choice('per', RATES)],
  ['classes', choice('classes', CLASS_METHODS)],
  [
    'limits',
    {
      read(value, report) {
        const limits = value.split(',').map(Number);
        const rises = limits.every((limit, i) => limit > (i ? (limits[i - 1] as number) : 0));
        if (limits.length <= MOST_LIMITS && rises && limits.every(Number.isFinite)) return { limits };
        report(value, 'malformed');
        return {};
      },
      write: ({ limits }) => limits && limits.join(',')
    }
  ],
  [
    'prefer',
    {
      read(value, report) {
        const prefer = [...new Set(value.split(',').filter(Boolean))];
        if (prefer.length) return { prefer };
        report(value, 'malformed');
        return {};
      },
      write: ({ prefer }) => prefer.join(',')
    }
  ],
  [
    'routes',
    {
      read: (value, report) => ({
        statuses: value === 'none' ? 'none' : pickListed(ROUTE_STATUSES, value, report)
      }),
      write: ({ statuses }) =>
        statuses === 'none' ? 'none' : ROUTE_STATUSES.filter((status) => statuses.includes(status)).join(',')
    }
  ],
  ['emphasis', choice('emphasis', EMPHASES)],
  [
    'hide',
    {
      read: (value, report) => ({ hide: pickListed(LAYERS, value, report) }),
      write: ({ hide }) => LAYERS.filter((layer) => hide.includes(layer)).join(',')
    }
  ],
  [
    'mode',
    {
      read: (value, report) => ({ modes: pickListed(MODES, value, report) }),
      write: ({ modes }) => MODES.filter((mode) => modes.includes(mode)).join(',')
    }
  ],
  [
    'country',
    {
      read(value, report) {
        const code = value.toUpperCase();
        if (/^[A-Z]{3}$/.test(code)) return { country: code };
        report(value, 'malformed');
        return {};
      },
      write: (view) => view.country
    }
  ],
  ['route', text('route')],
  ['figure', text('figure')],
  [
    'at',
    {
      read(value, report) {
        const camera = readNumbers(value, ['lat', 'lon', 'zoom'], report);
        return camera ? { camera } : {};
      },
      write: ({ camera }) => camera && writeCamera(camera)
    }
  ],
  [
    'extent',
    {
      read(value, report) {
        const extent = readNumbers(value, ['west', 'south', 'east', 'north'], report);
        if (!extent || (extent.south < extent.north && extent.west !== extent.east)) return { extent };
        report(value, 'malformed');
        return {};
      },
      write: ({ extent }) => extent && writeExtent(extent)
    }
  ],
  [
    'centre',
    {
      read(value, report) {
        const numbers = readNumbers(value, ['lat', 'lon'], report);
        return numbers ? { centre: [numbers.lon, numbers.lat] } : {};
      },
      write: ({ centre }) => centre && `${shorten(centre[1], 4)},${shorten(centre[0], 4)}`
    }
  ],
  ['projection', choice('projection', PROJECTIONS)],
  ['from', date('from')],
  ['to', date('to')],
  ['lang', choice('language', LANGUAGES)],
  ['theme', choice('theme', THEMES)],
  ['motion', choice('motion', MOTIONS)],
  ['tab', choice('tab', TABS)],
  ['chart', choice('chart', CHARTS)],
  ['find', text('find')],
  [
    'data',
    {
      read(value, report) {
        if (value && (isReadable(value) || isOwnData(value))) return { data: value };
        report(value, 'malformed');
        return {};
      },
      write: (view) => view.data
    }
  ],
  ['briefing', text('briefing')],
  [
    'step',
    {
      read(value, report) {
        if (/^[1-9]\d{0,3}$/.test(value)) return { step: Number(value) };
        report(value, 'malformed');
        return {};
      },
      write: ({ step }) => (step === 1 ? null : String(step))
    }
  ],
  ['screen', screen],
  [
    'embed',
    {
      read(value, report) {
        if (value === '0' || value === '1') return { embed: value === '1' };
        report(value, 'unknown_value');
        return {};
      },
      write: ({ embed }) => (embed ? '1' : null)
    }
  ]
]);

/** What means nothing without a briefing. */
const STEP_KEYS: ReadonlySet<string> = new Set(['step', 'screen']);

/** What the address holds while a briefing is given: its step holds the rest of the view. */
const OF_BRIEFING: ReadonlySet<string> = new Set(['data', 'lang', 'briefing', 'step', 'screen', 'embed']);

/**
 * Reads a query string (with or without its "?") into a view. Whatever is unknown, repeated or bad falls back to the default and is
 * listed in `notices`, in the order of the address; good items of a list stay beside bad ones. Never throws. Ids of operations and
 * measures and the country's code are taken as written: only the data can tell whether they exist.
 */
export function parseView(search: string): { view: ViewState; notices: ViewNotice[] } {
  const notices: ViewNotice[] = [];
  const seen = new Set<string>();
  let view = DEFAULT_VIEW;
  for (const [key, value] of new URLSearchParams(search)) {
    const parameter = PARAMETERS.get(key);
    if (!parameter) notices.push({ key, value, reason: 'unknown_key' });
    else if (seen.has(key)) notices.push({ key, value, reason: 'repeated' });
    else {
      seen.add(key);
      const report: Report = (bad, reason) => notices.push({ key, value: bad, reason });
      view = { ...view, ...parameter.read(value, report) };
    }
  }
  // A briefing's step holds the rest of its view, and without a briefing there is no step.
  const { data, language, briefing, step, screen, embed } = view;
  view =
    briefing === null
      ? { ...view, step: DEFAULT_VIEW.step, screen: DEFAULT_VIEW.screen }
      : { ...DEFAULT_VIEW, data, language, briefing, step, screen, embed };
  if (view.to !== null && isBefore(view.to, view.from)) {
    notices.push({ key: 'to', value: view.to, reason: 'reversed' });
    view = { ...view, from: null, to: null };
  }
  return { view, notices };
}

/**
 * The view as a query string without "?", in a fixed order of keys, with nothing in it that is the default (so the default view is
 * empty); of a view that belongs to a briefing's step it holds the briefing and the step. Commas, colons and slashes stay readable. `at` and `centre` put the latitude first, at 4 decimal places; zoom and `extent` have 2.
 * Ids must hold no comma.
 */
export function formatView(view: ViewState): string {
  const pairs: [string, string][] = [];
  for (const [key, parameter] of PARAMETERS) {
    if (view.briefing === null ? STEP_KEYS.has(key) : !OF_BRIEFING.has(key)) continue;
    const value = parameter.write(view);
    if (value) pairs.push([key, value]);
  }
  return new URLSearchParams(pairs)
    .toString()
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/');
}
