/** What a cell holds; null where nothing is stated. */
export type CellValue = string | number | boolean | null;

/** A column of a table on which the model relies: what its cells hold in a row that is kept. */
export interface Column<T extends CellValue = CellValue> {
  readonly type: 'string' | 'number' | 'boolean';
  /** True where every row must fill it. */
  readonly isRequired: boolean;
  /** The words that it may hold; null where any text is good. */
  readonly words: readonly string[] | null;
  /** The table whose ids it holds; empty for none. */
  readonly target: string;
  /** Of no value: it carries the type of a cell. */
  readonly cell?: T;
}

const string = { type: 'string', isRequired: false, words: null, target: '' } as const;

/** Any text. */
export const text: Column<string | null> = string;
export const number: Column<number | null> = { ...string, type: 'number' };
export const boolean: Column<boolean | null> = { ...string, type: 'boolean' };

/** One word of a closed list. */
export function oneOf<const W extends string>(words: readonly W[]): Column<W | null> {
  return { ...string, words };
}

/** The id of a row of another table. */
export function idOf(target: string): Column<string | null> {
  return { ...string, target };
}

/** A column that every row must fill. */
export function required<T extends CellValue>(column: Column<T>): Column<NonNullable<T>> {
  return { ...column, isRequired: true } as Column<NonNullable<T>>;
}
