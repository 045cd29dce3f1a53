import { describe, expect, it } from 'vitest';
import { isolate, joinIsolated, withoutIsolates } from '../../../src/i18n/isolate';
import { breakText } from '../../../src/export/sheet/text';
import { subtitleOf } from '../../../src/export/sheet/lay-out-sheet';
import { createTables } from '../../../src/export/data/data-tables';
import { titleOf } from '../../../src/picture/title';
import { suggestTitle } from '../../../src/picture/new-step';
import { listSourceLines } from '../../../src/export/describe-file';
import { layOutSheet } from '../../../src/export/sheet/lay-out-sheet';
import { join } from 'node:path';
import { DEFAULT_VIEW } from '../../../src/model/view-state';
import { StillPicture } from '../../../src/picture/picture';
import { CASES, readBase, readFolder } from '../data/test-package';
import { readWorld } from '../world';

const SIGNS = /[\u2066-\u2069]/;

describe('a text from data', () => {
  it('is isolated where it is written from right to left, and else stays as it is', () => {
    expect(isolate('INTERPOL')).toBe('INTERPOL');
    expect(isolate('الإنتربول')).toBe('\u2068الإنتربول\u2069');
    expect(joinIsolated(['الإنتربول', '', '13–24 November 2023'], ' · ')).toBe(
      '\u2068الإنتربول\u2069 · 13–24 November 2023'
    );
    expect(withoutIsolates('\u2068الإنتربول\u2069 · 2023')).toBe('الإنتربول · 2023');
  });

  it('stays isolated on each line that it is broken into', () => {
    const style = { sizePx: 10, weight: 500, colour: '', align: 'start', halo: null } as const;
    const lines = breakText(`${isolate('عملية الصقر عملية الصقر')}: Arrests`, style, 70);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      expect(line.split('\u2068').length, line).toBe(line.split('\u2069').length);
      expect(line, line).toMatch(/^[^\p{Script=Arabic}]*(\u2068|$)/u);
    }
  });
});

describe('of an operation with Arabic names', () => {
  const { dataPackage } = readBase(Object.fromEntries(readFolder(join(CASES, 'bidi-names'))));
  const picture = new StillPicture(
    { dataPackage, world: readWorld() },
    { ...DEFAULT_VIEW, operations: ['alpha'], measure: 'rounds' }
  );

  it('titles and subtitles keep the order of what stands beside the names', () => {
    expect(titleOf(picture)).toBe('\u2068عملية الصقر 2023 (Phase 2)\u2069: \u2068ذخيرة\u2069');
    expect(subtitleOf(picture)).toBe('\u2068الإنتربول\u2069 · 13–24 November 2023');
  });

  it('no sign of it is in the cells of tables, in lists of sources or in what a step is called', () => {
    expect(JSON.stringify(createTables(picture))).not.toMatch(SIGNS);
    expect(suggestTitle(picture)).not.toMatch(SIGNS);
    const sheet = layOutSheet(picture, { size: { widthPx: 1000, heightPx: 700 } });
    expect(listSourceLines(sheet).join('\n')).not.toMatch(SIGNS);
  });
});
