import { MARKINGS } from '../../../model/briefing';
import type { CellType, Problem, ResourceFault, SwappedPosition } from '../../../model/problem';
import { guess, quoted, type AllProblemWords, type ProblemWords } from './words';

const NEW_DESCRIPTOR =
  'Take datapackage.json as it comes with the atlas, and change only what your tables need.';

const unreadable = (table: string, why: string): ProblemWords => [
  `The table ${table} cannot be read: ${why}.`,
  NEW_DESCRIPTOR
];

const resourceFaults: Record<ResourceFault, (field: string) => string> = {
  object: () => 'it is not an object',
  name: () => 'it has no name',
  path: () => 'its path must be one file inside the package’s folder',
  schema: () => 'it has no schema with fields',
  field_name: () => 'one of its fields has no name',
  field_pattern: (field) => `the pattern of its field ${field} is not a regular expression`,
  primary_key: () => 'its primary key names a field that it has not',
  foreign_key: () => 'one of its foreign keys is incomplete',
  paths: () => 'its path must be one file inside the package’s folder, or a list of different ones',
  register_format: () => 'its format must be parquet, arrow or csv, or left out'
};

const kinds = {
  workbook: 'This looks like a workbook: in the spreadsheet, save the sheet as “CSV UTF-8”.',
  old_workbook: 'This looks like an old workbook: in the spreadsheet, save the sheet as “CSV UTF-8”.',
  pdf: 'This is a PDF: put its figures into a CSV file.',
  other: 'Save the table as a text file of the kind “CSV UTF-8”.'
};

const types: Record<CellType, string> = {
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date like 2023-11-13',
  yearmonth: 'a month like 2023-11',
  year: 'a year like 2023'
};

export const swap = ({ lon, lat }: SwappedPosition): string =>
  `The two look swapped: write ${lon} in “lon” and ${lat} in “lat”.`;

