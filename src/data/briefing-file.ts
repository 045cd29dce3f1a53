import { CORE_SCHEMA, dump, loadAll } from 'js-yaml';
import { MARKINGS, type Briefing, type Marking, type Step } from '../model/briefing';
import type { Problem } from '../model/problem';
import { isPartialDate } from '../model/view-url';
import { createProblemLog, type ProblemLog } from './problem-log';

export interface ParsedBriefing {
  readonly briefing: Briefing;
  readonly problems: readonly Problem[];
}

const NOTES = '### Notes';
/** A line that would begin a step or its notes, or that was kept from doing so. */
const STEP_LINE = /^## +(.*?)(?: +#+)? *$/;
const ESCAPED = /^\\(\\*(?:## |### Notes *$|```step *$|## *$))/;
const TO_ESCAPE = /^(\\*(?:## |### Notes *$|```step *$|## *$))/;
const NOTES_LINE = /^### Notes *$/;

/**
 * Reads a briefing's Markdown file: front matter in YAML (title, place, date, marking), then a heading of the second level for each step,
 * under it a fenced block `step` in YAML (view, time, figures), the text, and under "### Notes" the notes. Never throws: what cannot be
 * read is told as a problem and left at its default, and the rest stands. A file without a step has its whole text as one.
 */
export function parseBriefing(source: string, file: string): ParsedBriefing {
  const log = createProblemLog();
  const lines = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const { head, next } = readFront(lines, file, log);
  const sections = splitSteps(lines, next);
  const steps = sections.map((section) => readStep(section, file, log));
  return { briefing: { ...head, steps }, problems: log.list([file]) };
}

/** The file of a briefing: `parseBriefing` gives the same briefing back. */
export function formatBriefing({ title, place, date, marking, steps }: Briefing): string {
  const front = { title, place, ...(date && { date }), ...(marking && { marking }) };
  return ['---', yaml(front), '---', '', ...steps.map(formatStep)].join('\n');
}

function formatStep({ title, text, notes, seconds, view, figures }: Step): string {
  const block = {
    ...(view && { view }),
    ...(seconds !== null && { time: formatTime(seconds) }),
    ...(Object.keys(figures).length && { figures })
  };
  const parts = [`## ${title.replace(/\s+/g, ' ').trim()}`.trimEnd(), ''];
  if (Object.keys(block).length) parts.push('```step', yaml(block), '```', '');
  if (text) parts.push(escapeLines(text), '');
  if (notes) parts.push(NOTES, '', escapeLines(notes), '');
  return parts.join('\n');
}

/** Minutes and seconds: "1:30". */
export function formatTime(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Seconds of "1:30", "2 min", "45 s" or a number of minutes; null for anything else. */
export function parseTime(text: string): number | null {
  const clock = /^\s*(\d{1,3}):([0-5]\d)\s*$/.exec(text);
  if (clock) return 60 * Number(clock[1]) + Number(clock[2]);
  const plain = /^\s*(\d{1,4}(?:\.\d+)?)\s*(s|min|m)?\s*$/.exec(text);
  if (!plain) return null;
  return Math.round(Number(plain[1]) * (plain[2] === 's' ? 1 : 60));
}

/** What YAML 1.1 would take for something else, as "1:30" for a number to the base of 60, is quoted. */
function yaml(value: object): string {
  return dump(value, { lineWidth: -1, quoteStyle: 'double' }).trimEnd();
}

interface Section {
  readonly title: string;
  /** The line of its heading in the file, counted from 1. */
  readonly row: number;
  readonly lines: readonly string[];
}

function readFront(
  lines: readonly string[],
  file: string,
  log: ProblemLog
): { head: Omit<Briefing, 'steps'>; next: number } {
  const empty = { title: '', place: '', date: null, marking: null };
  if (lines[0]?.trim() !== '---') {
    log.report({
      file,
      row: 1,
      code: 'front_matter',
      severity: 'warning',
      message: 'The briefing has no front matter.',
      remedy: 'Begin the file with a line "---", then title, place, date and marking, then another "---".'
    });
    return { head: empty, next: 0 };
  }
  const end = lines.findIndex((line, i) => i > 0 && line.trim() === '---');
  if (end < 0) {
    log.report({
      file,
      row: 1,
      code: 'front_matter',
      severity: 'warning',
      message: 'The front matter does not end.',
      remedy: 'Put a line "---" after its last entry.'
    });
    const step = lines.findIndex((line) => STEP_LINE.test(line));
    return { head: empty, next: step < 0 ? 1 : step };
  }
  const front = readYaml(lines.slice(1, end).join('\n'), 2, file, log);
  const text = (key: string): string => toText(front[key]);
  return {
    head: {
      title: text('title'),
      place: text('place'),
      date: readDate(text('date'), file, log),
      marking: readMarking(text('marking'), file, log)
    },
    next: end + 1
  };
}

function readDate(value: string, file: string, log: ProblemLog): string | null {
  if (!value) return null;
  if (isPartialDate(value)) return value;
  log.report({
    file,
    column: 'date',
    value,
    code: 'type',
    severity: 'warning',
    message: 'The date is not one that the calendar has; the briefing is shown without it.',
    remedy: 'Write it as 2026-11-24, 2026-11 or 2026.'
  });
  return null;
}

/** A marking that cannot be read is taken for the strictest: what it was to keep back is kept back. */
function readMarking(value: string, file: string, log: ProblemLog): Marking | null {
  if (!value) return null;
  const given = value.toUpperCase().replace(/\s+/g, '');
  const found = MARKINGS.find((marking) => marking === given || marking === `TLP:${given}`);
  if (found) return found;
  log.report({
    file,
    column: 'marking',
    value,
    code: 'enum',
    severity: 'warning',
    message: 'The marking is none of the Traffic Light Protocol 2.0; TLP:RED is shown.',
    remedy: `Write one of ${MARKINGS.join(', ')}.`
  });
  return 'TLP:RED';
}

/**
 * Splits what follows the front matter at its headings of the second level, even within a fenced block: one that does not end would hide all
 * steps after it.
 */
function splitSteps(lines: readonly string[], from: number): readonly Section[] {
  const sections: { title: string; row: number; lines: string[] }[] = [];
  const before: string[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as string;
    const heading = STEP_LINE.exec(line) ?? (line.trimEnd() === '##' ? ['', ''] : null);
    if (heading) sections.push({ title: heading[1] ?? '', row: i + 1, lines: [] });
    else (sections.at(-1)?.lines ?? before).push(line);
  }
  if (before.some((line) => line.trim())) sections.unshift({ title: '', row: from + 1, lines: before });
  return sections;
}

function readStep({ title, row, lines }: Section, file: string, log: ProblemLog): Step {
  let rest = dropBlank(lines);
  let block: Record<string, unknown> = {};
  if (/^```step *$/.test(rest[0] ?? '')) {
    const end = rest.findIndex((line, i) => i > 0 && /^``` *$/.test(line));
    if (end < 0)
      log.report({
        file,
        row,
        code: 'step',
        severity: 'warning',
        message: `The block of the step “${title}” does not end; the step is shown without text.`,
        remedy: 'Put a line "```" after it.'
      });
    const body = rest.slice(1, end < 0 ? undefined : end);
    block = readYaml(body.join('\n'), row + lines.length - rest.length + 2, file, log);
    rest = end < 0 ? [] : rest.slice(end + 1);
  }
  const at = rest.findIndex((line) => NOTES_LINE.test(line));
  const text = at < 0 ? rest : rest.slice(0, at);
  const notes = at < 0 ? [] : rest.slice(at + 1);
  return {
    title: title.trim(),
    text: unescapeLines(text),
    notes: unescapeLines(notes),
    seconds: readSeconds(toText(block['time']), row, file, log),
    view: toText(block['view']).replace(/^\?/, ''),
    figures: readFigures(block['figures'])
  };
}

function readSeconds(value: string, row: number, file: string, log: ProblemLog): number | null {
  if (!value) return null;
  const seconds = parseTime(value);
  if (seconds === null)
    log.report({
      file,
      row,
      column: 'time',
      value,
      code: 'type',
      severity: 'warning',
      message: 'The time cannot be read; the step has no budget.',
      remedy: 'Write minutes and seconds, as in "1:30".'
    });
  return seconds;
}

function readFigures(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([id, stated]) => [id, toText(stated)]));
}

function readYaml(text: string, row: number, file: string, log: ProblemLog): Record<string, unknown> {
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
      remedy: 'Write one "key: value" a line; put a value with ": " or "#" in quotes.'
    });
    return {};
  }
}

function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function dropBlank(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim());
  return first < 0 ? [] : lines.slice(first);
}

/** Text with its blank edges cut; lines that were kept from beginning a step are as they were written. */
function unescapeLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(ESCAPED, '$1'))
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

function escapeLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(TO_ESCAPE, '\\$1'))
    .join('\n');
}
