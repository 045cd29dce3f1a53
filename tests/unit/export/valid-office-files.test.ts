import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parseBriefing } from '../../../src/data/briefings/briefing-file';
import { listBriefingPages } from '../../../src/export/briefing-pages';
import { createTable } from '../../../src/export/data/data-table';
import { createTables, pictureOfAll } from '../../../src/export/data/data-tables';
import { exportOds } from '../../../src/export/data/ods';
import { exportXlsx } from '../../../src/export/data/xlsx';
import type { FilePage } from '../../../src/export/make-file';
import { exportPptx } from '../../../src/export/pptx/pptx-file';
import { layOutSheet } from '../../../src/export/sheet/lay-out-sheet';
import { SHEET_SIZES } from '../../../src/export/sheet/sizes';
import type { ViewState } from '../../../src/model/view-state';
import { fixtureFiles } from '../../fixtures/fixture-package';
import { pictureOf } from '../fixture-package';
import { withoutTests } from '../cli/built-cli';

const size = SHEET_SIZES.screen;

/** One view of each kind of mark that a slide can have. */
const VIEWS: readonly Partial<ViewState>[] = [
  { operations: 'all', measure: 'arrests', fill: 'circles' },
  { series: 'overview' },
  { route: 'cl2-afg-pak-firearms' },
  { centre: [20, 50], theme: 'dark' },
  { measure: 'arrests', country: 'PAK' }
];

const CHARTS_AND_TABLES = ['tab=charts&chart=operations', 'tab=compare', 'tab=table'].map(
  (more) =>
    `## A & B\n\n\`\`\`step\nview: op=harvest-v,harvest-vi&measure=arrests&${more}\n\`\`\`\n\n{{h9-arrests}} arrests\n`
);

function* listPages(): Generator<FilePage> {
  for (const view of VIEWS) yield { sheet: layOutSheet(pictureOf(view), { size }), notes: '' };
  const marked = {
    size,
    title: 'A & <B>',
    note: 'One.\nTwo.',
    marking: 'TLP:RED',
    transparent: true
  } as const;
  yield { sheet: layOutSheet(pictureOf(), marked), notes: 'Say **this**.\n\n- and that' };
  const briefings = [
    fixtureFiles()['briefings/copper-lantern-ii.md'] ?? '',
    `---\ntitle: T\n---\n\n${CHARTS_AND_TABLES.join('\n')}`
  ];
  for (const text of briefings)
    yield* listBriefingPages(pictureOf(), parseBriefing(text, 't.md').briefing, {
      size,
      untitled: (step) => `Step ${step}`
    });
}

const ODD_TEXTS = [
  '=1+1',
  '-1',
  'a\u0001\r_x0041_\uD800',
  ' two  blanks ',
  'é',
  '\t',
  '"<&>"',
  'x'.repeat(40_000)
];
const odd = createTable('odd', ODD_TEXTS, {
  text: (text) => text,
  number: ({ length }) => length / 3,
  yes: ({ length }) => length > 4,
  nothing: () => null
});
/** More columns than there are letters, and no row. */
const wide = createTable<string>(
  'wide',
  [],
  Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`c${i}`, () => i]))
);
const createAllTables = () => [...createTables(pictureOfAll(pictureOf())), odd, wide];

async function validate(files: Readonly<Record<string, Uint8Array>>): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'opsatlas-office-'));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    const program = join(import.meta.dirname, 'validate-office.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...paths], {
      env: withoutTests()
    });
    return JSON.parse(stdout) as string[][];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The file with one of its parts changed. */
function change(file: Uint8Array, path: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  const xml = strFromU8(parts[path] ?? new Uint8Array());
  const edited = edit(xml);
  expect(edited).not.toBe(xml);
  return zipSync({ ...parts, [path]: strToU8(edited) });
}

