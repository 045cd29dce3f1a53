import { costOf, type Choice, type Problem } from './select';

/** How many choices are looked at before the search gives up: a number and not a time, so that every machine finds the same. */
const MOST_NODES = 1000;

/**
 * The cheapest choice of all, beginning with a good one; that itself where the search is too long. The dearest items to leave out are decided
 * first; a branch ends where the cheapest free options of all that is left cannot better the best.
 */
export function searchExactly(problem: Problem, start: Choice): Choice {
  const { options, prices, costs, conflicts } = problem;
  const order = options
    .map((_, item) => item)
    .sort(
      (a, b) =>
        (prices[b] as number) - (prices[a] as number) ||
        (options[a] as readonly number[]).length - (options[b] as readonly number[]).length ||
        a - b
    );
  const blocked = new Int32Array(costs.length);
  const choice: Choice = options.map(() => -1);
  let best = start;
  let least = costOf(problem, start);
  let nodes = 0;

  function cheapestOf(item: number): number {
    for (const option of options[item] as readonly number[])
      if (blocked[option] === 0) return costs[option] as number;
    return prices[item] as number;
  }

  function search(depth: number, spent: number): void {
    if (nodes++ > MOST_NODES) return;
    let bound = spent;
    for (let i = depth; i < order.length && bound < least; i++) bound += cheapestOf(order[i] as number);
    if (bound >= least - 1e-9) return;
    const item = order[depth];
    if (item === undefined) {
      least = spent;
      best = [...choice];
      return;
    }
    for (const option of options[item] as readonly number[]) {
      if (blocked[option]) continue;
      for (const other of conflicts[option] as Int32Array) (blocked[other] as number)++;
      choice[item] = option;
      search(depth + 1, spent + (costs[option] as number));
      for (const other of conflicts[option] as Int32Array) (blocked[other] as number)--;
    }
    choice[item] = -1;
    search(depth + 1, spent + (prices[item] as number));
  }

  search(0, 0);
  return best;
}
