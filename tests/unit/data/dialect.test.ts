import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { baseText, CASES, readBase, readFolder, SHIPPED } from './test-package';
import { tell } from './tell';

type Json = Record<string, unknown>;

/** The shipped descriptor with more said of one table, and of some of its fields. */
function descriptorWith(table: string, more: Json, fields: Record<string, Json> = {}): string {
  const descriptor = JSON.parse(readFileSync(join(SHIPPED, 'datapackage.json'), 'utf8')) as {
    resources: ({ name: string; schema: { fields: ({ name: string } & Json)[] } } & Json)[];
  };
  const resource = descriptor.resources.find(({ name }) => name === table);
  Object.assign(resource ?? {}, more);
  for (const field of resource?.schema.fields ?? []) Object.assign(field, fields[field.name]);
  return JSON.stringify(descriptor);
}

function readWith(table: string, more: Json, content: string | Uint8Array, fields?: Record<string, Json>) {
  return readBase({ 'datapackage.json': descriptorWith(table, more, fields), [`${table}.csv`]: content });
}

const whole = readBase().dataPackage;

describe('what a descriptor says of how a table is written', () => {
  it('is honoured: delimiter and comments', () => {
    const text = `# made by hand\n${baseText('participants.csv').replaceAll(',', '|')}\n# "the end\n`;
    const { dataPackage, problems } = readWith(
      'participants',
      { dialect: { delimiter: '|', commentChar: '#', header: true, quoteChar: '"' } },
      text
    );
    expect(problems).toEqual([]);
    expect(dataPackage.participants).toEqual(whole.participants);
  });

  it('is honoured: rows keep their numbers behind comments and a line "sep="', () => {
    const [head = '', first = ''] = baseText('participants.csv').split('\n');
    const { problems } = readWith(
      'participants',
      { dialect: { commentChar: '#' } },
      `sep=,\n# one\n${head},more\n${first}\n# two\nx,nowhere,PAK,,report,page 2\n`
    );
    expect(problems.map(({ file, row, column }) => [file, row, column])).toEqual([
      ['participants.csv', 3, 'more'],
      ['participants.csv', 6, 'operation']
    ]);
  });

  it('is honoured: the encoding, and one that nobody knows is told', () => {
    const sources = 'id,publisher,title,url,published\nreport,Büro,Bericht,https://example.org,\n';
    const bytes = Uint8Array.from(Buffer.from(sources, 'latin1'));
    const read = (encoding: string) => readWith('sources', { encoding }, bytes);
    expect(read('iso-8859-1').problems).toEqual([]);
    expect(read('iso-8859-1').dataPackage.sources.get('report')?.publisher).toBe('Büro');
    expect(read('klingon').problems.map(({ code, value }) => [code, value])).toEqual([
      ['encoding_named', 'klingon'],
      ['encoding_guessed', null]
    ]);
  });

  it('is honoured: signs of numbers and words for true and false', () => {
    const files = readFolder(join(CASES, 'count-with-declared-signs'));
    const values = readBase(Object.fromEntries(files)).dataPackage.figures.map(
      ({ quantity }) => quantity.value
    );
    expect(values).toEqual([2155, 1700, 455, null]);
    const figures = baseText('figures.csv').replaceAll(',true,', ',ja,').replaceAll(',false,', ',nein,');
    const { dataPackage, problems } = readWith('figures', {}, figures, {
      preferred: { trueValues: ['ja'], falseValues: ['nein'] }
    });
    expect(problems).toEqual([]);
    expect(dataPackage.figures).toEqual(whole.figures);
  });

  it('is honoured: a point that groups thousands, and nothing else', () => {
    const row = (value: string): string => baseText('figures.csv').replace(',614,', `,"${value}",`);
    const valueOf = (value: string, signs: Json): number | null | undefined =>
      readWith('figures', {}, row(value), { value: signs }).dataPackage.figures.find(
        ({ id }) => id === 'alpha-arrests-pak'
      )?.quantity.value;
    expect(valueOf('2.155', { groupChar: '.' })).toBe(2155);
    expect(valueOf('1 155', { groupChar: ' ' })).toBe(1155);
    expect(valueOf('1,155', { groupChar: ',' })).toBe(1155);
    expect(valueOf('614', { decimalChar: ',' })).toBe(614);
    for (const [value, signs] of [
      ['2.15', { groupChar: '.' }],
      ['2.155', { decimalChar: ',' }],
      ['2.155', {}],
      ['21,55', { groupChar: ',' }]
    ] as const)
      expect(valueOf(value, signs), value).toBeUndefined();
  });

  it('is told where it is not honoured', () => {
    const { dataPackage, problems } = readWith(
      'participants',
      { dialect: { header: false, quoteChar: "'", delimiter: ',' }, compression: 'gz' },
      baseText('participants.csv'),
      { territory: { format: 'iso', constraints: { required: true, minLength: 3 } } }
    );
    expect(problems.map(tell)).toMatchObject([
      {
        file: 'datapackage.json',
        column: 'participants',
        severity: 'warning',
        message:
          'Of the table participants the atlas does not honour compression, dialect.header, dialect.quoteChar, territory.format, territory.constraints.minLength.'
      }
    ]);
    expect(dataPackage.participants).toEqual(whole.participants);
  });

  it('may be a list of one file; several are told and not read', () => {
    const text = baseText('participants.csv');
    expect(readWith('participants', { path: ['participants.csv'] }, text).problems).toEqual([]);
    expect(
      readWith('participants', { path: ['participants.csv', 'more.csv'] }, text).problems.map(tell)[0]
    ).toMatchObject({
      code: 'descriptor_resource',
      message:
        'The resource participants cannot be read: its path must be one file inside the package’s folder.'
    });
  });
});

describe('a row', () => {
  const told = (text: string) => {
    const { problems } = readBase({ 'sources.csv': text });
    return {
      own: problems.filter(({ file }) => file === 'sources.csv'),
      others: problems.filter(({ file }) => file !== 'sources.csv')
    };
  };

  it.each([
    ['lacks cells which must be filled', 'report,Office', 2],
    ['has too many cells', 'report,Office, Ltd,Report,https://example.org,2023', 6]
  ])('that %s is told once, with all that is left out because of it', (_, row, count) => {
    const { own, others } = told(`id,publisher,title,url,published\n${row}\n`);
    expect(own).toMatchObject([{ row: 2, code: 'row_length' }]);
    expect(own.map(tell)[0]?.message).toMatch(
      new RegExp(
        `^The row has ${count} cells, the header has 5\\. Left out with it: .*7 rows of figures\\.csv`
      )
    );
    expect(others).toEqual([]);
  });
});
