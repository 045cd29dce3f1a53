import { foldText } from '../../query/search/fold-text';

/** Words that are written in several ways in names of territories, each with the one that stands for all. */
const SAME_WORDS: Readonly<Record<string, string>> = {
  saint: 'st',
  sainte: 'st',
  ste: 'st',
  isl: 'islands',
  is: 'islands',
  island: 'islands',
  isles: 'islands',
  rep: 'republic',
  repub: 'republic',
  dem: 'democratic',
  fed: 'federated',
  federation: 'federated',
  federal: 'federated',
  sts: 'states',
  st8s: 'states',
  utd: 'united',
  terr: 'territory',
  territories: 'territory',
  n: 'north',
  s: 'south',
  w: 'western',
  e: 'east',
  barb: 'barbuda',
  herz: 'herzegovina',
  neth: 'netherlands',
  equat: 'equatorial',
  eq: 'equatorial',
  afr: 'african',
  peoples: 'people',
  prov: 'province'
};

/**
 * A name for comparing: without case, accents, marks and the article "the", words parted by one space, and those that are often cut short
 * written in one way ("St. Vincent & the Grenadines" is "st vincent and grenadines"). Empty where no letter or digit is left.
 */
export function foldName(text: string): string {
  return foldText(text.normalize('NFKC'))
    .replace(/\b(\p{L})\.\s?(?=\p{L}(?:\.|\b))/gu, '$1')
    .replace(/'/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== 'the')
    .map((word) => (Object.hasOwn(SAME_WORDS, word) ? SAME_WORDS[word] : word))
    .join(' ');
}
