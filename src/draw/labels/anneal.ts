import { costOf, type Choice, type Problem } from './select';

/** Rounds for each item, at a temperature that falls from the first to the last, in the unit of the costs. */
const ROUNDS = 30;
const HOTTEST = 12;
const COLDEST = 0.3;

/**
 * A good choice by simulated annealing: an item takes another option, those that it excludes take their cheapest free one or none, and the whole is
 * kept where it is cheaper, or by chance. Chance is the same each time. Source: Christensen, Marks & Shieber 1995, An Empirical Study of
 * Algorithms for Point-Feature Label Placement.
 */
export function anneal(problem: Problem): Choice {
  const { options, prices, costs, conflicts } = problem;
  const itemOf = new Int32Array(costs.length).fill(-1);
  options.forEach((list, item) => list.forEach((option) => (itemOf[option] = item)));
  const random = createRandom();
  /** By option, how many of the chosen ones exclude it. */
  const blocked = new Int32Array(costs.length);
  let choice: Choice = options.map(() => -1);

  function set(item: number, option: number): void {
    const before = choice[item] as number;
    if (before >= 0) for (const other of conflicts[before] as Int32Array) (blocked[other] as number)--;
    if (option >= 0) for (const other of conflicts[option] as Int32Array) (blocked[other] as number)++;
    choice[item] = option;
  }
  const isFree = (option: number): boolean => blocked[option] === 0;
  const cheapestOf = (item: number): number => (options[item] as readonly number[]).find(isFree) ?? -1;
  const priceOf = (item: number, option: number): number =>
    (option < 0 ? prices[item] : costs[option]) as number;

  const byPrice = options
    .map((_, item) => item)
    .sort((a, b) => (prices[b] as number) - (prices[a] as number) || a - b);
  for (const item of byPrice) set(item, cheapestOf(item));
  let best = [...choice];
  let [cost, least] = [costOf(problem, choice), costOf(problem, choice)];
  const steps = ROUNDS * options.length;
  for (let step = 0; step < steps; step++) {
    const item = Math.floor(random() * options.length);
    const list = options[item] as readonly number[];
    const option = list[Math.floor(random() * list.length)] ?? -1;
    if (option === choice[item]) continue;
    const undo: [number, number][] = [];
    let change = 0;
    const move = (one: number, to: number): void => {
      const from = choice[one] as number;
      change += priceOf(one, to) - priceOf(one, from);
      undo.push([one, from]);
      set(one, to);
    };
    const evicted: number[] = [];
    if (blocked[option])
      for (const other of conflicts[option] as Int32Array) {
        const rival = itemOf[other] as number;
        if (rival >= 0 && choice[rival] === other) evicted.push(rival);
      }
    for (const other of evicted) move(other, -1);
    move(item, option);
    for (const other of evicted) move(other, cheapestOf(other));
    const heat = HOTTEST * (COLDEST / HOTTEST) ** (step / steps);
    if (change <= 0 || random() < Math.exp(-change / heat)) {
      cost += change;
      if (cost < least - 1e-9) {
        least = cost;
        best = [...choice];
      }
    } else for (const [one, from] of undo.reverse()) set(one, from);
  }
  choice = best;
  return choice;
}

/** Numbers from 0 to below 1 that look like chance, the same each time. Source: Numerical Recipes' quick generator. */
function createRandom(): () => number {
  let state = 12345;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
