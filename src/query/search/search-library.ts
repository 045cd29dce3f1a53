import {
  labelOf,
  type DataPackage,
  type Figure,
  type Measure,
  type Operation,
  type Source,
  type TerritoryCode
} from '../../model/data-package';
import { nounOf } from '../../model/unit';
import { foldText } from './fold-text';

/** Something that the search found; a territory is found by searchTerritories. */
export type LibraryHit =
  | { readonly kind: 'operation'; readonly operation: Operation }
  | { readonly kind: 'measure'; readonly measure: Measure; readonly figures: number }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'source'; readonly source: Source };

export interface LibraryQuery {
  readonly dataPackage: DataPackage;
  /** All that a reader may call a territory, as one text. */
  readonly nameTerritory: (code: TerritoryCode) => string;
  readonly query: string;
  /** How many hits of each kind are wanted. */
  readonly limit: number;
}

/** Every word of the query has to begin a word of the text, and every number to be one. */
function createMatcher(query: string): ((text: string) => boolean) | null {
  const words = wordsOf(query);
  if (!words.length) return null;
  return (text) => {
    const own = wordsOf(text);
    return words.every((word) =>
      own.some((other) => (/^\d/.test(word) ? other === word : other.startsWith(word)))
    );
  };
}

/** "1,700" is one word, and the same as "1700"; so is "4.7". */
function wordsOf(text: string): readonly string[] {
  return (
    foldText(text)
      .replace(/(?<=\d)[,\u00a0\u202f ](?=\d{3}(?!\d))/g, '')
      .match(/\d+(\.\d+)?|[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The numbers of a figure and of its worth, as they are stored. */
function numbersOf({ quantity: { value, low, high }, worth }: Figure): string {
  return [value, low, high, worth?.value]
    .filter((number) => number !== null && number !== undefined)
    .join(' ; ');
}

function whereOf(
  { scope }: Figure,
  { places }: DataPackage,
  nameTerritory: LibraryQuery['nameTerritory']
): string {
  if (scope.kind === 'territory') return nameTerritory(scope.territory);
  if (scope.kind === 'joint')
    return scope.parts.map((part) => places.get(part)?.name ?? nameTerritory(part)).join(' ');
  return '';
}

/**
 * What the words of a query find in the package, whose every word has to begin a word there: operations by name, region and coordinator,
 * measures by label, statements by their numbers, measure, territory, words and note, sources by publisher and title. Statements for a territory come
 * before those for a whole operation, preferred ones first. Case and diacritics do not matter; an empty query finds nothing.
 */
export function searchLibrary({
  dataPackage,
  nameTerritory,
  query,
  limit
}: LibraryQuery): readonly LibraryHit[] {
  const matches = createMatcher(query);
  if (!matches) return [];
  const hits: LibraryHit[] = [];
  const take = <T>(items: Iterable<T>, fits: (item: T) => boolean, hit: (item: T) => LibraryHit): void => {
    let taken = 0;
    for (const item of items) {
      if (taken === limit) return;
      if (!fits(item)) continue;
      taken += 1;
      hits.push(hit(item));
    }
  };
  take(
    dataPackage.operations,
    ({ name, region, coordinator }) => matches(`${name} ${region} ${coordinator}`),
    (operation) => ({ kind: 'operation', operation })
  );
  take(
    dataPackage.measures.values(),
    ({ id, label }) => matches(`${label} ${id}`),
    (measure) => ({
      kind: 'measure',
      measure,
      figures: dataPackage.figures.filter((figure) => figure.measure === measure.id).length
    })
  );
  const rank = ({ scope, preferred }: Figure): number =>
    (preferred ? 0 : 2) + (scope.kind === 'operation' ? 1 : 0);
  take(
    [...dataPackage.figures].sort((a, b) => rank(a) - rank(b)),
    (figure) => {
      const label = labelOf(dataPackage, figure.measure);
      return matches(
        `${label} ${whereOf(figure, dataPackage, nameTerritory)} ${figure.quantity.words} ${figure.note} ${figure.limitedTo} ${figure.subset} ${nounOf(figure.quantity.unit)} ; ${numbersOf(figure)}`
      );
    },
    (figure) => ({ kind: 'figure', figure })
  );
  take(
    dataPackage.sources.values(),
    ({ publisher, title }) => matches(`${publisher} ${title}`),
    (source) => ({ kind: 'source', source })
  );
  return hits;
}
