import { counted } from './counted';

/** English names of countries that stand with an article in running text: "in the Philippines". */
const articled = /^(Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines|United |.* (Islands|Republic)$)/;
const withArticle = (territory: string) => (articled.test(territory) ? `the ${territory}` : territory);

/** What is said beside the totals. */
export const headlines = {
  title: 'Totals',
  /** "614 in Pakistan"; the place comes from `inTerritory`. */
  numbered: (amount: string, place: string) => `${amount} ${place}`,
  inTerritory: (territory: string) => `in ${withArticle(territory)}`,
  inTerritories: (count: number) => `in ${counted(count, 'country', 'countries')}`,
  notPlaced: (remainder: string) => `${remainder} not placed by the source`,
  allPlaced: (place: string) => `all ${place}`,
  noCountry: 'no country named',
  noTotal: (places: string) => `${places}; no total for the operation`,
  /** Beside a total that is only potential, or a capacity. */
  noOtherTotal: (places: string) => `${places}; no other total for the operation`,
  notCounted:
    'in no sum: outside the operation’s dates, only potential, a capacity, or another figure is used',
  /** "in Benin and in Togo together" */
  together: (places: string) => `${places} together`,
  /** A statement in another unit than the total's. */
  also: (amount: string) => `also ${amount}`,
  apart: (count: number) => `${counted(count, 'figure', 'figures')} for several countries together`,
  noSingleCountry: 'no single country named',
  notInOneCountry: (remainder: string) => `${remainder} not placed in a single country`,
  ofOperations: (count: number) => `values of ${counted(count, 'operation', 'operations')}`,
  notAdded: 'the values cannot be added',
  exceeds: 'The countries’ figures add up to more than the stated total.'
};
