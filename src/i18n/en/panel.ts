import { counted, numbers } from './counted';

/** What is said in the panel beside the map, and of its choices. */
export const panel = {
  operation: 'Operation',
  seizureType: 'Seizure type',
  allTypes: 'All types',
  typeWithCount: (type: string, count: number) => `${type}, ${counted(count, 'figure', 'figures')}`,
  measure: 'Measure',
  noMeasure: 'Overview: countries with figures',
  fill: 'Symbols',
  fills: { choropleth: 'Colours', circles: 'Circles', none: 'Nothing' },
  theme: 'Theme',
  themes: { auto: 'Match system', light: 'Light', dark: 'Dark' },
  downloadCsv: 'Download CSV',
  counts: (stated: number | null, listed: number) =>
    stated !== null && stated === listed
      ? counted(listed, 'country', 'countries')
      : `${stated === null ? 'Number not stated' : `${numbers.format(stated)} stated`}, ${
          listed ? `${counted(listed, 'territory', 'territories')} listed` : 'none listed'
        }`,
  inBrief: {
    in: 'took part',
    countedWithin: (territory: string) => `counted within ${territory}`,
    out: 'not listed as a participant',
    unpublished: 'participants not published'
  },
  noOperations: 'No operations found in this data.',
  problems: (count: number) => counted(count, 'problem in the data', 'problems in the data'),
  problemAt: (file: string, row: string, column: string) => [file, row, column].filter(Boolean).join(', '),
  row: (row: number) => `row ${numbers.format(row)}`,
  column: (column: string) => `column ${column}`,
  severities: { error: 'skipped', warning: 'warning', info: 'for information' },
  noticeCount: (count: number) =>
    `${counted(count, 'part', 'parts')} of this link ${count === 1 ? 'was' : 'were'} ignored`,
  offline: 'Works offline; no third-party requests.'
};
