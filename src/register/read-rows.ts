import type { Mode } from '../model/data-package';
import type { PartialDate } from '../model/partial-date';
import { exactly, type Quantity } from '../model/quantity';
import type { PlacePrecision } from '../model/register';
import { baseFactor } from './base-unit';
import type { Register } from './register';
import { matchRows, type RegisterFilter } from './register-filter';

/** One seizure in the model's words; null, or an empty list, where nothing is stated. */
export interface SeizureRow {
  readonly record: string;
  readonly date: PartialDate | null;
  readonly territory: string | null;
  /** [lon, lat] in degrees. */
  readonly position: readonly [number, number] | null;
  readonly precision: PlacePrecision | null;
  readonly commodity: string;
  /** As it was stated, in its own unit; null where it has no number. */
  readonly quantity: Quantity | null;
  readonly origin: string | null;
  readonly transit: readonly string[];
  readonly destination: string | null;
  readonly mode: Mode | null;
  readonly body: string;
  readonly source: string;
  readonly locator: string | null;
}

/** The numbers of the rows that a filter takes, in the register's order. */
export function listRows(register: Register, filter: RegisterFilter): Uint32Array {
  const isIn = matchRows(register, filter);
  const found = new Uint32Array(register.rows);
  let count = 0;
  for (let row = 0; row < register.rows; row++) if (isIn(row)) found[count++] = row;
  return found.slice(0, count);
}

/** One row of a register. Throws a RangeError for one that is not there. */
export function readRow({ rows, columns, dictionaries }: Register, row: number): SeizureRow {
  if (!(row >= 0 && row < rows)) throw new RangeError(`there is no row ${row}`);
  const word = <T extends string>(words: readonly (T | '')[], codes: ArrayLike<number>): T | null =>
    words[codes[row] as number] || null;
  const lon = columns.lon[row] as number;
  return {
    record: columns.record.at(row),
    date: word(dictionaries.date, columns.date),
    territory: word(dictionaries.territory, columns.territory),
    position: Number.isNaN(lon) ? null : [lon, columns.lat[row] as number],
    precision: word(dictionaries.precision, columns.precision),
    commodity: dictionaries.commodity[columns.commodity[row] as number] ?? '',
    quantity: readQuantity({ rows, columns, dictionaries }, row),
    origin: word(dictionaries.territory, columns.origin),
    transit: word(dictionaries.transit, columns.transit)?.split(';') ?? [],
    destination: word(dictionaries.territory, columns.destination),
    mode: word(dictionaries.mode, columns.mode),
    body: dictionaries.body[columns.body[row] as number] ?? '',
    source: dictionaries.source[columns.source[row] as number] ?? '',
    locator: word(dictionaries.locator, columns.locator)
  };
}

function readQuantity({ columns, dictionaries }: Register, row: number): Quantity | null {
  const unit = dictionaries.unit[columns.statedUnit[row] as number];
  const qualifier = dictionaries.qualifier[columns.qualifier[row] as number];
  if (!unit || !qualifier || qualifier === 'words') return null;
  const [low, high] = [columns.low, columns.high].map(
    (bounds) => (bounds[row] as number) / baseFactor(unit)
  ) as [number, number];
  const stated = exactly(qualifier === 'at_most' ? high : low, unit);
  return qualifier === 'range' ? { ...stated, qualifier, value: null, low, high } : { ...stated, qualifier };
}
