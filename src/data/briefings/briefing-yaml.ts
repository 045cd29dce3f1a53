import { CORE_SCHEMA, loadAll } from 'js-yaml';
import { isMarkingKey } from './briefing-marking';
import { suggestNearest } from '../validate/find-nearest';
import type { ProblemLog } from '../read/problem-log';

/** The entries of a piece of YAML. Null where it cannot be read, which is told as a problem of the row where it begins. */
export function readYaml(
  text: string,
  row: number,
  file: string,
  log: ProblemLog,
  remedy = 'Write one "key: value" a line; put a value with ": " or "#" in quotes.'
): Record<string, unknown> | null {
  try {
    const [value, ...more] = loadAll(text, { schema: CORE_SCHEMA, maxAliases: 0 });
    if (more.length) throw new Error('a line "---" stands within');
    if (value === null || value === undefined) return {};
    if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
    throw new Error('it is no list of "key: value"');
  } catch (error) {
    log.report({
      file,
      row,
      code: 'front_matter',
      severity: 'warning',
      message: `The entries cannot be read: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
      remedy
    });
    return null;
  }
}

/** The scalar that stands alone in a text, as `readYaml` would read it; null where it is none. */
export function readScalar(text: string): string | null {
  try {
    const [value = null, ...more] = loadAll(text, { schema: CORE_SCHEMA, maxAliases: 0 });
    return more.length ? null : value === null ? '' : toText(value);
  } catch {
    return null;
  }
}

/** Entries by their keys, in which capitals do not count; of two keys that differ by them alone the first is read. */
export class Entries {
  readonly #values = new Map<string, unknown>();
  readonly #keys: readonly string[];
  readonly #given: Readonly<Record<string, unknown>>;
  readonly #lines: readonly string[];
  readonly #row: number;
  readonly #file: string;
  readonly #log: ProblemLog;

  /** `lines` are those that hold the entries, `row` the first one's in the file. */
  constructor(
    entries: Readonly<Record<string, unknown>>,
    file: string,
    log: ProblemLog,
    lines: readonly string[] = [],
    row = 1
  ) {
    this.#keys = Object.keys(entries);
    this.#given = entries;
    this.#file = file;
    this.#log = log;
    this.#lines = lines;
    this.#row = row;
    for (const key of this.#keys) {
      const name = key.trim().toLowerCase();
      if (!this.#values.has(name)) this.#values.set(name, entries[key]);
      else if (!isMarkingKey(key))
        this.#warn(key, null, `The entry “${key}” occurs twice; the first is read.`, 'Delete one of them.');
    }
  }

  /** The text of an entry; empty where there is none, and, with a problem, where it holds something else. */
  text(key: string): string {
    const value = this.#values.get(key) ?? null;
    const text = toText(value);
    if (value !== null && text === null) this.#warnOfType(key, value, 'a text');
    return text ?? '';
  }

  /** The texts of the entries within an entry; empty where there is none, without those that are no text, which are told. */
  texts(key: string): Record<string, string> {
    const value = this.#values.get(key) ?? null;
    if (value === null) return {};
    if (typeof value !== 'object' || Array.isArray(value)) {
      this.#warnOfType(key, value, 'a list of "key: value"');
      return {};
    }
    const texts: [string, string][] = [];
    for (const [id, stated] of Object.entries(value)) {
      const text = stated === null ? '' : toText(stated);
      if (text === null) this.#warnOfType(id, stated, 'a text');
      else texts.push([id, text]);
    }
    return Object.fromEntries(texts);
  }

  /** The entries that are not among `known`, each told; a marking's are read elsewhere. `of` is what they are entries of: "a step". */
  readUnknown(known: readonly string[], of: string): Record<string, unknown> {
    const keys = this.#keys.filter((key) => !known.includes(key.trim().toLowerCase()) && !isMarkingKey(key));
    const entries = keys.map((key) => [key, this.#given[key]] as const);
    for (const [key, value] of entries)
      this.#warn(
        key,
        value,
        `The entry “${key}” is not part of ${of} and is not read.`,
        suggestNearest(key, known, `Write one of ${known.join(', ')}.`)
      );
    return Object.fromEntries(entries);
  }

  #warnOfType(key: string, value: unknown, wanted: string): void {
    this.#warn(key, value, `The entry “${key}” must be ${wanted}; it is not read.`, `Write it as ${wanted}.`);
  }

  #warn(key: string, value: unknown, message: string, remedy: string): void {
    const at = this.#lines.findLastIndex((line) => line.trim().replace(/^["']/, '').startsWith(key));
    this.#log.report({
      file: this.#file,
      row: this.#row + Math.max(0, at),
      column: key,
      value: value === null || value === undefined ? null : (toText(value) ?? JSON.stringify(value)),
      code: 'front_matter',
      severity: 'warning',
      message,
      remedy
    });
  }
}

/** A scalar as text; null for anything else. */
function toText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
