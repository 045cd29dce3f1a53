import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPackage } from '../../../../src/data/read/load-package';
import { baseText, SHIPPED, TERRITORIES } from '../test-package';
import { tell } from '../tell';

const descriptor = readFileSync(join(SHIPPED, 'datapackage.json'), 'utf8');

describe('loadPackage', () => {
  it('asks for all tables at once, and tells of one that fails', async () => {
    let open = 0;
    let most = 0;
    const asked: string[] = [];
    const read = async (path: string) => {
      asked.push(path);
      open += 1;
      most = Math.max(most, open);
      await Promise.resolve();
      open -= 1;
      if (path === 'events.csv') throw new TypeError('Failed to fetch');
      return new TextEncoder().encode(path === 'datapackage.json' ? descriptor : baseText(path));
    };
    const { dataPackage, problems } = await loadPackage(read, TERRITORIES);
    expect(asked[0]).toBe('datapackage.json');
    expect(most).toBe(12);
    expect(problems).toMatchObject([{ file: 'events.csv', code: 'file_missing', severity: 'error' }]);
    expect(dataPackage.figures).toHaveLength(7);
  });

  it('looks for doubtful figures only when asked for all problems', async () => {
    const read = (path: string) =>
      Promise.resolve(
        new TextEncoder().encode(
          path === 'datapackage.json'
            ? descriptor
            : path === 'figures.csv'
              ? baseText(path).replace('exact,614,,,count,', 'exact,614,,,count,about')
              : baseText(path).replace('alpha,PHL,,', 'alpha,UK,,')
        )
      );
    const loaded = await loadPackage(read, TERRITORIES);
    expect(loaded.problems).toMatchObject([{ file: 'participants.csv', value: 'UK' }]);
    for (let time = 0; time < 2; time++)
      expect((await loaded.listProblems()).map(tell)).toMatchObject([
        { file: 'participants.csv', value: 'UK', remedy: 'Did you mean GBR?' },
        { file: 'figures.csv', row: 3, code: 'hedge', severity: 'warning' }
      ]);
  });

  it('gives an empty package and a problem where there is nothing at all', async () => {
    const { dataPackage, problems } = await loadPackage(
      () => Promise.reject(new Error('offline')),
      TERRITORIES
    );
    expect(dataPackage.operations).toEqual([]);
    expect(problems).toMatchObject([{ file: 'datapackage.json', code: 'file_missing' }]);
  });
});
