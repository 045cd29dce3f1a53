import { expect, test } from 'vitest';
import { withArticle } from '../../../src/i18n/en/article';
import { englishNames } from './formats';

test('names stand with an article in running text where English has one', () => {
  const WITH =
    'BHS BQ COD COG CZE DOM FLK FSM GMB GBR HKG KOR LAO MDA MDV NLD PHL PRK PSE RUS SYR TZA USA VAT';
  const articled = WITH.split(' ').filter((code) => withArticle(englishNames.name(code)).startsWith('the '));
  expect(articled.join(' ')).toBe(
    'BHS COD COG DOM FLK GMB GBR KOR LAO MDA MDV NLD PHL PRK PSE RUS SYR TZA USA VAT'
  );
});
