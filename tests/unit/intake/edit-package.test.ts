import { csvFormatRows } from 'd3-dsv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPackage } from '../../../src/data/read/read-package';
import { TABLE_NAMES } from '../../../src/data/tables/definitions';
import {
  editTable,
  freeId,
  readColumnNotes,
  readRawTable,
  type PackageFiles,
  type RawTable
} from '../../../src/intake/edit-package';
import { fixtureFiles as fixtureTexts } from '../../fixtures/fixture-package';

const KNOWN = new Set(['PAK', 'AFG', 'MNG', 'PHL', 'KGZ']);
const textOf = (files: PackageFiles, path: string): string => new TextDecoder().decode(files.get(path));
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function fixtureFiles(): PackageFiles {
  return new Map(Object.entries(fixtureTexts()).map(([path, text]) => [path, encode(text)]));
}

function packageOf(csv: string, resource: Record<string, unknown> = {}): PackageFiles {
  const descriptor = {
    resources: [
      {
        name: 'sources',
        path: 'my sources.csv',
        schema: { fields: ['id', 'publisher', 'title'].map((name) => ({ name, type: 'string' })) },
        ...resource
      }
    ]
  };
  return new Map([
    ['datapackage.json', encode(JSON.stringify(descriptor))],
    ['my sources.csv', encode(csv)]
  ]);
}

test('of a file only the changed row is written anew, in its own manner', () => {
  const csv =
    'sep=;\r\n\uFEFFid;publisher;title\r\na;"One ""A""";"Two\r\nlines"\r\n\r\n# b;5" pipe;"x"\r\nc;C;';
  const files = packageOf(csv.replace('\uFEFF', ''));
  const table = readRawTable(files, 'sources');
  expect(table?.columns).toEqual(['id', 'publisher', 'title']);
  expect(table?.rows).toEqual([
    { row: 3, cells: ['a', 'One "A"', 'Two\r\nlines'] },
    { row: 5, cells: ['# b', '5" pipe', 'x'] },
    { row: 6, cells: ['c', 'C', ''] }
  ]);
  const changed = editTable(files, 'sources', { kind: 'cell', row: 5, column: 'title', text: 'y; z' });
  expect(textOf(changed, 'my sources.csv')).toBe(
    'sep=;\r\nid;publisher;title\r\na;"One ""A""";"Two\r\nlines"\r\n\r\n# b;"5"" pipe";"y; z"\r\nc;C;'
  );
  const added = editTable(files, 'sources', { kind: 'add', cells: { id: 'd', title: '=1+1' } });
  expect(textOf(added, 'my sources.csv')).toBe(`${textOf(files, 'my sources.csv')}\r\nd;;=1+1\r\n`);
  const removed = editTable(files, 'sources', { kind: 'remove', row: 3 });
  expect(readRawTable(removed, 'sources')?.rows.map(({ cells }) => cells[0])).toEqual(['# b', 'c']);
  expect(textOf(files, 'my sources.csv')).toBe(csv.replace('\uFEFF', ''));
});

test('a file that cannot be read row by row is not changed', () => {
  for (const csv of ['id,publisher\na,"never closed\nb,B\n', 'id,publisher\na,"x" y\nb,B\n']) {
    expect(readRawTable(packageOf(csv), 'sources')).toBeNull();
    expect(() => editTable(packageOf(csv), 'sources', { kind: 'remove', row: 2 })).toThrow(
      'cannot be changed'
    );
  }
  expect(() => editTable(packageOf('id\na\n'), 'sources', { kind: 'remove', row: 9 })).toThrow('no row 9');
  expect(() => editTable(packageOf('id\na\n'), 'sources', { kind: 'remove', row: 1 })).toThrow('no row 1');
});

