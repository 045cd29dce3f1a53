import { withArticle } from './article';
import { counted } from './counted';

/** What is said beside the totals. */
export const totals = {
  title: 'Totals',
  search: 'Search totals',
  /** Where no measure of the view has the words looked for. */
  noneFound: (text: string) => `No measure has “${text}”.`,
  /** "614 in Pakistan"; the place comes from `inTerritory`. */
  numbered: (amount: string, place: string) => `${amount} ${place}`,
  inTerritory: (territory: string) => `in ${withArticle(territory)}`,
  inTerritories: (count: number) => `in ${counted(count, 'country', 'countries')}`,
  notPlaced: (remainder: string) => `country unknown for ${remainder}`,
  allPlaced: (place: string) => `all ${place}`,
  /** Where countries' numbers that are approximate add up to one that is not. */
  nearlyAllPlaced: (place: string) => `approximately all ${place}`,
  noCountry: 'no country named',
  noTotal: (places: string) => `${places}; no overall total published`,
  /** Beside a total that is only potential, or a capacity. */
  noOtherTotal: (places: string) => `${places}; no other total published`,
  notCounted:
    'in no sum: outside the operation’s dates, only potential, a capacity, or another figure is used',
  /** "in Benin and in Togo together" */
  together: (places: string) => `${places} together`,
  /** A statement in another unit than the total's. */
  also: (amount: string) => `also ${amount}`,
  apart: (count: number) => `${counted(count, 'figure', 'figures')} for several countries combined`,
  noSingleCountry: 'no single country named',
  notInOneCountry: (remainder: string) => `no single country for ${remainder}`,
  ofOperations: (count: number) => `values of ${counted(count, 'operation', 'operations')}`,
  notAdded: 'these values cannot be added up',
  exceeds: 'Country figures add up to more than the published total.'
};
