import { counted } from '../counted';

/** What is said while a reader changes the tables of a data package. */
export const packageTables = {
  title: 'The tables of the package',
  hint: 'Press a row to change it; the map follows.',
  table: 'Table',
  names: {
    operations: 'Operations',
    participants: 'Participants',
    sources: 'Sources',
    measures: 'Measures',
    figures: 'Figures',
    routes: 'Routes',
    legs: 'Legs of routes',
    places: 'Places',
    events: 'Events',
    citations: 'Further sources',
    variants: 'Other statements of operations',
    territories: 'Names of territories'
  },
  withProblems: (name: string, count: number) => `${name} (${counted(count, 'problem', 'problems')})`,
  find: 'Find a row',
  add: 'Add a row',
  row: (row: number) => `Row ${row}`,
  openRow: (row: number, id: string) => `Change row ${row}: ${id}`,
  all: (table: string) => `All rows of ${table}`,
  before: 'Row before',
  after: 'Row after',
  remove: 'Remove this row',
  removed: (row: number) => `Row ${row} is removed. Undo brings it back.`,
  empty: 'This table has no rows yet.',
  nothingFound: 'No row has these letters.',
  isWrong: 'has a problem',
  cannotChange: (name: string) =>
    `${name} cannot be changed row by row: a quote in its file is never closed, or it is no text. Mend the file, and open it again.`,
  isRequired: 'required',
  column: (column: string) => column.replaceAll('_', ' '),
  asTables: 'Change it as tables (operations, sources, events …)',
  isCopy: 'These tables are a copy: the sheet that they were made of stays among what this browser keeps.'
};
