import { NAME_REASONS, type AskReason } from '../model/sheet-problem';
import type { Ask, Decision, Question } from './result';

/** Reasons that a person settles for a whole column at once, and what of the column answers them. */
const OF_COLUMN: Partial<Record<AskReason, 'unit' | 'decimal'>> = {
  no_unit: 'unit',
  decimal_or_groups: 'decimal'
};

/** All that must be asked of a file, grouped so that questions are few: of the file, of a column, of a name wherever it stands, of single cells. */
export function groupQuestions(decisions: readonly Decision[], asks: readonly Ask[]): Question[] {
  const questions = new Map<string, Question>();
  const add = (key: string, ask: Ask, about: Omit<Question, 'places' | 'subject' | 'proposal'>) => {
    const { row, column, cell, reason } = ask;
    const known = questions.get(key);
    questions.set(key, {
      subject: { kind: 'reason', cell, reason },
      proposal: null,
      ...about,
      ...known,
      places: [...(known?.places ?? []), { row, column, cell }]
    });
  };
  for (const { proposal, options, cells, ...decision } of decisions)
    questions.set(`file ${decision.id}`, {
      about: 'file',
      id: decision.id,
      subject: { kind: 'decision', ...decision },
      proposal,
      options,
      places: cells.map((cell) => ({ ...cell, cell: '' }))
    });
  for (const ask of asks) {
    const { row, column, cell, reason, candidates } = ask;
    const part = OF_COLUMN[reason];
    if (NAME_REASONS.some((each) => each === reason))
      add(`name ${cell}`, ask, { about: 'names', id: cell, options: candidates });
    else if (part)
      add(`column ${column} ${reason}`, ask, {
        about: 'column',
        id: `${column}: ${part}`,
        options:
          part === 'unit' ? candidates.map((candidate) => candidate.replace(/^.*\d\s*/, '')) : ['.', ',']
      });
    else if (reason === 'day_or_month') {
      const known = questions.get('file date-order');
      questions.set('file date-order', {
        about: 'file',
        id: 'date-order',
        subject: { kind: 'decision', id: 'date-order' },
        proposal: null,
        options: ['day', 'month'],
        places: [...(known?.places ?? []), { row, column, cell }]
      });
    } else if (reason === 'twice')
      // One answer settles all rows of the same fact.
      add(`twice ${cell} ${candidates.join()}`, ask, {
        about: 'cells',
        id: `${row}:${column}`,
        options: candidates
      });
    else if (reason !== 'unsure_unit')
      add(`cell ${row} ${column}`, ask, { about: 'cells', id: `${row}:${column}`, options: candidates });
  }
  return [...questions.values()];
}
