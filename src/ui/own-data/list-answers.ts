import type { Decisions, Question } from '../../intake/result';

/** An answer that a person gave, and to which question. */
export interface GivenAnswer {
  readonly about: Question['about'];
  readonly id: string;
  readonly answer: string;
}

/** All answers of a file, in the order of its questions' groups. */
export function listAnswers({ file, columns, names, cells }: Decisions): GivenAnswer[] {
  const of = (about: Question['about'], answers: Readonly<Record<string, string>> = {}): GivenAnswer[] =>
    Object.entries(answers).map(([id, answer]) => ({ about, id, answer }));
  const ofColumns = Object.entries(columns ?? {}).flatMap(([header, { unit, decimal }]): GivenAnswer[] => [
    ...(unit ? [{ about: 'column' as const, id: `${header}: unit`, answer: unit }] : []),
    ...(decimal ? [{ about: 'column' as const, id: `${header}: decimal`, answer: decimal }] : [])
  ]);
  return [...of('file', file), ...ofColumns, ...of('names', names), ...of('cells', cells)];
}