test('another encoding becomes UTF-8 and says so; size and hash are told where they were', () => {
  const csv = Uint8Array.from('id,publisher,title\na,Genève,x\n', (c) => c.charCodeAt(0));
  const files = new Map([
    ...packageOf('', { encoding: 'windows-1252', bytes: 1, hash: 'sha256:00' }),
    ['my sources.csv', csv]
  ]);
  const changed = editTable(files, 'sources', { kind: 'cell', row: 2, column: 'title', text: 'Évian' });
  expect(textOf(changed, 'my sources.csv')).toBe('id,publisher,title\na,Genève,Évian\n');
  const [resource] = (
    JSON.parse(textOf(changed, 'datapackage.json')) as { resources: Record<string, unknown>[] }
  ).resources;
  expect(resource).toMatchObject({ encoding: 'utf-8', bytes: changed.get('my sources.csv')?.length });
  const { problems } = readPackage(changed, KNOWN);
  expect(problems.map(({ code }) => code)).not.toContain('file_size');
  expect(problems.map(({ code }) => code)).not.toContain('file_hash');
});

test('a column and a table that a package has not got are added, as the model has them', () => {
  const files = packageOf('id,publisher,title\na,A,x\n');
  const wider = editTable(files, 'sources', {
    kind: 'cell',
    row: 2,
    column: 'url',
    text: 'https://example.org/'
  });
  expect(textOf(wider, 'my sources.csv')).toBe('id,publisher,title,url\na,A,x,https://example.org/\n');
  const longer = editTable(wider, 'events', { kind: 'add', cells: { id: 'e', text: 'A "find"' } });
  expect(readRawTable(longer, 'events')?.rows).toHaveLength(1);
  const { resources } = JSON.parse(textOf(longer, 'datapackage.json')) as {
    resources: { name: string; schema: { fields: { name: string }[] } }[];
  };
  expect(resources.map(({ name }) => name)).toEqual(['sources', 'events']);
  expect(resources[0]?.schema.fields.map(({ name }) => name)).toContain('url');
});

test('what is added in a whole package is read like the rest of it', () => {
  const files = fixtureFiles();
  const before = readPackage(files, KNOWN).dataPackage;
  const table = readRawTable(files, 'events') as RawTable;
  const [first] = table.rows;
  const id = freeId(table, 'events');
  const given = Object.fromEntries(table.columns.map((column, i) => [column, first?.cells[i] ?? '']));
  const cells = { ...given, id, text: 'A made-up arrest.' };
  const after = readPackage(editTable(files, 'events', { kind: 'add', cells }), KNOWN);
  expect(after.dataPackage.events).toHaveLength(before.events.length + 1);
  expect(after.dataPackage.events.at(-1)).toMatchObject({ id, text: 'A made-up arrest.' });
  expect(after.problems.filter(({ severity }) => severity === 'error')).toEqual(
    readPackage(files, KNOWN).problems.filter(({ severity }) => severity === 'error')
  );
});

test('every table of a package is read back as it was written, whatever its cells hold', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', ';', 'é') });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }),
      fc.nat(5),
      cell,
      (rows, at, text) => {
        const written = rows.map(([id, publisher, title]) => [`r${id}`, publisher, title]);
        const files = packageOf(`id,publisher,title\n${csvFormatRows(written)}\n`);
        expect(readRawTable(files, 'sources')?.rows.map(({ cells }) => cells)).toEqual(written);
        const row = at % rows.length;
        const changed = editTable(files, 'sources', {
          kind: 'cell',
          row: row + 2,
          column: 'publisher',
          text
        });
        const expected = written.map((cells, i) => (i === row ? [cells[0], text, cells[2]] : cells));
        expect(readRawTable(changed, 'sources')?.rows.map(({ cells }) => cells)).toEqual(expected);
      }
    )
  );
});

test('the notes of a descriptor’s columns are found, and of anything else none', () => {
  const notes = readColumnNotes(fixtureFiles().get('datapackage.json') ?? new Uint8Array());
  expect([...notes.keys()]).toEqual(expect.arrayContaining(TABLE_NAMES.slice(0, 3)));
  expect(readColumnNotes(encode('{"resources":5}')).size).toBe(0);
  expect(readColumnNotes(encode('no'))).toEqual(new Map());
});
