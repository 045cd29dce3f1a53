import type { RegisterColumn } from '../../data/tables/register-columns';
import type { RegisterRule } from '../../model/register';
import { isStated, type Batch, type CodedCells, type RawCell } from '../cells';

/** What a column of words makes of a text: its code, and the rule that it breaks. */
export interface Word {
  readonly code: number;
  readonly broken: RegisterRule | null;
}

/** Told of a row whose word breaks a rule, with the text as it stands in the file; '' for none. */
export type OnBroken = (rule: RegisterRule, row: number, text: string) => void;

/**
 * The codes of a column's words, each different word being understood once; `understand` is given '' where nothing is stated. A column that is not there
 * states nothing. Rows that break a rule are told in their order, and have the code that their word has all the same.
 */
export function codeWords(
  batch: Batch,
  name: RegisterColumn,
  understand: (text: string) => Word,
  onBroken: OnBroken
): Int32Array {
  const cells = batch.column(name);
  const none = understand('');
  const codes = new Int32Array(batch.rows);
  if (cells?.coded) mapCodes(codes, cells.coded, { none, understand, onBroken });
  else if (cells) {
    const words = new Map<RawCell, ReadWord>();
    for (let row = 0; row < batch.rows; row++) {
      const cell = cells.at(row);
      let word = words.get(cell);
      if (!word) words.set(cell, (word = readWord(cell, understand)));
      codes[row] = word.code;
      if (word.broken) onBroken(word.broken, row, word.text);
    }
  } else {
    codes.fill(none.code);
    if (none.broken) for (let row = 0; row < batch.rows; row++) onBroken(none.broken, row, '');
  }
  return codes;
}

interface ReadWord extends Word {
  readonly text: string;
}

function readWord(cell: RawCell, understand: (text: string) => Word): ReadWord {
  const text = cell === null ? '' : String(cell).trim();
  return { ...understand(text), text };
}

/** Only words that occur are understood: a dictionary of a file may hold others. */
function mapCodes(
  codes: Int32Array,
  { codes: given, validity, values }: CodedCells,
  {
    none,
    understand,
    onBroken
  }: {
    readonly none: Word;
    readonly understand: (text: string) => Word;
    readonly onBroken: OnBroken;
  }
): void {
  const words: (ReadWord | undefined)[] = [];
  // The code of a good word; −1 for one that is not known yet, or breaks a rule.
  const good = new Int32Array(values.length).fill(-1);
  codes.set(given);
  for (let row = 0; row < codes.length; row++) {
    const position = codes[row] as number;
    if (!isStated(validity, row)) {
      codes[row] = none.code;
      if (none.broken) onBroken(none.broken, row, '');
      continue;
    }
    const known = good[position] as number;
    if (known >= 0) {
      codes[row] = known;
      continue;
    }
    const word = (words[position] ??= readWord(values[position] ?? null, understand));
    if (!word.broken) good[position] = word.code;
    else onBroken(word.broken, row, word.text);
    codes[row] = word.code;
  }
}
