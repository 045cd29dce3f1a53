import type {
  AskReason,
  LeftOutReason,
  NameReason,
  Refusal,
  RefusalCode,
  SheetDecision,
  SheetDecisionId
} from '../../../model/sheet-problem';

/** Why a cell, column or row is asked or told about: half a sentence. */
const reasons: Readonly<Record<AskReason | LeftOutReason, string>> = {
  ambiguous: 'ambiguous',
  part: 'a part of a territory',
  several: 'several territories',
  spelling: 'spelling',
  several_lists: 'code of several lists',
  unknown_name: 'not a name of a territory',
  not_understood: 'not understood',
  unknown_unit: 'unit that the package does not know',
  unsure_unit: 'unit',
  other_dimension: 'another dimension than the other rows',
  no_unit: 'no unit',
  count_fraction: 'a fraction of a thing that is counted',
  yes_no: 'yes or no, not an amount',
  none_or_zero: 'none: zero, or no data',
  date_for_amount: 'a date where an amount belongs',
  date_or_numbers: 'a date or two numbers',
  hedge_and_range: 'a hedge and a range',
  two_hedges: 'two hedges that do not fit',
  years: 'years, not an amount',
  several_numbers: 'more than one number',
  reversed_range: 'a range the wrong way round',
  decimal_or_groups: 'decimal sign or thousands',
  day_or_month: 'day or month first',
  not_a_date: 'not a date',
  no_territory: 'no territory named',
  twice: 'the same territory twice with different amounts',
  off_globe: 'a position outside the globe',
  error_value: 'an error value',
  share: 'a share, not an amount',
  negative: 'a negative amount',
  formula: 'a formula without a stored result',
  rate: 'a rate, not an amount; not mixed with counts',
  gone: 'a state that exists no more; it is not spread over its successors',
  no_ends: 'a route without any end',
  quote: 'a double quote opens a cell and is not closed at its end',
  hidden_column: 'the column is hidden in the sheet; it is read, too',
  second_amount: 'a second amount of a route is not read',
  position: 'a position, not an amount',
  running_number: 'a running number, not an amount',
  bound: 'a bound beside another amount: write ranges as “10 to 12” in one column',
  second_years: 'a second column of years',
  nationality: 'a nationality is not a place'
};

/** What is asked once for a file. */
const questions: { readonly [I in SheetDecisionId]: (asked: SheetDecision<I>) => string } = {
  sheet: ({ count }) => `${count} sheets hold a table: which is to be read?`,
  'country-column': ({ own, rival }) => `“${own}” and “${rival}” both name countries: which says where?`,
  years: () => 'Years are columns: take which?',
  'hidden-rows': ({ count }) =>
    count === 1
      ? '1 row is hidden in the sheet: take it, too?'
      : `${count} rows are hidden in the sheet: take them, too?`,
  'repeated-rows': () =>
    'Many rows state the same measure of one territory: are they single seizures, each to be kept?',
  dash: ({ mark, says }) =>
    says === undefined
      ? `What does “${mark}” mean: no data, or zero?`
      : `What does “${mark}” mean: no data, or zero? The sheet says: “${says}”.`,
  tons: ({ word }) => `“${word}”: tonnes, or short tons?`,
  dollar: ({ word }) => `“${word}”: dollars of which state?`,
  yen: ({ word }) => `“${word}”: yen, or yuan?`,
  m: ({ word }) => `“${word}”: metres, or millions?`,
  'date-order': () => 'Which comes first in these dates, the day or the month?'
};

