import { describe, expect, it } from 'vitest';
import { BriefingEditor } from '../../../src/briefing/panel/briefing-editor.svelte';
import { decodeText } from '../../../src/data/read/decode-text';
import { createProblemLog } from '../../../src/data/read/problem-log';

const SAVED_AS_ANSI = Buffer.from(
  '---\r\ntitle: Opération Éclair\r\nplace: Genève\r\n---\r\n\r\n## Arrestations à Genève\r\n\r\nDétails.\r\n',
  'latin1'
);

describe('a briefing saved as ANSI', () => {
  it('is read with its accents, and the editor says so', () => {
    const log = createProblemLog();
    const text = decodeText(new Uint8Array(SAVED_AS_ANSI), 'ansi.md', log);
    const editor = new BriefingEditor('draft-1', text ?? '', null, log.list([]));
    expect(editor.briefing).toMatchObject({
      title: 'Opération Éclair',
      place: 'Genève',
      steps: [{ title: 'Arrestations à Genève', text: 'Détails.' }]
    });
    expect(editor.problems).toMatchObject([
      { file: 'ansi.md', code: 'encoding_guessed', severity: 'warning' }
    ]);
  });
});
