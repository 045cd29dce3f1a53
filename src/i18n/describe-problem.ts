import type { Problem, ProblemCode } from '../model/problem';
import type { Language } from '../model/view-state';
import { briefings } from './en/problems/briefings';
import { rows } from './en/problems/rows';
import { tables } from './en/problems/tables';
import { beside, type AllProblemWords } from './en/problems/words';

const WORDS: Record<Language, { readonly of: AllProblemWords; readonly beside: typeof beside }> = {
  en: { of: { ...tables, ...rows, ...briefings }, beside }
};

/**
 * A problem in words, as plain text: `message` says what is wrong, in which further rows, and what was left out with it; `remedy` what would be
 * right. The place (file, row, column, value) is not in them where it need not be.
 */
export function describeProblem<C extends ProblemCode>(
  problem: Problem<C>,
  language: Language = 'en'
): { readonly message: string; readonly remedy: string } {
  const words = WORDS[language];
  const of: { readonly [Code in ProblemCode]: (problem: Problem<Code>) => readonly [string, string] } =
    words.of;
  const [message, remedy] = of[problem.code as C](problem);
  const unseen = listUnseen(problem.value ?? '');
  const { otherRows, moreRows, leftOut } = problem;
  return {
    message:
      message +
      (unseen.length ? words.beside.unseen(unseen) : '') +
      (otherRows.length ? words.beside.same(otherRows, moreRows) : '') +
      (leftOut.length ? words.beside.leftOut(leftOut) : ''),
    remedy
  };
}

/** The signs of a text that show nothing, and by which it is another than it looks like. */
function listUnseen(text: string): readonly string[] {
  const signs = new Set(text.match(/[\p{Cf}\u115f\u1160\u3164]/gu));
  return [...signs].map(
    (sign) => `U+${(sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`
  );
}