/** Why a file is refused, and what to do: whole sentences. */
const refusals: { readonly [C in RefusalCode]: (refusal: Refusal<C>) => string } = {
  empty: () => 'The file is empty.',
  too_large: ({ megabytes, most }) =>
    `The file has ${megabytes} MB; a table of at most ${most} MB is read. Leave out rows and sheets that are not needed.`,
  unpacks_too_large: () =>
    'The file unpacks to more than 64 MB, too much for a table of countries: keep only the sheet that is needed, and save it as CSV.',
  too_many_rows: () => 'The file has more than 200,000 rows, too many for a table of countries.',
  too_many_cells: () =>
    'The workbook has more than a million filled cells: keep only the sheet that is needed, and save it as CSV.',
  damaged: () => 'The file is damaged: its list of parts cannot be read. Save it again, or send it again.',
  password: () => 'The file is protected by a password: open it, take the password off, and save it as XLSX.',
  packing: () => 'The file is packed in a way that is not read: save it again.',
  packed: ({ kind }) => `This is a packed file (${kind}): unpack it first.`,
  document: ({ kind }) =>
    ({
      pdf: 'This is a PDF: put its table into a spreadsheet.',
      rtf: 'This is a text document (RTF): put its table into a spreadsheet.',
      word: 'This is a text document of Word: put its table into a spreadsheet.',
      slides: 'This is a presentation: put its table into a spreadsheet.',
      opendocument: 'This is an OpenDocument file, but no spreadsheet: put its table into one.'
    })[kind],
  picture: () => 'This is a picture: type its table into a spreadsheet.',
  database: ({ kind }) =>
    kind === 'SQLite'
      ? 'This is a database (SQLite): save the table as CSV.'
      : 'This is a Parquet file: save the table as CSV.',
  other_workbook: ({ kind }) =>
    ({
      xls: 'This is a workbook in the old format (.xls): open it and save it as XLSX or CSV.',
      xlsb: 'This is a binary workbook (.xlsb): open it and save it as XLSX or CSV.',
      xml: 'This is a workbook as XML of 2003: open it and save it as XLSX or CSV.'
    })[kind],
  numbers: () => 'This is a file of Apple Numbers: export it as XLSX or CSV.',
  zip_without_table: () => 'This ZIP file holds no table that can be read.',
  zip_of_tables: ({ tables }) =>
    `This ZIP file holds several tables (${tables.slice(0, 5).join(', ')}): unpack it and open one.`,
  binary: () => 'The file holds binary data, no table: save the table as XLSX or CSV.',
  web_page: () =>
    'This is a web page, whatever its name says: open it in a spreadsheet, and save it as XLSX or CSV.',
  pointer: () => 'This is a pointer to a file (Git LFS), not the file itself.',
  xml: () => 'This is XML, no table: save the table as XLSX or CSV.',
  json: () => 'This is not valid JSON: a comma, quote or bracket may be missing or too many.',
  json_without_records: () => 'This JSON file holds no list of records: save the table as CSV.',
  no_content: () => 'The workbook has no content that can be found: save it again.',
  only_hidden: () =>
    'Only hidden sheets of this workbook hold a table of countries: show the one that is meant, and save it.',
  no_table: () =>
    'No column of this file names countries or territories: the atlas needs one row a country, with its name or code, or one row a route, with where it begins and ends.'
};

/** What is asked for a whole column, in the place of its reason. */
const ofColumn = {
  no_unit: 'In which unit are the numbers of this column that have none?',
  decimal_or_groups: 'Does the sign in these numbers group thousands, or is it a decimal sign?'
};

/** What is asked of a name. */
const ofName: Readonly<Record<NameReason, (name: string) => string>> = {
  ambiguous: (name) => `“${name}”: which one?`,
  part: (name) => `“${name}” is a part of a territory: count it there?`,
  several: (name) => `“${name}” names several territories: keep them together?`,
  spelling: (name) => `“${name}”: is this meant?`,
  several_lists: (name) => `“${name}” is a code of several lists: which territory is meant?`,
  unknown_name: (name) => `“${name}” is not a name of a territory: which is meant?`
};

export const sheets = {
  otherSheets: (names: readonly string[]) =>
    `Not read, as no table of countries was found there: ${names.map((name) => `“${name}”`).join(', ')}.`,
  reasons,
  questions,
  refusals,
  ofColumn,
  ofName,
  sameRow: (first: number) => `the same as row ${first}; read once`,
  codeDiffers: (code: string, named: string) =>
    `the code is ${code}’s, the name ${named}’s; the name is taken`,
  cell: (cell: string, reason: string) => `“${cell}”: ${reason}`,
  /** What is taken of several columns of years. */
  latestYear: (latest: string) =>
    `the latest year of the table (${latest}); all years remain statements with a period`
};
