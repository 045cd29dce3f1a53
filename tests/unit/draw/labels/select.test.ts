import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listByFirst } from '../../../../src/draw/labels/conflicts';
import { keepEssential } from '../../../../src/draw/labels/keep-essential';
import { costOf, select, type Choice, type Problem } from '../../../../src/draw/labels/select';

/** Labels with some options each, and pairs of options of different labels that exclude each other. */
const anyProblem = (most: number) =>
  fc
    .record({
      items: fc.array(
        fc.record({
          price: fc.constantFrom(15, 20, 600, 1000),
          costs: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 5 })
        }),
        { minLength: 1, maxLength: most }
      ),
      pairs: fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { maxLength: 60 })
    })
    .map(({ items, pairs }): Problem => {
      let next = 0;
      const costs = items.flatMap((item) => [...item.costs].sort((a, b) => a - b));
      const options = items.map((item) => item.costs.map(() => next++));
      const itemOf = options.flatMap((list, item) => list.map(() => item));
      const apart = new Set(
        pairs
          .map(([a, b]) => [a % (next || 1), b % (next || 1)].sort((x, y) => x - y) as [number, number])
          .filter(([a, b]) => itemOf[a] !== itemOf[b])
          .map((pair) => pair.join())
      );
      const conflicts = listByFirst(
        [...apart].flatMap((pair) => pair.split(',').map(Number)),
        next
      );
      return { options, prices: items.map(({ price }) => price), costs, conflicts };
    });

const isAllowed = ({ conflicts }: Problem, choice: Choice): boolean =>
  choice.every(
    (option) => option < 0 || !(conflicts[option] as Int32Array).some((other) => choice.includes(other))
  );

function cheapest(problem: Problem): number {
  let least = Infinity;
  const visit = (choice: Choice): void => {
    const options = problem.options[choice.length];
    if (!isAllowed(problem, choice)) return;
    if (!options) least = Math.min(least, costOf(problem, choice));
    else for (const option of [-1, ...options]) visit([...choice, option]);
  };
  visit([]);
  return least;
}

describe('the choice of places', () => {
  it('is the cheapest of all, as trying each shows', () => {
    fc.assert(
      fc.property(anyProblem(5), (problem) => {
        const choice = select(problem);
        expect(isAllowed(problem, choice)).toBe(true);
        expect(costOf(problem, choice)).toBe(cheapest(problem));
        expect(select(problem)).toEqual(choice);
      })
    );
  });

  it('leaves out what is essential only where every place clashes with what is essential, too', () => {
    fc.assert(
      fc.property(anyProblem(12), fc.boolean(), (problem, isSearched) => {
        const isEssential = (item: number): boolean => (problem.prices[item] as number) >= 600;
        const nothing = problem.options.map(() => -1);
        const choice = keepEssential(problem, isSearched ? select(problem) : nothing, isEssential);
        expect(isAllowed(problem, choice)).toBe(true);
        const rivals = choice.filter((option, item) => option >= 0 && isEssential(item));
        problem.options.forEach((options, item) => {
          if (choice[item] !== -1 || !isEssential(item)) return;
          for (const option of options)
            expect(rivals.some((rival) => problem.conflicts[option]?.includes(rival))).toBe(true);
        });
      })
    );
  });
});
