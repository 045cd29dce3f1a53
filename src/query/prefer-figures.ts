import type { DataPackage, Figure } from '../model/data-package';

const factsOf = new WeakMap<readonly Figure[], ReadonlyMap<string, readonly Figure[]>>();

/** The statements of each fact that has several, by the id of each of them; built once for a package. */
function groupFacts(figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  let facts = factsOf.get(figures);
  if (facts) return facts;
  const groups = new Map<string, Figure[]>();
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const groupOf = (figure: Figure): Figure[] => groups.get(figure.id) ?? [figure];
  for (const figure of figures) {
    const other = figure.contradicts === null ? undefined : byId.get(figure.contradicts);
    if (!other || other === figure) continue;
    const [a, b] = [groupOf(other), groupOf(figure)];
    if (a === b) continue;
    const joined = [...a, ...b];
    for (const member of joined) groups.set(member.id, joined);
  }
  for (const group of groups.values())
    group.sort(
      (a, b) => Number(b.preferred) - Number(a.preferred) || figures.indexOf(a) - figures.indexOf(b)
    );
  facts = groups;
  factsOf.set(figures, facts);
  return facts;
}

/**
 * All statements of the fact that a figure states, itself among them: those joined by `contradicts`, in either direction and over any number
 * of steps. The preferred one is first, the others keep the package's order; an undisputed figure is alone.
 */
export function listReadings({ figures }: Pick<DataPackage, 'figures'>, figure: Figure): readonly Figure[] {
  return groupFacts(figures).get(figure.id) ?? [figure];
}

/**
 * The package as a reader reads it who prefers the named statements: each takes the place of all others of its fact, and parts of the statement
 * that it replaces become its parts, so that no sum counts them beside it. Of two named statements of one fact the later counts. Unknown
 * ids are passed over; the same package comes back where nothing changes.
 */
export function preferFigures(dataPackage: DataPackage, ids: readonly string[]): DataPackage {
  if (!ids.length) return dataPackage;
  const facts = groupFacts(dataPackage.figures);
  const chosenOf = new Map<readonly Figure[], string>();
  for (const id of ids) {
    const fact = facts.get(id);
    if (fact) chosenOf.set(fact, id);
  }
  const heirs = new Map<string, string>();
  for (const [fact, chosen] of chosenOf) for (const { id } of fact) if (id !== chosen) heirs.set(id, chosen);
  const figures = dataPackage.figures.map((figure) => {
    const fact = facts.get(figure.id);
    const chosen = fact && chosenOf.get(fact);
    const preferred = chosen === undefined ? figure.preferred : figure.id === chosen;
    const heir = figure.partOf === null ? undefined : heirs.get(figure.partOf);
    const partOf = heir !== undefined && heir !== figure.id ? heir : figure.partOf;
    return preferred === figure.preferred && partOf === figure.partOf
      ? figure
      : { ...figure, preferred, partOf };
  });
  return figures.every((figure, i) => figure === dataPackage.figures[i])
    ? dataPackage
    : { ...dataPackage, figures };
}
