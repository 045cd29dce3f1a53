import {
  REGISTER_COLUMNS,
  REGISTER_COLUMN_NAMES,
  type RegisterColumn
} from '../../data/tables/register-columns';
import { MODES } from '../../model/data-package';
import { isPartialDate, isBefore, type PartialDate } from '../../model/partial-date';
import {
  PLACE_PRECISIONS,
  REGISTER_RULES,
  type BrokenRule,
  type RegisterFault,
  type RegisterRule
} from '../../model/register';
import { isUnit, type UnitName } from '../../model/unit';
import { groupUnit } from '../base-unit';
import type { Batch, BatchSink } from '../cells';
import { codeAmounts, QUALIFIER_WORDS, UNIT_WORDS } from './code-amounts';
import { codePositions } from './code-positions';
import { WordReader, type Word } from './code-words';
import {
  COLUMN_NAMES,
  createColumn,
  joinColumn,
  placeColumn,
  takeRows,
  type ColumnArrays,
  type ColumnName,
  type PartColumns
} from './column-arrays';
import { Interner } from './interner';
import { monthOf, NO_MONTH, type Month } from '../month';
import { placesIn, sortRows } from './sort-rows';
import { readRecords } from './read-records';
import type { Register } from '../register';
import { RuleCount } from '../report';
import { TextColumn, textOf, type TextPart } from './text-column';
import { TextSet } from './text-set';

/** What rows are held against. */
export interface RegisterContext {
  readonly measures: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly territories: ReadonlySet<string>;
  /** No later date is good. */
  readonly today: PartialDate;
  /** True to look for records that come twice, which costs some 40 bytes a row. */
  readonly comparesRecords: boolean;
  /** True to count and tell alone: the register then has no row, whatever the files hold. */
  readonly countsOnly?: boolean;
}

export interface BuiltRegister {
  readonly register: Register;
  /** Rows that the files held, those that were left out among them. */
  readonly rowsRead: number;
  readonly rowsKept: number;
  readonly broken: readonly BrokenRule[];
  readonly faults: readonly RegisterFault[];
}

const REQUIRED = REGISTER_COLUMN_NAMES.filter((name) => REGISTER_COLUMNS[name].isRequired);
/** By a unit's code: that of the unit in which it adds up. */
const GROUPS = UNIT_WORDS.map((unit) => (unit === '' ? 0 : UNIT_WORDS.indexOf(groupUnit(unit))));
const MODE_WORDS = ['', ...MODES] as const;
const PRECISIONS = ['', ...PLACE_PRECISIONS] as const;

