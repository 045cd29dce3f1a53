import type { DataPackage, Operation, Participant } from '../../model/data-package';

/** How much of the participants the sources of an operation list. */
export interface ParticipantList {
  readonly state: 'whole' | 'partial' | 'none';
  /** How many the source says took part; null where it does not say. */
  readonly stated: number | null;
  /** How many are listed, those that the source counts within another as that other. */
  readonly listed: number;
}

/** By operation, how many are listed; counted once for a package. */
const counts = new WeakMap<readonly Participant[], ReadonlyMap<string, number>>();

function countListed(participants: readonly Participant[]): ReadonlyMap<string, number> {
  let known = counts.get(participants);
  if (known) return known;
  const listed = new Map<string, Set<string>>();
  for (const { operation, territory, countedWithin } of participants) {
    let own = listed.get(operation);
    if (!own) listed.set(operation, (own = new Set()));
    // Several that are counted within one are that one, whether or not it is on the list itself.
    own.add(countedWithin ?? territory);
  }
  known = new Map([...listed].map(([operation, territories]) => [operation, territories.size]));
  counts.set(participants, known);
  return known;
}

/**
 * Whether an operation's list is whole: as the package says it is, or else by its length and how many are stated. Where a list is not whole,
 * a territory that is not on it may have taken part.
 */
export function readParticipantList(
  { participants }: Pick<DataPackage, 'participants'>,
  operation: Operation
): ParticipantList {
  const { statedParticipantCount: stated, participantList } = operation;
  const listed = countListed(participants).get(operation.id) ?? 0;
  const state =
    participantList ?? (!listed ? 'none' : stated !== null && listed < stated ? 'partial' : 'whole');
  return { state, stated, listed };
}

/** True where some of the operations do not list all their participants. */
export function lacksParticipants(dataPackage: DataPackage, operations: readonly Operation[]): boolean {
  return operations.some((operation) => readParticipantList(dataPackage, operation).state !== 'whole');
}
