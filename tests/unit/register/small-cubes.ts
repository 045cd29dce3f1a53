import { gzipSync } from 'node:zlib';
import { formatMonth } from '../../../src/register/month';
import {
  CELL_FIELDS,
  CUBE_NAMES,
  CUBES,
  type CubeFile,
  type CubeManifest
} from '../../../src/register/cubes/cubes';
import { encodeCube } from '../../../src/register/cubes/encode-cube';
import type { Register } from '../../../src/register/register';

/** The cubes of a register, summed row by row as an engine does, and their files by their paths. */
export function cubesOf(register: Register): {
  readonly manifest: CubeManifest;
  readonly files: ReadonlyMap<string, Uint8Array>;
} {
  const { columns, dictionaries, rows } = register;
  const files = new Map<string, Uint8Array>();
  const cubes = CUBE_NAMES.map((name) => {
    const keys: readonly string[] = CUBES[name];
    const groups = new Map<string, Map<string, number[]>>();
    for (let row = 0; row < rows; row++) {
      const date = dictionaries.date[columns.date[row] as number] ?? '';
      const month = columns.month[row] as number;
      const words: Readonly<Record<string, string>> = {
        month: month ? formatMonth(month) : '',
        year: date.slice(0, 4),
        territory: dictionaries.territory[columns.territory[row] as number] ?? '',
        origin: dictionaries.territory[columns.origin[row] as number] ?? '',
        destination: dictionaries.territory[columns.destination[row] as number] ?? '',
        mode: dictionaries.mode[columns.mode[row] as number] ?? ''
      };
      const commodity = dictionaries.commodity[columns.commodity[row] as number] ?? '';
      const unit = dictionaries.unit[columns.unit[row] as number] ?? '';
      const group = groups.get(`${commodity}/${unit}`) ?? new Map<string, number[]>();
      groups.set(`${commodity}/${unit}`, group);
      const key = keys.map((each) => words[each]).join('/');
      const cell = group.get(key) ?? [0, 0, 0, 0, 0, 0, 0];
      group.set(key, cell);
      const [low, high] = [columns.low[row] as number, columns.high[row] as number];
      const has = !Number.isNaN(low);
      const isApproximate = dictionaries.qualifier[columns.qualifier[row] as number] === 'approximately';
      const more = [
        has ? low : 0,
        has && high !== Infinity ? high : 0,
        high === Infinity ? 1 : 0,
        has && isApproximate ? 1 : 0,
        has ? 1 : 0,
        has ? 0 : 1
      ];
      more.forEach((value, i) => (cell[i] = (cell[i] as number) + value));
      cell[6] = Math.max(cell[6] as number, has ? low : 0);
    }
    const listed = [...groups].map(([key, group], i): CubeFile => {
      const [commodity = '', unit = ''] = key.split('/');
      const path = `${name}/${i}.arrow.gz`;
      const words = [...group.keys()].map((key) => key.split('/'));
      const columns = keys.map((_, at) => words.map((own) => own[at] ?? ''));
      const numbers = CELL_FIELDS.map((_, at) => [...group.values()].map((sums) => sums[at] ?? 0));
      files.set(path, gzipSync(encodeCube(keys, columns, numbers)));
      const held = [...group.values()].reduce((sum, cell) => sum + (cell[4] ?? 0) + (cell[5] ?? 0), 0);
      return { commodity, unit: unit as CubeFile['unit'], path, cells: group.size, rows: held };
    });
    return { name, keys, rows, files: listed };
  });
  const manifest = {
    format: 1,
    engine: { name: 'a scan', version: '1' },
    today: '2026-11-27',
    rowsRead: rows,
    leftOut: {},
    cubes
  } as const;
  return { manifest, files };
}
