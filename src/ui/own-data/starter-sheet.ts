import { exportCsv } from '../../export/data/csv';
import type { DataTable } from '../../export/data/data-table';
import { exportXlsx } from '../../export/data/xlsx';

/** A made-up table that shows each way of stating an amount: a number, hedges, a range, words, zero and nothing. */
const EXAMPLE: DataTable = {
  name: 'Results',
  columns: ['Country', 'Arrests', 'Firearms', 'Cocaine (kg)', 'Source', 'Remark'],
  rows: [
    ['Ghana', 128, 19, 340.5, 'https://example.org/release', 'A plain number'],
    [
      'Togo',
      'over 40',
      'about 12',
      '1.2 t',
      'https://example.org/release',
      'A hedge stays with its number; a unit may stand in the cell'
    ],
    [
      'Benin',
      '10 to 12',
      'several',
      '',
      'https://example.org/release',
      'A range; words without a number; an empty cell states nothing'
    ],
    [
      'Burkina Faso',
      0,
      'n/a',
      '-',
      'https://example.org/release',
      '0 is a number; n/a is none; a dash is asked about once'
    ]
  ]
};
const EXPLANATION: DataTable = {
  name: 'How to fill it in',
  columns: ['Column', 'What stands in it'],
  rows: [
    ['Country', 'One row a country: its name in any common spelling, or its ISO code'],
    [
      'Amounts',
      'One column for each thing that is counted; the unit stands in the header, in the cell, or in a column of its own'
    ],
    ['Routes', 'For routes use columns From, Via, To, What, Amount, Transport and Status, one row a route'],
    ['Dates', 'Date or Year, if rows differ in it'],
    ['Source', 'Where the row is published, if it differs from row to row'],
    ['Other columns', 'They are left out, and the atlas says so']
  ]
};

/** The sheet to begin with: the example rows are to be written over. The workbook explains itself on a second sheet. */
export function makeStarterSheet(format: 'xlsx' | 'csv'): Blob {
  const bytes = format === 'csv' ? exportCsv(EXAMPLE) : exportXlsx([EXAMPLE, EXPLANATION], 'Opsatlas');
  return new Blob([bytes]);
}
