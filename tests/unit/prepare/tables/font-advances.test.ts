import { expect, test } from 'vitest';
import { readFontAdvances } from '../../../../src/prepare/tables/font-advances';

test('the widths that the map is laid out by are those of the installed font', async () => {
  const text = `${JSON.stringify(readFontAdvances(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../../../src/draw/font-advances.json');
});
