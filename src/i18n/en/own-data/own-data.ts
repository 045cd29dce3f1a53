import type { ColumnRole } from '../../../model/sheet-problem';
import { counted } from '../counted';
import { packageTables } from './package-tables';

const joined = (parts: readonly string[]): string => parts.filter(Boolean).join('; ');

/** What is said while a reader opens and mends their own data. */
export const ownData = {
  title: 'Your own data',
  open: 'Open your own data',
  openIt: 'Open',
  start:
    'Drop a spreadsheet anywhere on this page, paste cells (Ctrl+V), or choose a file: CSV, TSV, XLSX, ODS, JSON, or a data package as ZIP or folder. One row a country, or one row a route; names, headers and amounts as you have them.',
  private: 'Nothing is sent: the file is read on this machine and kept in this browser only.',
  notKept: 'This browser keeps nothing: save the data package before you close the page.',
  copied: 'The same data were changed in another window. Both are kept: this is now a copy.',
  chooseFile: 'Choose files',
  chooseFolder: 'Choose a folder',
  starter: 'Starter sheet',
  starterAs: (format: string) => `Starter sheet (${format})`,
  drop: 'Drop it here to open it',
  kept: 'Kept in this browser',
  reopen: (name: string) => `Open ${name}`,
  forget: 'Forget this data',
  forgetNamed: (name: string) => `Forget ${name}`,
  forgetSure: 'Forget it: file, answers, edits, package and its briefings leave this browser',
  keepIt: 'Keep it',
  reading: (files: string) => `Reading ${files} …`,
  cancel: 'Cancel',
  refused: (file: string) => `${file} cannot be read.`,
  stays: 'What was open stays as it was.',
  openOther: 'Open other data',
  library: 'Back to the atlas’s data',
  done: 'Done',
  undo: 'Undo',
  redo: 'Redo',
  pasted: 'pasted cells.tsv',
  summary: (counts: {
    readonly territories: number;
    readonly measures: number;
    readonly figures: number;
    readonly routes: number;
    readonly questions: number;
    readonly noData: number;
  }) =>
    joined([
      [
        ...(counts.figures || !counts.routes
          ? [
              counted(counts.territories, 'country', 'countries'),
              counted(counts.measures, 'measure', 'measures'),
              counted(counts.figures, 'figure', 'figures')
            ]
          : []),
        ...(counts.routes ? [counted(counts.routes, 'route', 'routes')] : [])
      ].join(', '),
      counts.questions ? counted(counts.questions, 'question', 'questions') : 'no questions',
      counts.noData
        ? `${counted(counts.noData, 'row', 'rows')} ${counts.noData === 1 ? 'is' : 'are'} no data`
        : ''
    ]),
  changes: (changed: number, added: number, gone: number) =>
    `Since last time: ${changed} changed, ${added} new, ${gone} gone.`,
  unchanged: 'The figures are the same as last time.',
  packageOf: (operations: number, figures: number) =>
    `A data package: ${counted(operations, 'operation', 'operations')}, ${counted(figures, 'figure', 'figures')}.`,
  readAs: {
    sheet: (name: string) => `sheet “${name}”`,
    encoding: (name: string, isGuessed: boolean) => `${name}${isGuessed ? ' (a guess)' : ''}`,
    delimiter: (sign: string) => `separated by ${sign === '\t' ? 'tabs' : `“${sign}”`}`,
    decimal: (sign: string) => `decimal ${sign === ',' ? 'comma' : 'point'}`,
    transposed: 'countries side by side: rows and columns are shown exchanged',
    header: (row: number) => `header in row ${row}`,
    noHeader: 'no header'
  },
  questions: 'Questions',
  answered: (count: number) => `Answered (${count})`,
  openStay: 'What is not answered stays off the map.',
  taken: (answer: string) => `“${answer}” is taken until you choose.`,
  leaveOut: 'Leave out',
  asLastTime: (answer: string) => `${answer} · as last time`,
  allAsLastTime: (count: number) => `Answer ${count === 1 ? 'it' : `all ${count}`} as last time`,
  otherTerritory: 'Another country …',
  takeBack: 'Take back',
  rows: (rows: readonly number[], more: number) =>
    `row${rows.length + more === 1 ? '' : 's'} ${rows.join(', ')}${more ? ` and ${more} more` : ''}`,
  groups: { file: 'The file', column: 'Columns', names: 'Names', cells: 'Cells' },
  options: {
    'no data': 'No data',
    zero: 'Zero',
    yes: 'Yes',
    no: 'No',
    'keep each': 'Keep each',
    ask: 'Ask about each',
    none: 'Left out',
    day: 'Day first',
    month: 'Month first',
    '.': 'It is a decimal point',
    ',': 'It is a decimal comma',
    'a date': 'It is a date: leave out'
  },
  together: (names: string) => `${names}, together`,
  leftOutCount: (count: number) => `Left out or doubtful (${count})`,
  moreLeftOut: (count: number) => `and ${count} more`,
  preview: 'The sheet',
  previewHint: 'Press a cell to change it; the map follows. Arrow keys move, Enter edits.',
  rowNumber: 'Row',
  showAll: (count: number) => `Show all ${count}`,
  cell: (column: string, row: number) => `${column}${row}`,
  newRow: 'New row',
  addRow: 'Add a row',
  takeRow: (row: number, state: string) =>
    `Take row ${row} as ${state === 'total' ? 'what the whole operation found' : 'data'}`,
  leaveRow: (row: number) => `Leave row ${row} out`,
  noData: 'no data',
  states: {
    'above the header': 'above the header',
    blank: 'blank',
    total: 'a total',
    region: 'a region',
    footnote: 'a footnote',
    'HXL tags': 'tags',
    'no territory': 'no country',
    header: 'header',
    hidden: 'hidden',
    heading: 'a heading',
    'column numbers': 'column numbers',
    'left out': 'left out'
  },
  roles: {
    territory: 'country',
    code: 'country code',
    amount: 'amount',
    measure: 'what is counted',
    unit: 'unit',
    date: 'date',
    period: 'year',
    source: 'source',
    flag: 'footnote mark',
    remark: 'remarks',
    from: 'from',
    via: 'via',
    to: 'to',
    path: 'route',
    mode: 'transport',
    status: 'status',
    left_out: 'left out',
    unused: 'not used'
  } satisfies Record<ColumnRole, string>,
  amountGuess: (measure: string, details: string) => `${measure} (${details})`,
  leftOutBecause: (reason: string) => `left out: ${reason}`,
  showMeasure: (measure: string) => `Colour the map by ${measure}`,
  count: 'count',
  unitInCells: 'unit in the cells',
  leaveColumn: (header: string) => `Leave out the column ${header}`,
  takeColumn: (header: string) => `Take in the column ${header}`,
  asRead: (amount: string) => `Read as ${amount}`,
  asAsked: (reason: string) => `To be asked: ${reason}`,
  asWrong: (reason: string) => `Left out: ${reason}`,
  asNothing: 'States no amount',
  about: 'Name, dates and source',
  aboutHint: 'What the sheet does not say of itself. It stands with every figure, and in every export.',
  fields: {
    name: 'Operation',
    coordinator: 'Coordinator',
    start: 'Start',
    end: 'End',
    publisher: 'Publisher of the source',
    title: 'Title of the source',
    url: 'Web address',
    published: 'Published',
    marking: 'TLP marking'
  },
  dateHint: '2024, 2024-03 or 2024-03-15',
  wrongDate: 'A day, month or year as 2024-03-15.',
  wrongUrl: 'Begins with https:// or http://.',
  noMarking: 'None',
  beside: 'Beside the atlas’s own operations, not instead of them',
  save: 'Save as data package (ZIP)',
  saved: (name: string) => `Saved as ${name}.`,
  saveAnswers: 'Save the answers',
  saveFolder: 'Save into a folder',
  savedFolder: (name: string) => `Saved in the folder ${name}.`,
  notSaved: (reason: string) => `It could not be saved: ${reason}`,
  makeBriefing: 'Make a briefing',
  packageTables
};