test('slides and workbooks are valid Office Open XML', async () => {
  const sheet = layOutSheet(pictureOf({ series: 'overview' }), { size });
  const slide = await exportPptx({ title: 'One', pages: [{ sheet, notes: '' }] });
  const small = exportXlsx([odd], 'T');
  const [ofDeck, ofWorkbook, ...ofBroken] = await validate({
    'deck.pptx': await exportPptx({ title: 'A & "B"', pages: listPages() }),
    'workbook.xlsx': exportXlsx(createAllTables(), 'A & "B"'),
    // Three faults, so that it is seen that faults are seen.
    'order.pptx': change(slide, 'ppt/slides/slide1.xml', (xml) =>
      xml.replace(/(<a:custGeom>.*?<\/a:custGeom>)(<a:solidFill>.*?<\/a:solidFill>)/, '$2$1')
    ),
    'relation.pptx': change(slide, 'ppt/presentation.xml', (xml) =>
      xml.replace('r:id="rId3"', 'r:id="rId99"')
    ),
    'style.xlsx': change(small, 'xl/worksheets/sheet1.xml', (xml) => xml.replace('s="1"', 's="9"'))
  });
  expect(ofDeck).toEqual([]);
  expect(ofWorkbook).toEqual([]);
  expect(ofBroken.map(({ length }) => length)).toEqual([1, 1, 1]);
}, 240_000);

test('what the schemas do not ask, but PowerPoint and Excel do: ids once a slide, relations with parts, cells in order', async () => {
  const deck = unzipSync(await exportPptx({ title: 'T', pages: listPages() }));
  const slides = Object.keys(deck).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  expect(slides.length).toBeGreaterThan(VIEWS.length + CHARTS_AND_TABLES.length);
  for (const path of slides) {
    const xml = strFromU8(deck[path] as Uint8Array);
    const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size, path).toBe(ids.length);
    const relations = strFromU8(deck[path.replace('slides/', 'slides/_rels/') + '.rels'] as Uint8Array);
    const related = [...relations.matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(related).size, path).toBe(related.length);
    for (const [, id] of xml.matchAll(/ r:(?:id|embed)="([^"]+)"/g)) expect(related, path).toContain(id);
  }
  const workbook = unzipSync(exportXlsx(createAllTables(), 'T'));
  const names = [...strFromU8(workbook['xl/workbook.xml'] as Uint8Array).matchAll(/<sheet name="([^"]*)"/g)];
  for (const [, name] of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
  for (const path of Object.keys(workbook).filter((each) => each.startsWith('xl/worksheets/'))) {
    const cells = [...strFromU8(workbook[path] as Uint8Array).matchAll(/<c r="([A-Z]+)(\d+)"/g)];
    const places = cells.map(([, column = '', row]) => 100_000 * Number(row) + numberOfColumn(column));
    expect(places, path).toEqual([...new Set(places)].sort((a, b) => a - b));
  }
});

/** 1 for A, 27 for AA. */
function numberOfColumn(name: string): number {
  return [...name].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
}

test('an OpenDocument spreadsheet tells its kind by its first bytes, lists its parts, and has rows of one length', () => {
  const tables = createAllTables();
  const bytes = exportOds(tables, 'T');
  // ISO/IEC 26300-3, 3.3: first, not packed, and without an extra field.
  const type = 'application/vnd.oasis.opendocument.spreadsheet';
  const head = new DataView(bytes.buffer, bytes.byteOffset);
  expect([head.getUint16(8, true), head.getUint16(26, true), head.getUint16(28, true)]).toEqual([0, 8, 0]);
  expect(strFromU8(bytes.subarray(30, 38 + type.length))).toBe(`mimetype${type}`);
  const parts = unzipSync(bytes);
  const manifest = strFromU8(parts['META-INF/manifest.xml'] as Uint8Array);
  const listed = [...manifest.matchAll(/full-path="([^"]+)"/g)].map(([, path]) => path);
  expect(listed.sort()).toEqual(
    ['/', ...Object.keys(parts).filter((path) => !/^(mimetype|META-INF\/)/.test(path))].sort()
  );
  const content = strFromU8(parts['content.xml'] as Uint8Array);
  for (const [i, xml] of content.split('<table:table ').slice(1).entries()) {
    const rows = xml.split('<table:table-row>').slice(1);
    expect(rows).toHaveLength((tables[i]?.rows.length ?? 0) + 1);
    for (const row of rows)
      expect(row.match(/<table:table-cell/g)).toHaveLength(tables[i]?.columns.length ?? 0);
  }
});
