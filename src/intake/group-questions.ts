import type { Ask, Decision, Question } from './result';

/** Reasons that a person settles for a whole column at once. */
const OF_COLUMN: Readonly<Record<string, string>> = {
  'no unit': 'In which unit are the numbers of this column that have none?',
  'decimal sign or thousands': 'Does the sign in these numbers group thousands, or is it a decimal sign?',
  'day or month first': 'Which comes first in these dates, the day or the month?'
};
const OF_NAMES = new Set([
  'ambiguous',
  'a part of a territory',
  'several territories',
  'spelling',
  'code of several lists',
  'not a name of a territory'
]);

/** All that must be asked of a file, grouped so that questions are few: of the file, of a column, of a name wherever it stands, of single cells. */
export function groupQuestions(decisions: readonly Decision[], asks: readonly Ask[]): Question[] {
  const questions = new Map<string, Question>();
  const add = (
    key: string,
    question: Omit<Question, 'places'>,
    { row, column, cell }: Question['places'][number]
  ) => {
    const known = questions.get(key);
    questions.set(key, { ...question, ...known, places: [...(known?.places ?? []), { row, column, cell }] });
  };
  for (const { id, question, proposal, options, cells } of decisions)
    questions.set(`file ${id}`, {
      about: 'file',
      id,
      question,
      proposal,
      options,
      places: cells.map((cell) => ({ ...cell, cell: '' }))
    });
  for (const ask of asks) {
    const { row, column, cell, reason, candidates } = ask;
    if (OF_NAMES.has(reason))
      add(
        `name ${cell}`,
        { about: 'names', id: cell, question: `“${cell}”: ${reason}`, proposal: null, options: candidates },
        ask
      );
    else if (OF_COLUMN[reason])
      add(
        `column ${column} ${reason}`,
        {
          about: reason === 'day or month first' ? 'file' : 'column',
          id: idOf(reason, column),
          question: OF_COLUMN[reason],
          proposal: null,
          options: optionsOf(reason, candidates)
        },
        ask
      );
    else if (reason !== 'unit')
      add(
        `cell ${row} ${column}`,
        {
          about: 'cells',
          id: `${row}:${column}`,
          question: `“${cell}”: ${reason}`,
          proposal: null,
          options: candidates
        },
        ask
      );
  }
  return [...questions.values()];
}

/** Where a decisions file answers it: `columns[header].unit`, `columns[header].decimal`, or `file["date-order"]`. */
function idOf(reason: string, column: string): string {
  if (reason === 'day or month first') return 'date-order';
  return `${column}: ${reason === 'no unit' ? 'unit' : 'decimal'}`;
}

function optionsOf(reason: string, candidates: readonly string[]): readonly string[] {
  if (reason === 'no unit') return candidates.map((candidate) => candidate.replace(/^.*\d\s*/, ''));
  return reason === 'decimal sign or thousands' ? ['.', ','] : ['day', 'month'];
}
