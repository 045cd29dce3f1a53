import type { Briefing } from '../../model/briefing';
import type { Fault } from '../../model/problem';
import { isPartialDate } from '../../model/partial-date';
import { isMarkingKey } from './briefing-marking';
import { Entries, readScalar, readYaml } from './briefing-yaml';
import type { ProblemLog } from '../read/problem-log';

/** A line with which a step begins. */
const STEP_LINE = /^## +/;

/** The title in a line with which a step begins, without signs "#" at its end; null for any other line. Takes time in proportion to the line. */
export function readStepTitle(line: string): string | null {
  if (!STEP_LINE.test(line)) return null;
  const title = line.slice(3).trim();
  let end = title.length;
  while (title[end - 1] === '#') end -= 1;
  return end === 0 || title[end - 1] === ' ' ? title.slice(0, end).trim() : title;
}
const END = /^(?:---|\.\.\.)$/;
const KNOWN = ['title', 'place', 'date'] as const;

/**
 * Reads the front matter but for its marking (`readBriefingMarking`). It stands between lines "---" at the beginning of the file, blank lines
 * aside, and may end with "..."; where it does not end, it goes on to the first blank line or step. What is no YAML is read line by line.
 * Each line that cannot be read is told. `next` is the line after it, counted from 0.
 */
export function readHead(
  lines: readonly string[],
  file: string,
  log: ProblemLog
): { readonly head: Omit<Briefing, 'steps' | 'marking'>; readonly next: number } {
  const start = lines.findIndex((line) => bare(line) !== '');
  if (bare(lines[start] ?? '') !== '---') {
    warn(1, null, { code: 'front_matter_missing' });
    return { head: { title: '', place: '', date: null, more: {} }, next: 0 };
  }
  const first = start + 1;
  const end = lines.findIndex((line, i) => i >= first && END.test(bare(line)));
  if (end >= 0) {
    const body = lines.slice(first, end);
    const place = { file, row: first + 1, lines: body };
    const entries = readYaml(place, log, { isFrontMatter: true }) ?? readLines(body);
    return { head: headOf(entries, body), next: end + 1 };
  }
  warn(start + 1, null, { code: 'front_matter_open' });
  const step = lines.findIndex((line) => STEP_LINE.test(line));
  const stop = lines.findIndex((line, i) => i >= first && (bare(line) === '' || STEP_LINE.test(line)));
  const body = lines.slice(first, step < 0 && stop < 0 ? undefined : step < 0 ? stop : step);
  // Without a step the whole file is text, its front matter too: nothing of it is lost.
  return { head: headOf(readLines(body), body), next: step < 0 ? first : step };

  function headOf(
    entries: Readonly<Record<string, unknown>>,
    body: readonly string[]
  ): Omit<Briefing, 'steps' | 'marking'> {
    const read = new Entries(entries, { file, row: first + 1, lines: body }, log);
    const more = read.readUnknown([...KNOWN, 'marking'], 'briefing');
    return {
      title: read.text('title'),
      place: read.text('place'),
      date: readDate(read.text('date'), file, log),
      more
    };
  }

  /** The entries that each have a line for themselves. */
  function readLines(body: readonly string[]): Record<string, string> {
    const entries = new Map<string, string>();
    let isMarking = false;
    for (const [i, line] of body.entries()) {
      const text = bare(line);
      if (text === '' || text.startsWith('#')) continue;
      const { key, value } = splitEntry(line.trimEnd());
      // The lines on which a marking goes on are read with it.
      if (key === undefined && isMarking) continue;
      isMarking = key !== undefined && isMarkingKey(key);
      if (isMarking) continue;
      const read = key === undefined ? null : readValue(value);
      const name = key?.toLowerCase() ?? '';
      if (read === null || entries.has(name))
        warn(
          first + i + 1,
          text,
          entries.has(name) ? { code: 'front_matter_twice', key: key ?? '' } : { code: 'front_matter_line' }
        );
      else entries.set(name, read);
    }
    return Object.fromEntries(entries);
  }

  function warn(row: number, value: string | null, fault: Fault): void {
    log.report({ file, row, value, severity: 'warning', ...fault });
  }
}

/** The key and the value of a line that is one entry; no key where it is none. */
function splitEntry(line: string): { readonly key: string | undefined; readonly value: string } {
  const colon = line.indexOf(':');
  const key = line.slice(0, Math.max(0, colon)).trimEnd();
  const value = line.slice(colon + 1);
  const isEntry = /^\p{L}[\p{L}\d _-]*$/u.test(key) && (value === '' || /^\s/.test(value));
  return isEntry ? { key, value: value.trim() } : { key: undefined, value: '' };
}

/** A value of one line: as YAML has it, else, where it begins with a letter or digit, as it stands. Null for anything else. */
function readValue(value: string): string | null {
  const scalar = readScalar(value);
  if (scalar !== null) return scalar;
  return /^[\p{L}\d]/u.test(value) ? value.replace(/\s#.*$/, '').trim() : null;
}

function readDate(value: string, file: string, log: ProblemLog): string | null {
  if (!value) return null;
  if (isPartialDate(value)) return value;
  log.report({ file, column: 'date', value, severity: 'warning', code: 'briefing_date' });
  return null;
}

/** A line without the spaces around it, and without signs that nobody sees. */
function bare(line: string): string {
  return line.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '').trim();
}
