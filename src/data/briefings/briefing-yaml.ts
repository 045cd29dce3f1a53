import { CORE_SCHEMA, loadAll } from 'js-yaml';
import type { Fault } from '../../model/problem';
import { findNearest } from '../validate/find-nearest';
import type { ProblemLog } from '../read/problem-log';
import { isMarkingKey } from './briefing-marking';

/** A piece of YAML in a file: its lines, and the row of the first of them. */
export interface YamlPlace {
  readonly file: string;
  readonly row: number;
  readonly lines: readonly string[];
}

/** The entries of a piece of YAML. Null where it cannot be read, which is told as a problem of the row where it begins. */
export function readYaml(
  { file, row, lines }: YamlPlace,
  log: ProblemLog,
  { isFrontMatter = false } = {}
): Record<string, unknown> | null {
  const fail = (fault: Fault<'entries_unreadable'>['fault'], detail = ''): null => {
    log.report({
      file,
      row,
      severity: 'warning',
      code: 'entries_unreadable',
      fault,
      detail,
      isFrontMatter
    });
    return null;
  };
  try {
    const [value, ...more] = loadAll(lines.join('\n'), { schema: CORE_SCHEMA, maxAliases: 0 });
    if (more.length) return fail('separator');
    if (value === null || value === undefined) return {};
    if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
    return fail('no_entries');
  } catch (error) {
    return fail('syntax', error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
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
  readonly #place: YamlPlace;
  readonly #log: ProblemLog;

  /** `place` is where the entries stand. */
  constructor(entries: Readonly<Record<string, unknown>>, place: YamlPlace, log: ProblemLog) {
    this.#keys = Object.keys(entries);
    this.#given = entries;
    this.#place = place;
    this.#log = log;
    for (const key of this.#keys) {
      const name = key.trim().toLowerCase();
      if (!this.#values.has(name)) this.#values.set(name, entries[key]);
      else if (!isMarkingKey(key)) this.#warn(key, null, { code: 'entry_twice', key });
    }
  }

  /** The text of an entry; empty where there is none, and, with a problem, where it holds something else. */
  text(key: string): string {
    const value = this.#values.get(key) ?? null;
    const text = toText(value);
    if (value !== null && text === null) this.#warn(key, value, { code: 'entry_type', key, wanted: 'text' });
    return text ?? '';
  }

  /** The texts of the entries within an entry; empty where there is none, without those that are no text, which are told. */
  texts(key: string): Record<string, string> {
    const value = this.#values.get(key) ?? null;
    if (value === null) return {};
    if (typeof value !== 'object' || Array.isArray(value)) {
      this.#warn(key, value, { code: 'entry_type', key, wanted: 'entries' });
      return {};
    }
    const texts: [string, string][] = [];
    for (const [id, stated] of Object.entries(value)) {
      const text = stated === null ? '' : toText(stated);
      if (text === null) this.#warn(id, stated, { code: 'entry_type', key: id, wanted: 'text' });
      else texts.push([id, text]);
    }
    return Object.fromEntries(texts);
  }

  /** The entries that are not among `known`, each told; a marking's are read elsewhere. `of` is what they are entries of. */
  readUnknown(known: readonly string[], of: 'briefing' | 'step'): Record<string, unknown> {
    const keys = this.#keys.filter((key) => !known.includes(key.trim().toLowerCase()) && !isMarkingKey(key));
    const entries = keys.map((key) => [key, this.#given[key]] as const);
    for (const [key, value] of entries)
      this.#warn(key, value, { code: 'entry_unknown', key, of, known }, () => findNearest(key, known));
    return Object.fromEntries(entries);
  }

  #warn(key: string, value: unknown, fault: Fault, suggest?: () => readonly string[]): void {
    const { file, row, lines } = this.#place;
    const at = lines.findLastIndex((line) => line.trim().replace(/^["']/, '').startsWith(key));
    this.#log.report({
      file,
      row: row + Math.max(0, at),
      column: key,
      value: value === null || value === undefined ? null : (toText(value) ?? JSON.stringify(value)),
      severity: 'warning',
      suggest,
      ...fault
    });
  }
}

/** A scalar as text; null for anything else. */
function toText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
