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
 * Understands the words of one column, each different word once, in however many batches and lists it comes; `understand` is given '' where nothing is
 * stated. A column that is not there states nothing. Rows that break a rule are told in their order, and have the code that their word has all the same.
 */
export class WordReader {
  readonly #name: RegisterColumn;
  readonly #understand: (text: string) => Word;
  readonly #known = new Map<RawCell, ReadWord>();
  /** One array for all batches, one after the other. */
  #codes = new Int32Array(0);
  /** The last list of values, which batches of a file share: the code of each good word, -1 for one that was not met yet or breaks a rule. */
  #list: { readonly values: readonly RawCell[]; readonly good: Int32Array } | null = null;

  constructor(name: RegisterColumn, understand: (text: string) => Word) {
    this.#name = name;
    this.#understand = understand;
  }

  /** How many different words were met; no code is above it. */
  get known(): number {
    return this.#known.size + 1;
  }

  /** By row. The next batch is written over them. */
  code(batch: Batch, onBroken: OnBroken): Int32Array {
    const cells = batch.column(this.#name);
    if (this.#codes.length < batch.rows) this.#codes = new Int32Array(batch.rows);
    const codes = this.#codes.subarray(0, batch.rows);
    if (cells?.coded) this.#map(codes, cells.coded, onBroken);
    else
      for (let row = 0; row < codes.length; row++)
        codes[row] = this.#codeCell(cells ? cells.at(row) : null, row, onBroken);
    return codes;
  }

  /** Only words that occur are understood: a list of a file may hold others. */
  #map(codes: Int32Array, { codes: given, validity, values }: CodedCells, onBroken: OnBroken): void {
    if (this.#list?.values !== values) this.#list = { values, good: new Int32Array(values.length).fill(-1) };
    const { good } = this.#list;
    const none = this.#read(null);
    const ofNone = none.broken ? -1 : none.code;
    codes.set(given);
    for (let row = 0; row < codes.length; row++) {
      const position = codes[row] as number;
      const isThere = isStated(validity, row);
      const code = isThere ? (good[position] as number) : ofNone;
      if (code >= 0) {
        codes[row] = code;
        continue;
      }
      const cell = isThere ? (values[position] ?? null) : null;
      codes[row] = this.#codeCell(cell, row, onBroken);
      if (isThere && !this.#read(cell).broken) good[position] = codes[row] as number;
    }
  }

  #codeCell(cell: RawCell, row: number, onBroken: OnBroken): number {
    const { code, broken, text } = this.#read(cell);
    if (broken) onBroken(broken, row, text);
    return code;
  }

  #read(cell: RawCell): ReadWord {
    const known = this.#known.get(cell);
    if (known) return known;
    const text = cell === null ? '' : String(cell).trim();
    const word = { ...this.#understand(text), text };
    this.#known.set(cell, word);
    return word;
  }
}

interface ReadWord extends Word {
  readonly text: string;
}
