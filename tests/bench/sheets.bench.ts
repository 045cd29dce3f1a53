import { bench, describe } from 'vitest';
import { exportXlsx } from '../../src/export/data/xlsx';
import { SheetSession } from '../../src/intake/sheet-session';

const COLUMNS = ['Country', 'Drug', 'Quantity (kg)', 'Date'] as const;
const COUNTRIES = 'Kenya,Ghana,Mali,Togo,Benin,Chad,Niger,France,Spain,Italy,Peru,Chile,India,Nepal'.split(
  ','
);
const rows = Array.from({ length: 100_000 }, (_, i) => [
  COUNTRIES[i % COUNTRIES.length] ?? '',
  ['Cocaine', 'Heroin', 'Cannabis'][i % 3] ?? '',
  (i % 5000) / 10,
  `2024-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`
]);
const csv = new TextEncoder().encode([COLUMNS, ...rows].map((row) => row.join(',')).join('\n'));
const xlsx = exportXlsx([{ name: 'Seizures', columns: COLUMNS, rows }], 'Seizures');

describe('a sheet of 100,000 rows is opened and read', () => {
  for (const [name, bytes] of [
    ['CSV', csv],
    ['XLSX', xlsx]
  ] as const)
    bench(
      name,
      async () => {
        const session = new SheetSession();
        await session.open(new Map([['seizures', bytes]]));
        session.read({}, {});
      },
      { iterations: 3, warmupIterations: 1, time: 0 }
    );
});