/** Makes a register of the rows of any number of files, in the order in which they come. */
export class RegisterBuilder implements BatchSink {
  readonly #context: RegisterContext;
  readonly #rules = new RuleCount();
  readonly #faults: RegisterFault[] = [];
  readonly #parts: { records: TextPart; rows: number; columns: PartColumns }[] = [];
  readonly #seen = new TextSet();
  readonly #words = {
    date: new Interner(),
    territory: new Interner(),
    commodity: new Interner(),
    transit: new Interner(),
    body: new Interner(),
    source: new Interner(),
    locator: new Interner()
  };
  readonly #readers: Record<WordColumn, WordReader>;
  #rowsRead = 0;
  #rowsKept = 0;

  constructor(context: RegisterContext) {
    this.#context = context;
    this.#readers = createReaders(context, this.#words);
  }

  /** Rows that the files held so far. */
  get rowsRead(): number {
    return this.#rowsRead;
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
    const dates = words.date.list();
    const counts = {
      date: dates.length,
      transit: words.transit.list().length,
      body: words.body.list().length,
      source: words.source.list().length,
      locator: words.locator.list().length
    };
    const parts = this.#parts;
    const date = joinColumn('date', parts, counts);
    const commodity = joinColumn('commodity', parts, counts);
    const unit = joinColumn('unit', parts, counts);
    const months = Uint16Array.from(dates, (text) => (text === '' ? NO_MONTH : monthOf(text)));
    const month = createColumn('month', date.length);
    for (let row = 0; row < month.length; row++) month[row] = months[date[row] as number] as Month;
    const order = sortRows({ commodity, unit, month }, UNIT_WORDS.length);
    const places = placesIn(order);
    const columns = { date, month, commodity, unit } as ColumnArrays;
    for (const name of COLUMN_NAMES)
      Object.assign(columns, {
        [name]:
          name in columns
            ? placeColumn(columns[name], places)
            : joinColumn(name as Exclude<ColumnName, 'month'>, parts, counts, places)
      });
    return {
      register: {
        rows: order.length,
        columns: {
          ...columns,
          record: new TextColumn(
            parts.map(({ records }) => records),
            order
          )
        },
        dictionaries: {
          date: dates,
          territory: words.territory.list(),
          precision: PRECISIONS,
          commodity: words.commodity.list(),
          qualifier: QUALIFIER_WORDS,
          unit: UNIT_WORDS,
          transit: words.transit.list(),
          mode: MODE_WORDS,
          body: words.body.list(),
          source: words.source.list(),
          locator: words.locator.list()
        }
      },
      rowsRead: this.#rowsRead,
      rowsKept: this.#rowsKept,
      broken: this.#rules.list(),
      faults: this.#faults
    };
  }

  #addRows(batch: Batch): void {
    const { rows, file, firstRow } = batch;
    const isUneven = new Uint8Array(rows);
    const isOut = new Uint8Array(rows);
    let out = 0;
    const tell = (rule: RegisterRule, row: number, value: string): void => {
      if (isUneven[row]) return;
      this.#rules.add(rule, { file, row: firstRow + row, value });
      if (REGISTER_RULES[rule] !== 'row' || isOut[row]) return;
      isOut[row] = 1;
      out += 1;
    };
    for (const row of batch.uneven) {
      tell('row_length', row, '');
      isUneven[row] = 1;
    }
    const records = readRecords(batch);
    records.findMissing((row) => tell('record_missing', row, ''));
    const words = Object.fromEntries(
      WORD_COLUMNS.map((name) => [name, this.#readers[name].code(batch, tell)])
    ) as Record<WordColumn, Int32Array>;
    const { statedUnit } = words;
    const kept = out ? listKept(isOut, out) : null;
    const part = records.copy(kept);
    if (this.#context.comparesRecords)
      this.#seen.addPart(part, (item) => {
        const row = kept?.[item] ?? item;
        tell('record_twice', row, textOf(part, item));
      });
    const amounts = codeAmounts(batch, { isOut, units: statedUnit, tell });
    const positions = codePositions(batch, isOut, tell);
    this.#rowsKept += rows - out;
    if (this.#context.countsOnly) return;
    const columns: PartColumns = { ...amounts, ...positions };
    for (const name of WORD_COLUMNS)
      Object.assign(columns, { [name]: copyCodes(name, words[name], this.#readers[name].known) });
    const unit = createColumn('unit', rows);
    for (let row = 0; row < rows; row++) unit[row] = GROUPS[statedUnit[row] as number] as number;
    columns.unit = unit;
    if (kept)
      for (const name of Object.keys(columns) as (keyof PartColumns)[]) {
        const column = columns[name];
        if (column) Object.assign(columns, { [name]: takeRows(column, kept) });
      }
    this.#parts.push({ records: part, rows: rows - out, columns });
  }
}

/** What understands each column of words; those of an open list go into `words` as they come. */
function createReaders(
  { measures, sources, territories, today }: RegisterContext,
  words: Readonly<Record<OpenColumn, Interner>>
): Record<WordColumn, WordReader> {
  const reader = (name: RegisterColumn, understand: (text: string) => Word): WordReader =>
    new WordReader(name, understand);
  return {
    commodity: reader(
      'commodity',
      among(measures, words.commodity, { missing: 'commodity_missing', unknown: 'commodity_unknown' })
    ),
    source: reader(
      'source',
      among(sources, words.source, { missing: 'source_missing', unknown: 'source_unknown' })
    ),
    body: reader('body', anyText(words.body, 'body_missing')),
    date: reader('date', (text) => {
      if (text === '') return { code: 0, broken: 'date_missing' };
      if (!isPartialDate(text)) return { code: 0, broken: 'date_unreadable' };
      if (isBefore(today, text)) return { code: 0, broken: 'date_future' };
      return { code: words.date.code(text), broken: null };
    }),
    territory: reader(
      'territory',
      among(territories, words.territory, { missing: 'territory_missing', unknown: 'territory_unknown' })
    ),
    origin: reader('origin', among(territories, words.territory, { unknown: 'origin_unknown' })),
    destination: reader(
      'destination',
      among(territories, words.territory, { unknown: 'destination_unknown' })
    ),
    transit: reader('transit', (text) => {
      const codes = text.split(';').map((each) => each.trim());
      const isKnown = text === '' || codes.every((each) => territories.has(each));
      return isKnown
        ? { code: words.transit.code(text === '' ? '' : codes.join(';')), broken: null }
        : { code: 0, broken: 'transit_unknown' };
    }),
    mode: reader('mode', oneOf(MODE_WORDS, 'mode_unknown')),
    precision: reader('place_precision', oneOf(PRECISIONS, 'precision_unknown')),
    statedUnit: reader('unit', (text) =>
      text === '' || isUnit(text)
        ? { code: UNIT_WORDS.indexOf(text as UnitName), broken: null }
        : { code: 0, broken: 'unit_unknown' }
    ),
    locator: reader('locator', anyText(words.locator, null))
  };
}

const WORD_COLUMNS = [
  'commodity',
  'source',
  'body',
  'date',
  'territory',
  'origin',
  'destination',
  'transit',
  'mode',
  'precision',
  'statedUnit',
  'locator'
] as const;
type WordColumn = (typeof WORD_COLUMNS)[number];
type OpenColumn = 'date' | 'territory' | 'commodity' | 'transit' | 'body' | 'source' | 'locator';

/** Codes as their column holds them. `known` is how many words there may be so far. */
function copyCodes<N extends WordColumn>(name: N, codes: Int32Array, known: number): ColumnArrays[N] {
  const column = createColumn(name, codes.length, known);
  column.set(codes);
  return column;
}

function listKept(isOut: Uint8Array, out: number): Uint32Array {
  const kept = new Uint32Array(isOut.length - out);
  for (let row = 0, i = 0; row < isOut.length; row++) if (!isOut[row]) kept[i++] = row;
  return kept;
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
