import type { RegisterColumn } from '../data/tables/register-columns';
import type { RegisterRule } from '../model/register';
import type { Batch, RawCell } from './cells';

/** What a column of words makes of a text: its code, and the rule that it breaks. */
export interface Word {
  readonly code: number;
  readonly broken: RegisterRule | null;
}

export interface ReadWord extends Word {
  /** The text as it stands in the file; '' for none. */
  readonly cell: string;
}

/** Reads a column of words, each different one once; `understand` is given '' where nothing is stated. A column that is not there states nothing. */
export function readWords(
  batch: Batch,
  name: RegisterColumn,
  understand: (text: string) => Word
): (row: number) => ReadWord {
  const read = (cell: RawCell): ReadWord => {
    const text = cell === null ? '' : String(cell).trim();
    return { ...understand(text), cell: text };
  };
  const cells = batch.column(name);
  const none = read(null);
  if (!cells) return () => none;
  if (cells.kind === 'coded') {
    // Only those that occur: a dictionary of a file may hold words that none of its rows has.
    const words: (ReadWord | undefined)[] = [];
    return (row) => {
      const code = cells.codes[row] as number;
      return code < 0 ? none : (words[code] ??= read(cells.values[code] ?? null));
    };
  }
  const words = new Map<RawCell, ReadWord>();
  return (row) => {
    const cell = cells.at(row);
    let word = words.get(cell);
    if (!word) words.set(cell, (word = read(cell)));
    return word;
  };
}

/** The cells of a column one by one; an empty text is null, and so is all of a column that is not there. */
export function readCells(batch: Batch, name: RegisterColumn): (row: number) => RawCell {
  const cells = batch.column(name);
  if (!cells) return () => null;
  const at =
    cells.kind === 'plain' ? cells.at : (row: number) => cells.values[cells.codes[row] as number] ?? null;
  return (row) => {
    const cell = at(row);
    return cell === '' ? null : cell;
  };
}
