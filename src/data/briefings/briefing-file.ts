import { dump } from 'js-yaml';
import { REVEALS, type Briefing, type Reveal, type Step } from '../../model/briefing';
import type { Problem } from '../../model/problem';
import { readHead, readStepTitle } from './briefing-head';
import { readBriefingMarking } from './briefing-marking';
import { Entries, readYaml } from './briefing-yaml';
import { createProblemLog, type ProblemLog } from '../read/problem-log';

export interface ParsedBriefing {
  readonly briefing: Briefing;
  readonly problems: readonly Problem[];
}

const NOTES = '### Notes';
/** A line that would begin a step or its notes, or that was kept from doing so. */
const ESCAPED = /^\\(\\*(?:## |### Notes *$|```step *$|## *$))/;
const TO_ESCAPE = /^(\\*(?:## |### Notes *$|```step *$|## *$))/;
const NOTES_LINE = /^### Notes *$/;

/**
 * Reads a briefing's Markdown file: front matter in YAML (title, place, date, marking), then a heading of the second level for each step,
 * under it a fenced block `step` in YAML (view, time, reveal, figures), the text, and under "### Notes" the notes. Never throws: what cannot be
 * read is told as a problem and left at its default, and the rest stands; the marking is read by itself, and is TLP:RED where it cannot
 * be read. A file without a step has its whole text as one.
 */
export function parseBriefing(source: string, file: string): ParsedBriefing {
  const log = createProblemLog();
  const lines = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const { head, next } = readHead(lines, file, log);
  const first = lines.findIndex((line, i) => i >= next && readStepTitle(line) !== null);
  const marking = readBriefingMarking(lines, first < 0 ? lines.length : first, file, log);
  const sections = splitSteps(lines, next);
  const steps = sections.map((section) => readStep(section, file, log));
  return { briefing: { ...head, marking, steps }, problems: log.list([file]) };
}

/** The file of a briefing: `parseBriefing` gives the same briefing back. */
export function formatBriefing({ title, place, date, marking, more, steps }: Briefing): string {
  const front = { title, place, ...(date && { date }), ...(marking && { marking }), ...more };
  return ['---', yaml(front), '---', '', ...steps.map(formatStep)].join('\n');
}

function formatStep({ title, text, notes, seconds, reveal, view, figures, more }: Step): string {
  const block = {
    ...(view && { view }),
    ...(seconds !== null && { time: formatTime(seconds) }),
    ...(reveal !== 'whole' && { reveal }),
    ...(Object.keys(figures).length && { figures }),
    ...more
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

/**
 * Splits what follows the front matter at its headings of the second level, even within a fenced block: one that does not end would hide all
 * steps after it.
 */
function splitSteps(lines: readonly string[], from: number): readonly Section[] {
  const sections: { title: string; row: number; lines: string[] }[] = [];
  const before: string[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as string;
    const title = readStepTitle(line) ?? (line.trimEnd() === '##' ? '' : null);
    if (title !== null) sections.push({ title, row: i + 1, lines: [] });
    else (sections.at(-1)?.lines ?? before).push(line);
  }
  if (before.some((line) => line.trim())) sections.unshift({ title: '', row: from + 1, lines: before });
  return sections;
}

function readStep({ title, row, lines }: Section, file: string, log: ProblemLog): Step {
  let rest = dropBlank(lines);
  let block = new Entries({}, { file, row: 1, lines: [] }, log);
  if (/^```step *$/.test(rest[0] ?? '')) {
    const end = rest.findIndex((line, i) => i > 0 && /^``` *$/.test(line));
    if (end < 0)
      log.report({
        file,
        row,
        severity: 'warning',
        code: 'step_open',
        title
      });
    const body = rest.slice(1, end < 0 ? undefined : end);
    const blockRow = row + lines.length - rest.length + 2;
    const place = { file, row: blockRow, lines: body };
    block = new Entries(readYaml(place, log) ?? {}, place, log);
    rest = end < 0 ? [] : rest.slice(end + 1);
  }
  const at = rest.findIndex((line) => NOTES_LINE.test(line));
  const text = at < 0 ? rest : rest.slice(0, at);
  const notes = at < 0 ? [] : rest.slice(at + 1);
  return {
    title: title.trim(),
    text: unescapeLines(text),
    notes: unescapeLines(notes),
    seconds: readSeconds(block.text('time'), row, file, log),
    reveal: readReveal(block.text('reveal'), row, file, log),
    view: block.text('view').replace(/^\?/, ''),
    figures: block.texts('figures'),
    more: block.readUnknown(['view', 'time', 'reveal', 'figures'], 'step')
  };
}

function readSeconds(value: string, row: number, file: string, log: ProblemLog): number | null {
  if (!value) return null;
  const seconds = parseTime(value);
  if (seconds === null)
    log.report({ file, row, column: 'time', value, severity: 'warning', code: 'step_time' });
  return seconds;
}

function readReveal(value: string, row: number, file: string, log: ProblemLog): Reveal {
  const reveal = REVEALS.find((each) => each === value);
  if (value && !reveal)
    log.report({ file, row, column: 'reveal', value, severity: 'warning', code: 'step_reveal' });
  return reveal ?? 'whole';
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
