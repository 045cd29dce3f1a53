import { MODES } from '../../model/data-package';
import { PLACE_PRECISIONS, REGISTER_QUALIFIERS } from '../../model/register';
import { UNIT_NAMES } from '../../model/unit';
import { idOf, number, oneOf, required, text, type Column } from './columns';

/**
 * The columns of a register, in which a row is one seizure of one commodity; the record's id first. `date` is a day, a month or a year
 * (or a date of Arrow and Parquet, which is a day); `territory`, `origin` and `destination` are codes of territories, `transit` several of them
 * with a semicolon between. An empty `qualifier` is `exact` beside a value and `words` without one.
 */
export const REGISTER_COLUMNS = {
  record: required(text),
  date: text,
  territory: text,
  lon: number,
  lat: number,
  place_precision: oneOf(PLACE_PRECISIONS),
  commodity: required(idOf('measures')),
  qualifier: oneOf(REGISTER_QUALIFIERS),
  value: number,
  low: number,
  high: number,
  unit: oneOf(UNIT_NAMES),
  origin: text,
  transit: text,
  destination: text,
  mode: oneOf(MODES),
  body: required(text),
  source: required(idOf('sources')),
  locator: text
} as const satisfies Readonly<Record<string, Column>>;

export type RegisterColumn = keyof typeof REGISTER_COLUMNS;
export const REGISTER_COLUMN_NAMES = Object.keys(REGISTER_COLUMNS) as readonly RegisterColumn[];
