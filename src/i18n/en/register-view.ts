import type { AnswerNote } from '../../model/register';
import { counted, numbers } from './counted';

const records = (count: number): string => counted(count, 'record', 'records');
const percent = (share: number): string => {
  const value = 100 * share;
  return `${value > 0 && value < 1 ? 'less than 1' : value > 99 && value < 100 ? 'more than 99' : Math.round(value)}%`;
};

const withheld = (few: number): string => `Sums of fewer than ${few} records are withheld`;

/** What is said of a register of seizures that is shown. */
export const registerView = {
  name: 'Register of seizures',
  operations: 'Operations',
  shown: 'Shown',
  records,
  percent,
  fetching: 'Fetching the register …',
  reading: (share: number, rows: number) =>
    `Reading: ${Math.floor(100 * share)}%, ${counted(rows, 'row', 'rows')} so far …`,
  cancel: 'Stop reading',
  cancelled: 'Reading was stopped.',
  failed: (error: string) => `The register could not be read. ${error}`,
  unread: (file: string, fault: string) => `${file}: ${fault}`,
  fetchingSums: (label: string) => `Fetching the sums of ${label} …`,
  rowsElsewhere: (engine: string, rows: number, today: string, isWithheld: boolean) =>
    `Sums of ${counted(rows, 'row', 'rows')} that stay with whoever keeps the register; ${engine} made them, dates after ${today} left out. There is no table of rows and no single seizure${isWithheld ? '' : ' but the size of the largest'}.`,
  noRowsTable: 'The rows of this register stay with whoever keeps it. These are the sums by country.',
  allWithheld: 'withheld',
  wholeCounts: 'Records of all months and modes.',
  facetsUnknown: 'Reporting bodies, possible duplicates and positions are not told apart in these sums.',
  modesUnread: 'How many records each mode has could not be read.',
  tryAgain: 'Try these files again',
  note: (note: AnswerNote): string => {
    switch (note.code) {
      case 'withheld':
        return `${withheld(note.fewerThan)} (${records(note.records)}, all commodities)`;
      case 'flows_by_year':
        return note.from === note.to
          ? `Flows are of the whole of ${note.from}`
          : `Flows are of the whole years ${note.from} to ${note.to}`;
      case 'flows_of_all_modes':
        return 'No flows drawn: these sums do not tell them apart by mode of transport';
      case 'flows_unread':
        return 'No flows drawn: their file could not be read';
      case 'bodies_unknown':
        return 'Not narrowed to one reporting body: these sums do not tell bodies apart';
      case 'duplicates_unknown':
        return 'Possible duplicates are in it: these sums do not tell them apart';
      case 'positions_unknown':
        return 'No hexagons drawn: these sums have no positions';
    }
  },
  notCarried:
    'This page in one file carries no register: open the atlas from a web server, or a copy that was made with the register.',
  empty: 'None of the register’s rows could be read. The table of problems below says why.',
  again: 'Read it again',
  problems: 'What was found while reading',
  firstRows: (count: number, told: number) =>
    told < count ? `The first ${numbers.format(told)} of ${numbers.format(count)}` : 'Which rows',
  rowAt: (file: string, row: number, value: string) =>
    `${file}, row ${numbers.format(row)}${value ? `: “${value}”` : ''}`,
  measure: 'Commodity and unit',
  inUnit: (label: string, unit: string) => `${label} (${unit || 'no unit stated'})`,
  unitNames: {
    count: 'pieces',
    rounds: 'rounds',
    tablets: 'tablets',
    g: 'by weight',
    kg: 'by weight',
    t: 'by weight',
    ml: 'by volume',
    litres: 'by volume',
    m3: 'by volume',
    m: 'by length',
    km: 'by length'
  },
  inCurrency: (code: string) => `in ${code}`,
  total: 'All countries',
  hedged: (open: number, without: number, all: number) =>
    open + without === 0
      ? 'Every record gives a number that is not open upwards.'
      : `${percent((open + without) / all)} of the records are open upwards (${numbers.format(open)}) or give no number (${numbers.format(without)}): the sum is a least amount.`,
  states: {
    participant: 'Has records, none of this choice',
    withheld,
    withheldOrNone: (few: number) => `Withheld (fewer than ${few} records), or none of this choice`,
    outside: 'No records in this register',
    outsideChoice: 'No records of this commodity and unit',
    waiting: 'Not yet known: the register is being read',
    unread: 'Not known: the register could not be read',
    named: 'Records, none with a number',
    value: 'Records with a number',
    zero: 'Zero in all records'
  },
  leastSums: (share: number) =>
    `Sums are least amounts: ${percent(share)} of records are open upwards or give no number (≥ where over 10%)`,
  noCountry: (count: number, all: number) =>
    `No country named in ${numbers.format(count)} of ${records(all)}`,
  undated: (count: number) => `${records(count)} without a month left out`,
  pairs: (drawn: number, all: number, held: number | null, heldRecords: number) =>
    drawn < all
      ? `${numbers.format(drawn)} strongest of ${counted(all, 'flow', 'flows')} drawn, ${
          held === null ? percent(heldRecords) + ' of their records' : percent(held) + ' of their amount'
        }`
      : `${counted(all, 'flow', 'flows')} drawn`,
  without: 'Possible duplicates left out',
  hexagon: 'Records by position',
  hexagons: 'Show positions as hexagons',
  hexagonsNote:
    'Records are counted by the position that they state, in hexagons that are all equally large.',
  hexagonAbout: (lat: number, lon: number) =>
    `Hexagon about ${Math.abs(lat).toFixed(1)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon).toFixed(1)}° ${lon < 0 ? 'W' : 'E'}`,
  perHexagon: (km2: number) => `Records with a position, in hexagons of ${numbers.format(km2)} km² each:`,
  hexagonClass: (low: number, high: number) =>
    low === high ? records(low) : `${numbers.format(low)}–${numbers.format(high)} records`,
  placed: (count: number, all: number) => `${percent(all ? count / all : 0)} of the records have a position`,
  largest: 'One seizure is most of it',
  largestShare: (share: number) => `${percent(share)} of the sum is one seizure:`,
  noRecords: 'No records of this choice.',
  notTold: 'These sums do not tell this flow apart under the choices made.',
  largestKnown: 'Largest single seizure',
  largestAmount: (amount: string, share: number) =>
    `By its least amount ${amount}, ${percent(share)} of the sum.`,
  largestElsewhere: 'Which seizure it is, the rows say; they stay with whoever keeps the register.',
  rows: 'Rows of this choice',
  rowsOf: (name: string, count: number) => `${name}: ${records(count)}`,
  showRows: (count: number) => `Show the ${records(count)}`,
  from: (territory: string) => `From ${territory}`,
  to: (territory: string) => `To ${territory}`,
  flow: 'Flow',
  stronger: 'Strongest flows from or to it',
  seizure: 'Seizure',
  modes: 'Mode of transport',
  modeNames: {
    road: 'Road',
    rail: 'Rail',
    sea: 'Sea',
    air: 'Air',
    mail: 'Mail',
    foot: 'On foot',
    unknown: 'Unknown or not stated'
  },
  body: 'Reporting body',
  allBodies: 'All bodies',
  bodyWithCount: (body: string, count: number) => `${body} (${numbers.format(count)})`,
  duplicates: 'Leave out possible duplicates',
  duplicatesNote:
    'A record is possibly a duplicate where another body reported the same goods, country, origin and destination within two days, and an amount within 1.5 %. It is a doubt and no more.',
  duplicatesFound: (count: number) => `${records(count)} left out`,
  noneLeft: 'Nothing is left under these choices',
  clear: 'Clear these choices',
  histogram: 'Records by month',
  histogramOf: (count: number, from: string, to: string) => `${records(count)}, ${from} to ${to}`,
  allMonths: (count: number) => `${records(count)} of all months`,
  clearMonths: 'All months',
  undatedBar: (count: number) => `No month: ${records(count)}`,
  undatedShort: 'No month',
  brushHelp: 'Drag over the bars, or move the two handles with the arrow keys, to choose months.',
  handleFrom: 'First month',
  handleTo: 'Last month',
  columns: {
    record: 'Record',
    date: 'Date',
    territory: 'Seized in',
    amount: 'Amount',
    origin: 'Origin',
    destination: 'Destination',
    mode: 'Mode',
    body: 'Reporting body'
  },
  sortBy: (column: string) => `Sort by ${column}`,
  notStated: 'not stated',
  download: 'Download CSV',
  fileName: (commodity: string) => `register-${commodity}.csv`,
  showAllRows: 'Show all rows',
  loadingRows: 'Loading rows …',
  details: {
    date: 'Date',
    place: 'Seized in',
    position: 'Position',
    goods: 'Goods',
    amount: 'Amount',
    origin: 'Origin',
    transit: 'Through',
    destination: 'Destination',
    mode: 'Mode',
    body: 'Reported by',
    source: 'Source',
    record: 'Record'
  },
  precisions: { point: 'exact spot', place: 'town or port', area: 'area' },
  position: (lat: string, lon: string, precision: string) =>
    `${lat}°, ${lon}°${precision ? ` (${precision})` : ''}`,
  close: 'Close the seizure',
  locator: (count: number) => `sum of ${records(count)}`
};
