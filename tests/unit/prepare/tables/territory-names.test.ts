import { expect, test } from 'vitest';
import { readTerritoryNames } from '../../../../src/prepare/tables/territory-names';

/** The names of each language of the interface: its tag in CLDR and its folder in src/i18n. */
test.each([['en-GB', 'en']])('the names in %s are those of the installed CLDR', async (tag, folder) => {
  const text = `${JSON.stringify(readTerritoryNames(tag), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(`../../../../src/i18n/${folder}/territory-names.json`);
});

test('a language that CLDR does not have is refused', () => {
  expect(() => readTerritoryNames('xx-XX')).toThrow();
});
