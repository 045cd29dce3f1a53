import { min } from 'd3-array';
import type { TerritoryCode } from '../../model/data-package';
import { foldText } from './fold-text';

/** A territory with all that a reader may type to find it; the first term is the name that is shown. */
export interface SearchableTerritory {
  readonly code: TerritoryCode;
  readonly terms: readonly string[];
  /** Its names in other languages than the reader's, which are found by their beginning alone: there are many, and any letters are somewhere in them. */
  readonly elsewhere?: readonly string[];
}

/** 0 the whole term, 1 its beginning, 2 the beginning of a later word, 3 somewhere inside, null not at all. */
function rankTerm(term: string, query: string): number | null {
  if (term === query) return 0;
  const at = term.indexOf(query);
  if (at < 0) return null;
  if (at === 0) return 1;
  return term.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(query)) ? 2 : 3;
}

/**
 * The codes of the territories that a query finds, best first: a whole name or code, then names that start with it (or whole ones in another language),
 * then words that do (or names in another language), then any other place; participants first among equals, then by name. Case and diacritics do not
 * matter. An empty query finds the participants, by name.
 */
export function searchTerritories(
  query: string,
  territories: readonly SearchableTerritory[],
  isParticipant: (code: TerritoryCode) => boolean,
  limit = 8
): readonly TerritoryCode[] {
  const wanted = foldText(query);
  const found = territories.flatMap(({ code, terms, elsewhere = [] }) => {
    const participant = isParticipant(code);
    const name = foldText(terms[0] ?? code);
    if (!wanted) return participant ? [{ code, rank: 0, participant, name }] : [];
    const ranks = terms.map((term) => rankTerm(foldText(term), wanted)).filter((rank) => rank !== null);
    const foreign = elsewhere.map((term) => rankTerm(foldText(term), wanted)).filter((rank) => rank !== null);
    const rank = min([...ranks, ...foreign.filter((each) => each < 2).map((each) => each + 1)]);
    return rank === undefined ? [] : [{ code, rank, participant, name }];
  });
  found.sort(
    (a, b) =>
      a.rank - b.rank ||
      Number(b.participant) - Number(a.participant) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
  return found.slice(0, limit).map(({ code }) => code);
}
