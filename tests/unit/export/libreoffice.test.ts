import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { csvParseRows } from 'd3-dsv';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseBriefing } from '../../../src/data/briefings/briefing-file';
import { listBriefingPages } from '../../../src/export/briefing-pages';
import { createTable, type Cell } from '../../../src/export/data/data-table';
import { createTables, pictureOfAll } from '../../../src/export/data/data-tables';
import { exportOds } from '../../../src/export/data/ods';
import { exportXlsx } from '../../../src/export/data/xlsx';
import { exportPptx } from '../../../src/export/pptx/pptx-file';
import { layOutSheet } from '../../../src/export/sheet/lay-out-sheet';
import { SHEET_SIZES } from '../../../src/export/sheet/sizes';
import { exportSvg } from '../../../src/export/svg-file';
import { fixtureFiles } from '../../fixtures/fixture-package';
import { pictureOf } from '../fixture-package';

const PROGRAM = ['soffice', 'libreoffice'].find(
  (name) => spawnSync(name, ['--version'], { timeout: 60_000 }).status === 0
);
if (!PROGRAM)
  console.log(
    'LibreOffice is not on the path: what it makes of our files is not tested here (tests/README.md).'
  );

/** Values with commas, quoted texts, as they are and not as they look, of all sheets: each in a file of its name. */
const ALL_SHEETS_AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1';

const LIKE_FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  "'=1",
  '=HYPERLINK("http://x","y")',
  '_x0041_',
  '"a";b'
];
const size = SHEET_SIZES.screen;

describe.skipIf(!PROGRAM)('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opsatlas-libreoffice-'));
  const tables = [
    ...createTables(pictureOfAll(pictureOf())),
    createTable('formulas', LIKE_FORMULAS, { text: (text) => text, lines: (text) => `${text}\n${text}` })
  ];
  const { briefing } = parseBriefing(
    fixtureFiles()['briefings/copper-lantern-ii.md'] ?? '',
    'copper-lantern-ii.md'
  );

  let titles: readonly string[] = [];

  beforeAll(async () => {
    const pages = [...listBriefingPages(pictureOf(), briefing, { size, untitled: (step) => `Step ${step}` })];
    titles = pages.map(({ sheet }) => sheet.title);
    const map = layOutSheet(pictureOf({ measure: 'arrests' }), { size });
    const files = {
      'deck.pptx': await exportPptx({ title: briefing.title, pages }),
      'map.svg': exportSvg(map),
      'excel.xlsx': exportXlsx(tables, 'T'),
      'open.ods': exportOds(tables, 'T')
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    await convert('pdf', ['deck.pptx', 'map.svg']);
    await convert(ALL_SHEETS_AS_CSV, ['excel.xlsx', 'open.ods']);
  }, 240_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function convert(to: string, names: readonly string[]): Promise<void> {
    const profile = join(folder, 'profile');
    mkdirSync(profile, { recursive: true });
    await promisify(execFile)(
      PROGRAM as string,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        folder,
        ...names.map((name) => join(folder, name))
      ],
      { timeout: 200_000 }
    );
  }

  /** The text of each page, without blanks: lines are broken and words spaced as its own fonts want it. */
  async function readPages(name: string): Promise<string[]> {
    const data = new Uint8Array(readFileSync(join(folder, name)));
    const pdf = await getDocument({ data, useSystemFonts: false, verbosity: 0 }).promise;
    return Promise.all(
      Array.from({ length: pdf.numPages }, async (_, i) => {
        const { items } = await (await pdf.getPage(i + 1)).getTextContent();
        return withoutBlanks(items.map((item) => ('str' in item ? item.str : '')).join(''));
      })
    );
  }

  test('shows as many slides as the briefing has steps, each with its title', async () => {
    const pages = await readPages('deck.pdf');
    expect(pages).toHaveLength(briefing.steps.length);
    for (const [i, title] of titles.entries()) expect(pages[i]).toContain(withoutBlanks(title));
  });

  test('opens an SVG file with its texts', async () => {
    const [page = ''] = await readPages('map.pdf');
    for (const text of [
      'Operation Copper Lantern II: Arrests',
      'Pakistan',
      '430',
      'Not listed as a participant'
    ])
      expect(page).toContain(withoutBlanks(text));
  });

  test.each(['excel', 'open'])('reads every cell of our workbook back (%s)', (name) => {
    for (const { name: sheet, columns, rows } of tables) {
      const read = csvParseRows(readFileSync(join(folder, `${name}-${sheet}.csv`), 'utf8').trimEnd());
      expect(read[0], sheet).toEqual(columns);
      expect(read.slice(1), sheet).toEqual(rows.map((row) => row.map(writtenByLibreOffice)));
    }
  });
});

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

function writtenByLibreOffice(cell: Cell): string {
  if (typeof cell === 'boolean') return String(cell).toUpperCase();
  return cell === null ? '' : String(cell);
}
