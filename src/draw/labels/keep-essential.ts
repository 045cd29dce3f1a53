import type { Choice, Problem } from './select';

/**
 * A choice in which an essential item has none only where each of its options clashes with another essential one: where it does not,
 * it takes the place of others, which find another or go. The search gives that itself unless it was ended early.
 */
export function keepEssential(
  { options, conflicts }: Pick<Problem, 'options' | 'conflicts'>,
  choice: Choice,
  isEssential: (item: number) => boolean
): Choice {
  const kept = [...choice];
  const itemOf = new Map(options.flatMap((list, item) => list.map((option) => [option, item] as const)));
  const rivalsOf = (option: number): number[] =>
    [...(conflicts[option] as Int32Array)]
      .filter((other) => kept[itemOf.get(other) as number] === other)
      .map((other) => itemOf.get(other) as number);
  options.forEach((list, item) => {
    if (kept[item] !== -1 || !isEssential(item)) return;
    const option = list.find((each) => !rivalsOf(each).some(isEssential));
    if (option === undefined) return;
    const rivals = rivalsOf(option);
    for (const rival of rivals) kept[rival] = -1;
    kept[item] = option;
    for (const rival of rivals) kept[rival] = options[rival]?.find((each) => !rivalsOf(each).length) ?? -1;
  });
  return kept;
}