/** What is wrong with a file, the descriptor, a table's form or a single cell. */
export const tables = {
  file_missing: ({ isDescriptor }) => [
    'The file is not there, or could not be read.',
    isDescriptor
      ? 'Put a datapackage.json beside the tables; the one that comes with the atlas will do.'
      : 'Put it beside datapackage.json, or take it out of the resources there.'
  ],
  briefing_missing: () => [
    'The briefing is not there.',
    'Put it into the package’s folder, or take it out of “briefings” in datapackage.json.'
  ],
  file_too_large: ({ megabytes, most }) => [
    `The file has ${megabytes} MB; at most ${most} MB are read.`,
    'Split the file, or leave out rows that the atlas does not need.'
  ],
  file_empty: () => [
    'The file is empty.',
    'Put a row with the names of the columns first, or take the table out of datapackage.json.'
  ],
  not_text: ({ kind }) => ['The file holds binary data, not text.', kinds[kind]],
  encoding_named: ({ encoding }) => [
    `The file cannot be read in the encoding ${encoding} that datapackage.json names; another was tried.`,
    'Save the file as “CSV UTF-8”, and write utf-8 there.'
  ],
  encoding_guessed: () => [
    'The file is not in UTF-8; it was read as Windows-1252, which may garble accented letters.',
    'Save the file as “CSV UTF-8” and look whether names are spelled right.'
  ],
  more: ({ count }) => [
    `There are ${count} more problems in this file.`,
    'Fix the problems listed, then open the file again.'
  ],
  not_checked: () => [
    'The data were not searched for doubtful figures, because the checks could not be loaded.',
    'Load the page again.'
  ],

  file_size: ({ stated }) => [
    `The file has another size than the ${stated} bytes that datapackage.json states: it was cut off, or changed since.`,
    'Compare it with the published file, or correct “bytes” in datapackage.json.'
  ],
  file_hash: ({ algorithm }) => [
    `The file is not the one that datapackage.json describes: its ${algorithm} hash is another. It was changed or damaged since.`,
    'Compare it with the published file, or correct “hash” in datapackage.json.'
  ],
  descriptor_json: () => [
    'The file is not valid JSON: a comma, quote or bracket may be missing or too many.',
    NEW_DESCRIPTOR
  ],
  descriptor_empty: () => ['The file lists no resources.', NEW_DESCRIPTOR],
  descriptor_twice: ({ resource }) => [
    `Two resources have the name ${resource}; the first is read.`,
    NEW_DESCRIPTOR
  ],
  descriptor_briefing: ({ path }) => [
    `The briefing ${path} is left out: it must be a Markdown file inside the package’s folder.`,
    NEW_DESCRIPTOR
  ],
  descriptor_resource: ({ resource, fault, field }) => [
    `The resource ${resource} cannot be read: ${resourceFaults[fault](field)}.`,
    NEW_DESCRIPTOR
  ],
  descriptor_ignored: ({ table, properties }) => [
    `Of the table ${table} the atlas does not honour ${properties.join(', ')}.`,
    'Save the table so that it reads the same without, and take this out of datapackage.json.'
  ],
  table_unknown: ({ table, known }) => [
    `The atlas has no use for the table ${table}.`,
    `It reads the tables ${known.join(', ')}.`
  ],
  table_key: ({ table, field }) => unreadable(table, `${field} must be the primary key`),
  table_lacks: ({ table, field }) => unreadable(table, `${field} is missing from its schema`),
  table_optional: ({ table, field }) => unreadable(table, `${field} must be required`),
  table_type: ({ table, field, type }) => unreadable(table, `${field} must be of the type ${type}`),
  table_foreign_key: ({ table, field, target }) =>
    unreadable(table, `${field} must be a foreign key to the id of ${target}`),
  table_enum: ({ table, field, words }) =>
    unreadable(table, `${field} must have an enum of ${words.join(', ')}`),

  rows_in_cell: ({ lines }) => [
    `A cell in double quotes goes on over ${lines} lines that look like rows of this table; they are read as text.`,
    'If they are rows, take out or double the quote that opens the cell.'
  ],
  last_row_short: ({ cells, columns }) => [
    `The last row has ${cells} of ${columns} cells, all others have them all: the file may have been cut off.`,
    'Compare the file with the one that it was made from, and give the last row all its cells.'
  ],
  quote: () => [
    'A double quote opens a cell and is not closed at its end.',
    'Close the cell with a double quote, and write a double quote inside it twice.'
  ],
  header: ({ columns }) => [
    'The first row has none of this table’s columns.',
    `It must name the columns ${columns.join(', ')}.`
  ],
  column_missing: ({ column, near }) => [
    `The column “${column}” is missing, so the table cannot be read.`,
    near === null ? `Add a column named ${column}.` : `Rename the column “${near}” to ${column}.`
  ],
  column_unnamed: ({ number }) => [
    `Column ${number} has no name and is not read.`,
    'Name it in the first row, or delete it.'
  ],
  column_twice: ({ column }) => [
    `The column “${column}” occurs twice; the first is read.`,
    'Delete the column, or describe it in datapackage.json.'
  ],
  column_unknown: ({ column, suggestions: [near] }) => [
    `The column “${column}” is not part of this table and is not read.`,
    near === undefined ? 'Delete the column, or describe it in datapackage.json.' : `Rename it to ${near}.`
  ],
  row_length: ({ cells, columns, delimiter }) => [
    `The row has ${cells} cells, the header has ${columns}.`,
    delimiter === null
      ? 'Give every column a cell, empty where nothing is known.'
      : `Put a cell that contains “${delimiter === '\t' ? 'tab' : delimiter}” in double quotes.`
  ],

  required: ({ column, words, example }) => [
    `“${column}” is empty.`,
    words
      ? `Write one of ${words.join(', ')}.`
      : example
        ? `Fill it, for instance with ${example}.`
        : 'Fill it.'
  ],
  type: (problem) => [`“${problem.column}” must be ${types[problem.type]}.`, adviseOfType(problem)],
  day: ({ value }) => [`${value} is not a day of the calendar.`, 'Look the date up and write it again.'],
  number_too_large: () => ['The number is too large.', 'Write a smaller number, or a larger unit.'],
  enum: ({ column, words, suggestions }) => [
    `“${column}” does not know this word.`,
    guess(suggestions, `Write one of ${words.join(', ')}.`)
  ],
  pattern: ({ column, example, suggestions }) => [
    `“${column}” is not in its form.`,
    guess(suggestions, `Write it like ${example}.`)
  ],
  bounds: ({ column, least, most, swapped }) => [
    `“${column}” is out of bounds.`,
    swapped
      ? swap(swapped)
      : least === null
        ? `Write at most ${most}.`
        : most === null
          ? `Write at least ${least}.`
          : `Write a number from ${least} to ${most}.`
  ],
  count_fraction: ({ column, value, digits }) =>
    digits === null
      ? [
          `“${column}” is a count, and ${value} is not a whole number.`,
          'Write a whole number, or another unit.'
        ]
      : [
          `“${column}” is a count, and the point in ${value} may group thousands or be a decimal sign.`,
          `Write ${digits} if the point groups thousands; for all of the column, datapackage.json may say "groupChar": ".".`
        ],
  date_form: ({ column }) => [
    `“${column}” is no day, month or year of the calendar.`,
    'Write it like 2023-11-13, 2023-11 or 2023.'
  ],
  date_century: ({ year }) => [
    `The year ${year} cannot be meant, so the date is not read.`,
    'Write the year in four digits.'
  ],
  web_address: ({ column }) => [
    `“${column}” is not a web address.`,
    'Write the address in full, starting with https://, or leave the cell empty.'
  ],
  marking_unreadable: () => [
    'The marking is none of the Traffic Light Protocol 2.0; it counts as TLP:RED.',
    `Write one of ${MARKINGS.join(', ')} into “marking”.`
  ],
  marking_elsewhere: ({ marking }) => [
    `The marking does not stand in “marking”; ${marking} counts all the same.`,
    `Write one of ${MARKINGS.join(', ')} into “marking”.`
  ],
  unique: ({ first, columns }) => [
    `Row ${first} has the same ${quoted(columns)}; only the first of them can be read.`,
    'Give this row another one, or delete it.'
  ]
} satisfies Partial<AllProblemWords>;

function adviseOfType({ type, advice }: Problem<'type'>): string {
  switch (advice.do) {
    case 'use_signs': {
      const groups = advice.groupChar && ` and “${advice.groupChar}” groups thousands`;
      return `datapackage.json says that “${advice.decimalChar}” is the decimal sign${groups}: write the number so.`;
    }
    case 'choose':
      return `Write ${advice.grouped} if the comma groups thousands, ${advice.decimal} if it is the decimal sign.`;
    case 'write_point':
      return `Write ${advice.number}: the decimal sign is a point.`;
    case 'join_digits':
      return `Write ${advice.number}, without separators.`;
    case 'move_words':
      return 'Write the digits alone; a hedge belongs in “qualifier” and “words”, a unit in “unit”.';
    case 'follow_example':
      return `Write it like ${advice.example}.`;
    case 'follow_type':
      return `Write ${types[type]}.`;
  }
}
