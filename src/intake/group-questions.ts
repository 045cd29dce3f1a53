import { NAME_REASONS, type AskReason } from '../model/sheet-problem';
import type { Ask, Decision, Question } from './result';

/** Reasons that a person settles for a whole column at once, and what of the column answers them. */
const OF_COLUMN: Partial<Record<AskReason, 'unit' | 'decimal'>> = {
  no_unit: 'unit',
  decimal_or_groups: 'decimal'
};

type Places = { row: number; column: string; cell: string }[];

/** All that must be asked of a file, grouped so that questions are few: of the file, of a column, of a name wherever it stands, of single cells. */
export function groupQuestions(decisions: readonly Decision[], asks: readonly Ask[]): Question[] {
  /** By what they have in common; rows of the same fact by the candidates that they share. */
  const questions = new Map<unknown, Question & { readonly places: Places }>();
  const add = (key: unknown, { row, column, cell }: Ask, question: Omit<Question, 'places'>): void => {
    let known = questions.get(key);
    if (!known) questions.set(key, (known = { ...question, places: [] }));
    known.places.push({ row, column, cell });
  };
  const waiting = new Set(
    asks.filter(({ reason }) => reason === 'unsure_unit').map(({ row, column }) => `${row} ${column}`)
  );
  for (const { proposal, options, cells, ...decision } of decisions)
    questions.set(`file ${decision.id}`, {
      about: 'file',
      id: decision.id,
      subject: { kind: 'decision', ...decision },
      proposal,
      ...(cells.some(({ row, column }) => waiting.has(`${row} ${column}`)) && { isAwaited: true }),
      options,
      places: cells.map((cell) => ({ ...cell, cell: '' }))
    });
  for (const ask of asks) {
    const { row, column, cell, reason, candidates } = ask;
    const part = OF_COLUMN[reason];
    const asked = { subject: { kind: 'reason', cell, reason }, proposal: null, options: candidates } as const;
    if (NAME_REASONS.some((each) => each === reason))
      add(`name ${cell}`, ask, { ...asked, about: 'names', id: cell });
    else if (part)
      add(`column ${column} ${reason}`, ask, {
        ...asked,
        about: 'column',
        id: `${column}: ${part}`,
        options:
          part === 'unit' ? candidates.map((candidate) => candidate.replace(/^.*\d\s*/, '')) : ['.', ',']
      });
    else if (reason === 'day_or_month')
      add('file date-order', ask, {
        about: 'file',
        id: 'date-order',
        subject: { kind: 'decision', id: 'date-order' },
        proposal: null,
        options: ['day', 'month']
      });
    // One answer settles all rows of the same fact.
    else if (reason === 'twice') add(candidates, ask, { ...asked, about: 'cells', id: `${row}:${column}` });
    else if (reason !== 'unsure_unit')
      add(`cell ${row} ${column}`, ask, { ...asked, about: 'cells', id: `${row}:${column}` });
  }
  return [...questions.values()];
}
