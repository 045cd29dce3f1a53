import { expect, test } from 'vitest';
import { readIntakeNames } from '../../../../src/prepare/tables/intake-names';

test('the names that spreadsheets are read with are those of the installed CLDR', async () => {
  const text = `${JSON.stringify(readIntakeNames(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../../../src/intake/names/territory-names.json');
});
