import {
  columnFromArray,
  dictionary,
  float32,
  float64,
  int16,
  tableFromColumns,
  tableToIPC,
  utf8,
  type DataType
} from '@uwdata/flechette';
import { csvFormatRows } from 'd3-dsv';
import {
  REGISTER_COLUMN_NAMES,
  REGISTER_COLUMNS,
  type RegisterColumn
} from '../data/tables/register-columns';
import { columnsOf } from '../data/tables/definitions';
import type { Column } from '../data/tables/columns';
import { DESCRIPTOR_PATH } from '../data/read/descriptor';
import { ROWS_RESOURCE } from '../data/read/register-resources';
import type { RawCell } from './cells';
import { createRandom } from './random';

/** What is said of made-up data wherever it is named. */
export const MADE_UP = 'Made up by a program: no such seizure took place';

const SOURCE = 'made-up';
const MEASURES = [
  ['cocaine', 'Cocaine seized', 'drugs', 'mass', 'kg'],
  ['heroin', 'Heroin seized', 'drugs', 'mass', 'kg'],
  ['cannabis', 'Cannabis seized', 'drugs', 'mass', 'kg'],
  ['methamphetamine', 'Methamphetamine seized', 'drugs', 'mass', 'kg'],
  ['precursors', 'Precursors seized', 'drugs', 'volume', 'litres'],
  ['tablets', 'Tablets seized', 'drugs', 'count', 'tablets'],
  ['firearms', 'Firearms seized', 'firearms', 'count', 'count']
] as const;
const UNITS_OF: Readonly<Record<string, readonly string[]>> = {
  mass: ['kg', 'kg', 'kg', 'g', 't'],
  volume: ['litres', 'ml'],
  tablets: ['tablets'],
  count: ['count']
};
const TERRITORIES =
  'AFG AGO ARE ARG AUS BEL BEN BOL BRA CAN CHL CHN CIV CMR COL CPV DEU DOM ECU EGY ESP FRA GBR GHA GMB GNB GRC GTM HND IDN IND IRN IRQ ITA JOR KEN KHM LAO LBN LBY MAR MEX MLI MMR MOZ MRT MYS NER NGA NLD NZL PAK PAN PER PHL PRT SAU SEN SLE SYR TGO THA TUR TZA UGA UKR USA VEN VNM YEM ZAF'.split(
    ' '
  );
const MODES = ['sea', 'sea', 'road', 'road', 'air', 'mail', 'foot', 'unknown'] as const;
const FIRST_YEAR = 2010;
const YEARS = 15;

export type SyntheticColumns = Readonly<Record<RegisterColumn, readonly RawCell[]>>;

/**
 * Rows of a made-up register, the same for the same seed: amounts over six orders of magnitude, dates and places of every precision, hedged amounts and
 * words without a number, rows without date, unit or territory, and one in fifty that a second body reports again.
 */
export function createSyntheticColumns(rows: number, seed: number): SyntheticColumns {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  // Some places are named far oftener than others, as in any register.
  const pickTerritory = (): string => TERRITORIES[Math.floor(random() ** 2 * TERRITORIES.length)] as string;
  const columns = Object.fromEntries(REGISTER_COLUMN_NAMES.map((name) => [name, []])) as unknown as Record<
    RegisterColumn,
    RawCell[]
  >;
  let before: SyntheticRow | null = null;
  for (let i = 0; i < rows; i++) {
    const again: SyntheticRow | null = before && random() < 0.02 ? before : null;
    const row: SyntheticRow = again
      ? { ...again, record: recordOf(i), body: 'Made-up customs service' }
      : createRow(recordOf(i));
    for (const name of REGISTER_COLUMN_NAMES) columns[name].push(row[name]);
    before = row;
  }
  return columns;

  function createRow(record: string): Record<RegisterColumn, RawCell> {
    const [commodity, , , dimension, usual] = pick(MEASURES);
    const territory = random() < 0.01 ? null : pickTerritory();
    const hasPoint = random() < 0.4;
    const hasRoute = random() < 0.6;
    const unit = random() < 0.01 ? null : pick(UNITS_OF[usual] ?? UNITS_OF[dimension] ?? [usual]);
    return {
      record,
      date: createDate(),
      territory,
      lon: hasPoint ? Number((random() * 340 - 170).toFixed(1)) : null,
      lat: hasPoint ? Number((random() * 120 - 55).toFixed(1)) : null,
      place_precision: hasPoint ? pick(['point', 'place', 'area']) : null,
      commodity,
      ...createAmount(unit),
      unit,
      origin: hasRoute ? pickTerritory() : null,
      transit: hasRoute && random() < 0.2 ? pickTerritory() : null,
      destination: hasRoute && random() < 0.8 ? pickTerritory() : null,
      mode: pick(MODES),
      body: territory ? `Made-up police of ${territory}` : 'Made-up customs service',
      source: SOURCE,
      locator: null
    };
  }

  function createDate(): string | null {
    const day = new Date(Date.UTC(FIRST_YEAR, 0, 1 + Math.floor(random() * YEARS * 365.25)))
      .toISOString()
      .slice(0, 10);
    const precision = random();
    if (precision < 0.01) return null;
    return day.slice(0, precision < 0.03 ? 4 : precision < 0.08 ? 7 : 10);
  }

  function createAmount(unit: string | null): Pick<SyntheticRow, 'qualifier' | 'value' | 'low' | 'high'> {
    const size = Math.exp(random() * 7 + random() * 7 - 6);
    const isWhole = unit === 'tablets' || unit === 'count';
    // As people weigh: three digits that count, and no part of a thousandth.
    const rounded = Number(Number(size.toPrecision(3)).toFixed(3));
    const value = isWhole ? Math.ceil(rounded) : rounded;
    const kind = random();
    if (kind < 0.03 || (unit === null && kind < 0.5))
      return { qualifier: 'words', value: null, low: null, high: null };
    if (kind < 0.05) return { qualifier: 'range', value: null, low: value, high: 2 * value };
    const qualifier =
      kind < 0.1 ? 'at_least' : kind < 0.2 ? 'approximately' : kind < 0.21 ? 'at_most' : 'exact';
    return { qualifier, value, low: null, high: null };
  }
}

