import type { Problem, ProblemCode } from '../../../model/problem';

/** What is wrong, and what would be right: whole sentences of plain text. */
export type ProblemWords = readonly [message: string, remedy: string];

/** The words of each kind of problem. */
export type AllProblemWords = { readonly [C in ProblemCode]: (problem: Problem<C>) => ProblemWords };

/** "“start”, “end”" */
export const quoted = (names: readonly string[]): string => `“${names.join('”, “')}”`;

/** What the writer may have meant, else `otherwise`. */
export function guess(suggestions: readonly string[], otherwise: string): string {
  return suggestions.length ? `Did you mean ${suggestions.join(' or ')}?` : otherwise;
}

/** What is said beside any problem. */
export const beside = {
  /** `signs` as their numbers in Unicode: “U+200B”. */
  unseen: (signs: readonly string[]) =>
    ` It holds ${signs.length === 1 ? 'a sign that is' : 'signs that are'} not seen: ${signs.join(', ')}.`,
  same: (rows: readonly number[], more: number) =>
    ` The same in ${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}${more ? ` and ${more} more` : ''}.`,
  leftOut: (files: readonly { readonly file: string; readonly rows: number }[]) =>
    ` Left out with it: ${files.map(({ file, rows }) => `${rows === 1 ? '1 row' : `${rows} rows`} of ${file}`).join(', ')}.`
};
