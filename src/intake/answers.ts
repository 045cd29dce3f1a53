import type { Decisions, Question } from './result';

/** The answer to a question among what a person said; null where there is none. */
export function answerOf(
  { file, columns, names, cells }: Decisions,
  { about, id }: Pick<Question, 'about' | 'id'>
): string | null {
  if (about === 'file') return file?.[id] ?? null;
  if (about === 'names') return names?.[id] ?? null;
  if (about === 'cells') return cells?.[id] ?? null;
  const [header, part] = splitColumnId(id);
  return columns?.[header]?.[part] ?? null;
}

/** What a person said, with an answer to a question; null takes the answer back. */
export function withAnswer(
  before: Decisions,
  { about, id }: Pick<Question, 'about' | 'id'>,
  answer: string | null
): Decisions {
  if (about === 'column') {
    const [header, part] = splitColumnId(id);
    const others = without(before.columns?.[header] ?? {}, part);
    // "none" leaves the column out.
    const own =
      answer === null
        ? others
        : answer === 'none'
          ? { ...others, isLeftOut: true }
          : { ...others, [part]: answer };
    return { ...before, columns: { ...before.columns, [header]: own } };
  }
  const others = without(before[about] ?? {}, id);
  return { ...before, [about]: answer === null ? others : { ...others, [id]: answer } };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}

function splitColumnId(id: string): [header: string, part: 'unit' | 'decimal'] {
  const at = id.lastIndexOf(': ');
  return [id.slice(0, at), id.slice(at + 2) === 'unit' ? 'unit' : 'decimal'];
}
