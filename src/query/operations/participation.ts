import { group, rollup } from 'd3-array';
import type { DataPackage, Operation, TerritoryCode } from '../../model/data-package';

/**
 * In which of the operations each territory took part, in the operations' order. It is a complete series as far as the sources list their
 * participants: a territory that is not in it is listed by none. One counted within another took part itself.
 */
export function countParticipation(
  { participants }: Pick<DataPackage, 'participants'>,
  operations: readonly Operation[]
): ReadonlyMap<TerritoryCode, readonly Operation[]> {
  const members = group(participants, ({ operation }) => operation);
  const memberships = operations.flatMap((operation) => {
    const own = new Set((members.get(operation.id) ?? []).map(({ territory }) => territory));
    return [...own].map((territory) => ({ territory, operation }));
  });
  return rollup(
    memberships,
    (own) => own.map(({ operation }) => operation),
    ({ territory }) => territory
  );
}