type SyntheticRow = Record<RegisterColumn, RawCell>;

function recordOf(i: number): string {
  return `made-up-${String(i + 1).padStart(8, '0')}`;
}

const NUMBERS: readonly RegisterColumn[] = REGISTER_COLUMN_NAMES.filter(
  (name) => REGISTER_COLUMNS[name].type === 'number'
);
const DEGREES: readonly RegisterColumn[] = ['lon', 'lat'];
const DISTINCT: readonly RegisterColumn[] = ['record'];

function typeOf(name: RegisterColumn): DataType {
  if (DEGREES.includes(name)) return float32();
  if (NUMBERS.includes(name)) return float64();
  return DISTINCT.includes(name) ? utf8() : dictionary(utf8(), int16());
}

/** The rows as an Arrow IPC stream: words coded by a dictionary, in batches of 100,000. */
export function encodeArrow(columns: SyntheticColumns): Uint8Array {
  const encoded = REGISTER_COLUMN_NAMES.map((name) => {
    return [name, columnFromArray([...columns[name]], typeOf(name), { maxBatchRows: 100_000 })] as const;
  });
  const bytes = tableToIPC(tableFromColumns(Object.fromEntries(encoded)), { format: 'stream' });
  if (!bytes) throw new Error('the table could not be encoded');
  return bytes;
}

/** The same as CSV. */
export function encodeCsv(columns: SyntheticColumns): string {
  const rows = columns.record.map((_, i) =>
    REGISTER_COLUMN_NAMES.map((name) => String(columns[name][i] ?? ''))
  );
  return csvFormatRows([[...REGISTER_COLUMN_NAMES], ...rows]) + '\n';
}

/** A package around a register of that path and format; title, description, source and every body say that it is made up. */
export function describeSyntheticPackage(register: {
  readonly path: string;
  readonly format: string;
  readonly rows: number;
  readonly seed: number;
  readonly bytes: number;
  readonly hash: string;
}): Map<string, string> {
  const { path, format, rows, seed, bytes, hash } = register;
  const sources = [
    ['id', 'publisher', 'title'],
    [SOURCE, 'Opsatlas, a program', `${MADE_UP} (seed ${seed})`]
  ];
  const measures = [['id', 'label', 'type', 'dimension', 'unit'], ...MEASURES.map((measure) => [...measure])];
  const table = (name: 'sources' | 'measures', has: readonly string[] | undefined): object => ({
    profile: 'tabular-data-resource',
    name,
    path: `${name}.csv`,
    schema: schemaOf(columnsOf(name).filter((column) => has?.includes(column.name)))
  });
  const descriptor = {
    name: 'made-up-register',
    title: MADE_UP,
    description: `${rows} rows of seed ${seed}. ${MADE_UP}; the countries are real, and nothing that is said of them is.`,
    resources: [
      table('sources', sources[0]),
      table('measures', measures[0]),
      {
        name: ROWS_RESOURCE,
        type: 'table',
        title: MADE_UP,
        path,
        format,
        bytes,
        hash,
        schema: schemaOf(
          REGISTER_COLUMN_NAMES.map((name): NamedColumn => ({ name, ...REGISTER_COLUMNS[name] }))
        )
      }
    ]
  };
  return new Map([
    [DESCRIPTOR_PATH, JSON.stringify(descriptor, null, 2) + '\n'],
    ['sources.csv', csvFormatRows(sources) + '\n'],
    ['measures.csv', csvFormatRows(measures) + '\n']
  ]);
}

type NamedColumn = Column & { readonly name: string };

/** A Table Schema of columns, the primary key first. */
function schemaOf(columns: readonly NamedColumn[]): object {
  const foreignKeys = columns
    .filter(({ target }) => target)
    .map(({ name, target }) => ({ fields: name, reference: { resource: target, fields: 'id' } }));
  return {
    fields: columns.map(({ name, type, isRequired, words }) => ({
      name,
      type,
      ...((isRequired || words) && {
        constraints: { ...(isRequired && { required: true }), ...(words && { enum: words }) }
      })
    })),
    primaryKey: columns[0]?.name,
    // Table Schema knows no list of none.
    ...(foreignKeys.length > 0 && { foreignKeys })
  };
}
