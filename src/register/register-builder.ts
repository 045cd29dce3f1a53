import { REGISTER_COLUMNS, REGISTER_COLUMN_NAMES } from '../data/tables/register-columns';
import { MODES } from '../model/data-package';
import { isPartialDate, isBefore, type PartialDate } from '../model/partial-date';
import {
  PLACE_PRECISIONS,
  REGISTER_QUALIFIERS,
  REGISTER_RULES,
  type BrokenRule,
  type RegisterFault,
  type RegisterRule
} from '../model/register';
import { isUnit, UNIT_NAMES, type UnitName } from '../model/unit';
import { groupUnit } from './base-unit';
import type { Batch, BatchSink } from './cells';
import { createColumns, joinColumns, type ColumnArrays } from './column-arrays';
import { Interner } from './interner';
import { monthOf, NO_MONTH, type Month } from './month';
import { readAmount } from './read-amount';
import { readPosition } from './read-position';
import { readCells, readWords, type Word } from './read-words';
import type { Register } from './register';
import { RuleCount } from './report';
import { TextColumn } from './text-column';

/** What rows are held against. */
export interface RegisterContext {
  readonly measures: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly territories: ReadonlySet<string>;
  /** No later date is good. */
  readonly today: PartialDate;
  /** True to look for records that come twice, which costs a list of all ids. */
  readonly comparesRecords: boolean;
}

export interface BuiltRegister {
  readonly register: Register;
  /** Rows that the files held, those that were left out among them. */
  readonly rowsRead: number;
  readonly broken: readonly BrokenRule[];
  readonly faults: readonly RegisterFault[];
}

const REQUIRED = REGISTER_COLUMN_NAMES.filter((name) => REGISTER_COLUMNS[name].isRequired);
const QUALIFIERS = ['', ...REGISTER_QUALIFIERS] as const;
const UNITS = ['', ...UNIT_NAMES] as const;
const MODE_WORDS = ['', ...MODES] as const;
const PRECISIONS = ['', ...PLACE_PRECISIONS] as const;

