import { anneal } from './anneal';
import { searchExactly } from './branch-and-bound';

/** A choice for each item: of several options with a cost, or of none at a price. Options of different items may exclude each other. */
export interface Problem {
  /** By item: the numbers of its options, cheapest first. */
  readonly options: readonly (readonly number[])[];
  /** By item: what it costs to have none. */
  readonly prices: readonly number[];
  /** By option: its cost, and the options that it excludes. */
  readonly costs: readonly number[];
  readonly conflicts: readonly Int32Array[];
}

/** By item: the option that is chosen, or −1 for none. */
export type Choice = number[];

/**
 * The cheapest choice, or one that is nearly so where the search would take too long: items that nobody disputes first, then each group of items
 * that dispute each other by annealing and, from there, exactly. The same for the same problem, however often and wherever it is solved.
 */
export function select(problem: Problem): Choice {
  const options = pruneOptions(problem);
  const conflicts = keepAlive(problem.conflicts, options);
  const choice: Choice = problem.options.map(() => -1);
  for (const group of groupItems(options, conflicts)) {
    const part: Problem = {
      ...problem,
      conflicts,
      options: group.map((item) => options[item] as number[]),
      prices: group.map((item) => problem.prices[item] as number)
    };
    const solved = group.length === 1 ? [part.options[0]?.[0] ?? -1] : searchExactly(part, anneal(part));
    group.forEach((item, i) => (choice[item] = solved[i] as number));
  }
  return choice;
}

/** What a choice costs. */
export function costOf({ costs, prices }: Pick<Problem, 'costs' | 'prices'>, choice: Choice): number {
  return choice.reduce(
    (sum, option, item) => sum + ((option < 0 ? prices[item] : costs[option]) as number),
    0
  );
}

/** Options that no cheapest choice needs are left out: those dearer than none, or than an option of the item's that nothing disputes. */
function pruneOptions({ options, prices, costs, conflicts }: Problem): number[][] {
  const left = options.map((list, item) =>
    list.filter((option) => (costs[option] as number) < (prices[item] as number))
  );
  const alive = new Uint8Array(costs.length);
  for (const list of left) for (const option of list) alive[option] = 1;
  let isChanged = true;
  while (isChanged) {
    isChanged = false;
    for (const list of left) {
      const free = list.findIndex(
        (option) => !(conflicts[option] as Int32Array).some((other) => alive[other])
      );
      if (free < 0 || free === list.length - 1) continue;
      for (const option of list.splice(free + 1)) alive[option] = 0;
      isChanged = true;
    }
  }
  return left;
}

/** Conflicts between the options that are left. */
function keepAlive(
  conflicts: Problem['conflicts'],
  options: readonly (readonly number[])[]
): Problem['conflicts'] {
  const alive = new Uint8Array(conflicts.length);
  for (const list of options) for (const option of list) alive[option] = 1;
  return conflicts.map((list, option) => (alive[option] ? list.filter((other) => alive[other]) : list));
}

/** Items together that dispute each other's options, directly or through others. */
function groupItems(options: readonly (readonly number[])[], conflicts: Problem['conflicts']): number[][] {
  const itemOf = new Map(options.flatMap((list, item) => list.map((option) => [option, item] as const)));
  const seen = new Set<number>();
  return options.flatMap((_, first) => {
    if (seen.has(first)) return [];
    seen.add(first);
    const group = [first];
    for (const item of group)
      for (const option of options[item] as readonly number[])
        for (const other of conflicts[option] as Int32Array) {
          const next = itemOf.get(other);
          if (next === undefined || seen.has(next)) continue;
          seen.add(next);
          group.push(next);
        }
    return [group.sort((a, b) => a - b)];
  });
}
