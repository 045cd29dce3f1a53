import type { DataPackage, Figure, Route } from '../../model/data-package';

type Stated = Pick<Figure, 'id' | 'contradicts' | 'preferred'>;

const factsOf = new WeakMap<readonly Stated[], ReadonlyMap<string, readonly Stated[]>>();

/** The statements of each fact that has several, by the id of each of them; built once for a package. */
function groupFacts<T extends Stated>(statements: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const known = factsOf.get(statements) as ReadonlyMap<string, readonly T[]> | undefined;
  if (known) return known;
  const groups = new Map<string, T[]>();
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const groupOf = (statement: T): T[] => groups.get(statement.id) ?? [statement];
  for (const statement of statements) {
    const other = statement.contradicts === null ? undefined : byId.get(statement.contradicts);
    if (!other || other === statement) continue;
    const [a, b] = [groupOf(other), groupOf(statement)];
    if (a === b) continue;
    const joined = [...a, ...b];
    for (const member of joined) groups.set(member.id, joined);
  }
  for (const group of groups.values())
    group.sort(
      (a, b) => Number(b.preferred) - Number(a.preferred) || statements.indexOf(a) - statements.indexOf(b)
    );
  factsOf.set(statements, groups);
  return groups;
}

/**
 * All statements of the fact that a figure states, itself among them: those joined by `contradicts`, in either direction and over any number
 * of steps. The preferred one is first, the others keep the package's order; an undisputed figure is alone.
 */
export function listAlternatives(
  { figures }: Pick<DataPackage, 'figures'>,
  figure: Figure
): readonly Figure[] {
  return groupFacts(figures).get(figure.id) ?? [figure];
}

/** Figures without those of a fact whose preferred statement is `told`, which all of its statements stand with. */
export function dropTold(
  dataPackage: Pick<DataPackage, 'figures'>,
  figures: readonly Figure[],
  told: readonly Figure[] = figures
): readonly Figure[] {
  return figures.filter(
    (figure) =>
      figure.preferred ||
      !listAlternatives(dataPackage, figure).some((other) => other.preferred && told.includes(other))
  );
}

/** All statements of a route, itself among them, as `listAlternatives` gives those of a figure. */
export function listRouteAlternatives(
  { routes }: Pick<DataPackage, 'routes'>,
  route: Route
): readonly Route[] {
  return groupFacts(routes).get(route.id) ?? [route];
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