/** Makes a register of the rows of any number of files, in the order in which they come. */
export class RegisterBuilder implements BatchSink {
  readonly #context: RegisterContext;
  readonly #rules = new RuleCount();
  readonly #faults: RegisterFault[] = [];
  readonly #parts: { records: string[]; rows: number; columns: ColumnArrays }[] = [];
  readonly #seen = new Set<string>();
  readonly #words = {
    date: new Interner(),
    territory: new Interner(),
    commodity: new Interner(),
    transit: new Interner(),
    body: new Interner(),
    source: new Interner(),
    locator: new Interner()
  };
  #rowsRead = 0;

  constructor(context: RegisterContext) {
    this.#context = context;
  }

  onFault = (fault: RegisterFault): void => {
    this.#faults.push(fault);
  };

  onBatch = (batch: Batch): void => {
    const missing = REQUIRED.filter((name) => batch.column(name) === null);
    this.#rowsRead += batch.rows;
    if (missing.length) {
      if (!this.#faults.some(({ code, file }) => code === 'columns_missing' && file === batch.file))
        this.#faults.push({ code: 'columns_missing', file: batch.file, columns: missing });
      return;
    }
    this.#addRows(batch);
  };

  build(): BuiltRegister {
    const words = this.#words;
    const columns = joinColumns(this.#parts);
    const months = words.date.list().map((date) => (date === '' ? NO_MONTH : monthOf(date)));
    columns.date.forEach((date, row) => (columns.month[row] = months[date] as Month));
    return {
      register: {
        rows: this.#parts.reduce((sum, { rows }) => sum + rows, 0),
        columns: {
          ...columns,
          record: new TextColumn(this.#parts.map(({ records }) => records))
        },
        dictionaries: {
          date: words.date.list(),
          territory: words.territory.list(),
          precision: PRECISIONS,
          commodity: words.commodity.list(),
          qualifier: QUALIFIERS,
          unit: UNITS,
          transit: words.transit.list(),
          mode: MODE_WORDS,
          body: words.body.list(),
          source: words.source.list(),
          locator: words.locator.list()
        }
      },
      rowsRead: this.#rowsRead,
      broken: this.#rules.list(),
      faults: this.#faults
    };
  }

  #addRows(batch: Batch): void {
    const { measures, sources, territories, today } = this.#context;
    const words = this.#words;
    const read = {
      commodity: readWords(
        batch,
        'commodity',
        among(measures, words.commodity, { missing: 'commodity_missing', unknown: 'commodity_unknown' })
      ),
      source: readWords(
        batch,
        'source',
        among(sources, words.source, { missing: 'source_missing', unknown: 'source_unknown' })
      ),
      body: readWords(batch, 'body', anyText(words.body, 'body_missing')),
      date: readWords(batch, 'date', (text) => {
        if (text === '') return { code: 0, broken: 'date_missing' };
        if (!isPartialDate(text)) return { code: 0, broken: 'date_unreadable' };
        if (isBefore(today, text)) return { code: 0, broken: 'date_future' };
        return { code: words.date.code(text), broken: null };
      }),
      territory: readWords(
        batch,
        'territory',
        among(territories, words.territory, { missing: 'territory_missing', unknown: 'territory_unknown' })
      ),
      origin: readWords(batch, 'origin', among(territories, words.territory, { unknown: 'origin_unknown' })),
      destination: readWords(
        batch,
        'destination',
        among(territories, words.territory, { unknown: 'destination_unknown' })
      ),
      transit: readWords(batch, 'transit', (text) => {
        const codes = text.split(';').map((code) => code.trim());
        const isKnown = text === '' || codes.every((code) => territories.has(code));
        return isKnown
          ? { code: words.transit.code(text === '' ? '' : codes.join(';')), broken: null }
          : { code: 0, broken: 'transit_unknown' };
      }),
      mode: readWords(batch, 'mode', oneOf(MODE_WORDS, 'mode_unknown')),
      precision: readWords(batch, 'place_precision', oneOf(PRECISIONS, 'precision_unknown')),
      unit: readWords(batch, 'unit', (text) =>
        text === '' || isUnit(text)
          ? { code: UNITS.indexOf(text as UnitName), broken: null }
          : { code: 0, broken: 'unit_unknown' }
      ),
      locator: readWords(batch, 'locator', anyText(words.locator, null))
    };
    const checked = Object.values(read);
    const groups = UNITS.map((unit) => (unit === '' ? 0 : UNITS.indexOf(groupUnit(unit))));
    const cell = {
      record: readCells(batch, 'record'),
      lon: readCells(batch, 'lon'),
      lat: readCells(batch, 'lat'),
      qualifier: readCells(batch, 'qualifier'),
      value: readCells(batch, 'value'),
      low: readCells(batch, 'low'),
      high: readCells(batch, 'high')
    };
    const { rows, file, firstRow } = batch;
    const kept = createColumns(rows);
    const records: string[] = [];
    const uneven = new Set(batch.uneven);
    let row = 0;
    const tell = (rule: RegisterRule, value: string): void =>
      this.#rules.add(rule, { file, row: firstRow + row, value });
    for (; row < rows; row++) {
      if (uneven.has(row)) {
        tell('row_length', '');
        continue;
      }
      const record = cell.record(row);
      let isLeftOut = record === null;
      if (record === null) tell('record_missing', '');
      for (const column of checked) {
        const { broken, cell: value } = column(row);
        if (broken === null) continue;
        tell(broken, value);
        isLeftOut ||= REGISTER_RULES[broken] === 'row';
      }
      if (record === null || isLeftOut) continue;
      const id = String(record);
      if (this.#context.comparesRecords) {
        if (this.#seen.has(id)) tell('record_twice', id);
        this.#seen.add(id);
      }
      const i = records.push(id) - 1;
      const { code: statedUnit, cell: unitCell } = read.unit(row);
      const value = cell.value(row);
      const low = cell.low(row);
      const high = cell.high(row);
      const stated = value ?? low ?? high;
      const amount = readAmount({
        qualifier: cell.qualifier(row),
        value,
        low,
        high,
        unit: UNITS[statedUnit] || null
      });
      if (amount.broken) tell(amount.broken, amount.cell);
      if (unitCell === '' && stated !== null) tell('unit_missing', String(stated));
      const position = readPosition(cell.lon(row), cell.lat(row));
      if (position.broken) tell(position.broken, `${cell.lon(row) ?? ''}, ${cell.lat(row) ?? ''}`);
      kept.date[i] = read.date(row).code;
      kept.territory[i] = read.territory(row).code;
      kept.lon[i] = position.lon;
      kept.lat[i] = position.lat;
      kept.precision[i] = read.precision(row).code;
      kept.commodity[i] = read.commodity(row).code;
      kept.qualifier[i] = QUALIFIERS.indexOf(amount.qualifier);
      kept.low[i] = amount.low;
      kept.high[i] = amount.high;
      kept.unit[i] = groups[statedUnit] as number;
      kept.statedUnit[i] = statedUnit;
      kept.origin[i] = read.origin(row).code;
      kept.transit[i] = read.transit(row).code;
      kept.destination[i] = read.destination(row).code;
      kept.mode[i] = read.mode(row).code;
      kept.body[i] = read.body(row).code;
      kept.source[i] = read.source(row).code;
      kept.locator[i] = read.locator(row).code;
    }
    this.#parts.push({ records, rows: records.length, columns: kept });
  }
}

/** Understands words of a set, such as the ids of a table. */
function among(
  set: ReadonlySet<string>,
  interner: Interner,
  rules: { readonly missing?: RegisterRule; readonly unknown: RegisterRule }
): (text: string) => Word {
  return (text) => {
    if (text === '') return { code: 0, broken: rules.missing ?? null };
    return set.has(text) ? { code: interner.code(text), broken: null } : { code: 0, broken: rules.unknown };
  };
}

/** Understands any text. */
function anyText(interner: Interner, missing: RegisterRule | null): (text: string) => Word {
  return (text) => ({ code: interner.code(text), broken: text === '' ? missing : null });
}

/** Understands the words of a short list, whose first is ''. */
function oneOf(list: readonly string[], unknown: RegisterRule): (text: string) => Word {
  return (text) => {
    const code = list.indexOf(text);
    return code < 0 ? { code: 0, broken: unknown } : { code, broken: null };
  };
}
