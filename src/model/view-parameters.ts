import { ROUTE_STATUSES } from './data-package';
import { isPartialDate } from './partial-date';
import { DEFAULT_VIEW, SCREENS, type ViewState } from './view-state';

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

export type Report = (value: string, reason: ViewNoticeReason) => void;

/** A key of the address: how its value is read into a view, and written from one. */
export interface Parameter {
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

/** One word of a list. */
export function choice<
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
    | 'duplicates'
    | 'points'
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

/** Words of a list, in its order; good ones stay beside those outside it. */
export function subset<K extends 'types' | 'hide' | 'modes'>(
  field: K,
  allowed: readonly ViewState[K][number][]
): Parameter {
  return {
    read: (value, report) => ({ [field]: pickListed<ViewState[K][number]>(allowed, value, report) }),
    write: (view) => {
      const chosen: readonly ViewState[K][number][] = view[field];
      return allowed.filter((item) => chosen.includes(item)).join(',');
    }
  };
}

/** An id or words, as they stand. */
export function text(
  field: 'find' | 'register' | 'body' | 'measure' | 'route' | 'figure' | 'briefing'
): Parameter {
  return {
    read(value, report) {
      if (value) return { [field]: value };
      report(value, 'malformed');
      return {};
    },
    write: (view) => view[field]
  };
}

/** A year, a month or a day. */
export function date(field: 'from' | 'to'): Parameter {
  return {
    read(value, report) {
      if (isPartialDate(value)) return { [field]: value };
      report(value, 'malformed');
      return {};
    },
    write: (view) => view[field]
  };
}

export const operations: Parameter = {
  read(value, report) {
    if (value === 'all') return { operations: 'all' };
    const ids = [...new Set(value.split(',').filter(Boolean))];
    if (ids.length) return { operations: ids };
    report(value, 'malformed');
    return {};
  },
  write: ({ operations }) => (operations === null || operations === 'all' ? operations : operations.join(','))
};

/** The statements that are used where several state one fact. */
export const prefer: Parameter = {
  read(value, report) {
    const prefer = [...new Set(value.split(',').filter(Boolean))];
    if (prefer.length) return { prefer };
    report(value, 'malformed');
    return {};
  },
  write: ({ prefer }) => prefer.join(',')
};

export const statuses: Parameter = {
  read: (value, report) => ({
    statuses: value === 'none' ? 'none' : pickListed(ROUTE_STATUSES, value, report)
  }),
  write: ({ statuses }) =>
    statuses === 'none' ? 'none' : ROUTE_STATUSES.filter((status) => statuses.includes(status)).join(',')
};

export const country: Parameter = {
  read(value, report) {
    const code = value.toUpperCase();
    if (/^[A-Z]{3}$/.test(code)) return { country: code };
    report(value, 'malformed');
    return {};
  },
  write: (view) => view.country
};

/** More classes than one more than this cannot be told apart by colour. */
const MOST_LIMITS = 6;

/** Upper limits of classes, ascending. */
export const limits: Parameter = {
  read(value, report) {
    const limits = value.split(',').map(Number);
    const rises = limits.every((limit, i) => limit > (i ? (limits[i - 1] as number) : 0));
    if (limits.length <= MOST_LIMITS && rises && limits.every(Number.isFinite)) return { limits };
    report(value, 'malformed');
    return {};
  },
  write: ({ limits }) => limits && limits.join(',')
};

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

export const camera: Parameter = {
  read(value, report) {
    const camera = readNumbers(value, ['lat', 'lon', 'zoom'], report);
    return camera ? { camera } : {};
  },
  write: ({ camera }) =>
    camera && [shorten(camera.lat, 4), shorten(camera.lon, 4), shorten(camera.zoom, 2)].join()
};

/** Two places of a degree are about a kilometre. */
export const extent: Parameter = {
  read(value, report) {
    const extent = readNumbers(value, ['west', 'south', 'east', 'north'], report);
    if (!extent || (extent.south < extent.north && extent.west !== extent.east)) return { extent };
    report(value, 'malformed');
    return {};
  },
  write: ({ extent }) =>
    extent &&
    [extent.west, extent.south, extent.east, extent.north].map((degrees) => shorten(degrees, 2)).join()
};

export const centre: Parameter = {
  read(value, report) {
    const numbers = readNumbers(value, ['lat', 'lon'], report);
    return numbers ? { centre: [numbers.lon, numbers.lat] } : {};
  },
  write: ({ centre }) => centre && `${shorten(centre[1], 4)},${shorten(centre[0], 4)}`
};

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

/** The address of a package, or the reader's own data. */
export const data: Parameter = {
  read(value, report) {
    if (value && (isReadable(value) || isOwnData(value))) return { data: value };
    report(value, 'malformed');
    return {};
  },
  write: (view) => view.data
};

export const step: Parameter = {
  read(value, report) {
    if (/^[1-9]\d{0,3}$/.test(value)) return { step: Number(value) };
    report(value, 'malformed');
    return {};
  },
  write: ({ step }) => (step === 1 ? null : String(step))
};

const chosenScreen = choice('screen', SCREENS);

/** Addresses of earlier releases call the audience's screen the wall. */
export const screen: Parameter = {
  ...chosenScreen,
  read: (value, report) => chosenScreen.read(value === 'wall' ? 'audience' : value, report)
};

export const embed: Parameter = {
  read(value, report) {
    if (value === '0' || value === '1') return { embed: value === '1' };
    report(value, 'unknown_value');
    return {};
  },
  write: ({ embed }) => (embed ? '1' : null)
};
