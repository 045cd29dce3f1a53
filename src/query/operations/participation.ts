import type { DataPackage, Operation, TerritoryCode } from '../../model/data-package';

/**
 * In which of the operations each territory took part, in the operations' order. It is a complete series as far as the sources list their
 * participants: a territory that is not in it is listed by none. One counted within another took part itself.
 */
export function countParticipation(
  { participants }: Pick<DataPackage, 'participants'>,
  operations: readonly Operation[]
): ReadonlyMap<TerritoryCode, readonly Operation[]> {
  const members = new Map<string, TerritoryCode[]>();
  for (const { operation, territory } of participants) {
    const own = members.get(operation);
    if (own) own.push(territory);
    else members.set(operation, [territory]);
  }
  const counts = new Map<TerritoryCode, Operation[]>();
  for (const operation of operations)
    for (const territory of new Set(members.get(operation.id) ?? [])) {
      const own = counts.get(territory);
      if (own) own.push(operation);
      else counts.set(territory, [operation]);
    }
  return counts;
}
