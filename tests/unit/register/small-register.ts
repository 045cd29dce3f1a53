import { readRegister, type RegisterFile } from '../../../src/register/read-register';
import type { BuiltRegister, RegisterContext } from '../../../src/register/build/register-builder';
import type { RegisterQuestion } from '../../../src/register/page/register-source';
import { createSyntheticColumns, encodeCsv } from '../../../src/register/synthetic-register';

export const CONTEXT: RegisterContext = {
  measures: new Set(
    ['cocaine', 'heroin', 'cannabis', 'methamphetamine', 'precursors', 'tablets', 'firearms'] // those of a made-up package
  ),
  sources: new Set(['made-up']),
  // Any code will do: which there are is not what these tests look at.
  territories: { has: (code: string) => /^[A-Z]{3}$/.test(code) && code !== 'XYZ' } as ReadonlySet<string>,
  today: '2026-11-27',
  comparesRecords: true
};

/** What the whole of a commodity is asked for by. */
export const QUESTION: RegisterQuestion = {
  commodity: 'heroin',
  unit: 'g',
  modes: [],
  body: null,
  months: null,
  withoutDuplicates: false,
  flow: null
};

const HEADER =
  'record,date,territory,lon,lat,place_precision,commodity,qualifier,value,low,high,unit,origin,transit,destination,mode,body,source';
const GOOD: Readonly<Record<string, string>> = {
  date: '2024-05-17',
  territory: 'PAK',
  commodity: 'heroin',
  value: '12.5',
  unit: 'kg',
  mode: 'road',
  body: 'Police',
  source: 'made-up'
};

/** A CSV file of rows that are good but for what is given of each. */
export function csvOf(rows: readonly Readonly<Record<string, string>>[]): Uint8Array {
  const lines = rows.map((row, i) => {
    const cells: Readonly<Record<string, string>> = { record: `r${i + 1}`, ...GOOD, ...row };
    return HEADER.split(',')
      .map((column) => cells[column] ?? '')
      .join(',');
  });
  return new TextEncoder().encode([HEADER, ...lines].join('\n') + '\n');
}

export function read(...files: readonly (Uint8Array | null)[]): Promise<BuiltRegister> {
  return readRegister(
    files.map((bytes, i): RegisterFile => ({ path: `seizures-${i + 1}`, bytes })),
    CONTEXT
  );
}

export function readSynthetic(rows: number, seed: number): Promise<BuiltRegister> {
  return read(new TextEncoder().encode(encodeCsv(createSyntheticColumns(rows, seed))));
}
