import { expect, test } from 'vitest';
import { readTerritoryNames } from '../../../../src/prepare/tables/territory-names';
import { UN_NAMES } from '../../../../src/prepare/tables/un-names';

/** The names of each language of the interface: its tag in CLDR, its folder in src/i18n, and the UN's names in it. */
const LANGUAGES = [['en-GB', 'en', UN_NAMES]] as const;

test.each(LANGUAGES)('the names in %s are the UN’s and those of the installed CLDR', async (...language) => {
  const [tag, folder, unNames] = language;
  const text = `${JSON.stringify(readTerritoryNames(tag, unNames), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(`../../../../src/i18n/${folder}/territory-names.json`);
});

test('a language that CLDR does not have is refused', () => {
  expect(() => readTerritoryNames('xx-XX', {})).toThrow();
});

test('the UN’s name stands for CLDR’s, which stays to be searched, and on a map where it is shorter', () => {
  const { names, shorter, others } = readTerritoryNames('en-GB', UN_NAMES);
  expect(names).toMatchObject({
    CD: 'Democratic Republic of the Congo',
    CI: 'Côte d’Ivoire',
    GB: 'United Kingdom',
    TW: 'Taiwan',
    XK: 'Kosovo'
  });
  expect(shorter).toMatchObject({ CD: 'Congo (DRC)', KR: 'South Korea', BA: 'Bosnia' });
  for (const code of ['GB', 'US', 'TR', 'FK', 'CG', 'MM']) expect(shorter).not.toHaveProperty(code);
  expect(others).toMatchObject({ TR: 'Turkey', GB: 'UK', BA: 'Bosnia & Herzegovina|Bosnia' });
});
