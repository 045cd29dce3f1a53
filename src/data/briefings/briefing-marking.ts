import { strictestOf, type Marking } from '../../model/briefing';
import type { Fault } from '../../model/problem';
import { findLabel, hasColour, isMarkingName, readMarking } from '../../model/read-marking';
import { countSlips } from '../validate/find-nearest';
import type { ProblemLog } from '../read/problem-log';

/** What stands before an entry's colon: its key, before which a list's dash, quotes and brackets may stand. */
const KEY = /^[\s"'?{>*_-]*(\p{L}[\p{L}\d _-]*?)["'*_\s]*$/u;
/** No key is longer; the search for one in a line of signs and spaces takes as long as its square. */
const LONGEST_KEY = 200;
/** An entry that ends the value of the one before it: "TLP:RED" in a list is none. */
const NEXT_ENTRY = /^\s*["']?\p{L}[\p{L}\d_-]*(?: [\p{L}\d_-]+)*["']?\s*:(?:\s|$)/u;
const IN_FLOW = /[{,]\s*["']?(marking|tlp)["']?\s*:(.*)$/i;
const WITHOUT_COLON = /^[\W_]*(\p{L}+)[\W_]+(.+)$/u;
const UNKNOWN_LABEL = /(?<![\p{L}\d])tlp[:=：][^\s]/iu;
const COMMENT = /^\s*#/;
/** What no value goes on over. */
const END = /^\s*(?:---|\.\.\.|```|## )/;

interface Found {
  readonly marking: Marking;
  readonly row: number;
  readonly value: string;
  readonly isReadable: boolean;
  /** True where it stands in an entry for it. */
  readonly isEntry: boolean;
}

/**
 * The strictest marking in a briefing's file, read by itself, so that no fault of anything else can lose it; null where there is none. Up to
 * `headEnd`, the line at which the first step begins, and in the blocks `step`, every entry for a marking counts, and one that cannot be
 * read is TLP:RED; so does every label ("TLP:AMBER") on any line of the head. In the text an entry counts where it names a colour, a label
 * where it has a line for itself, and any label where nothing else is marked. What cannot be read, what is marked twice and what is not in
 * its place is told.
 */
export function readBriefingMarking(
  lines: readonly string[],
  headEnd: number,
  file: string,
  log: ProblemLog
): Marking | null {
  const found: Found[] = [];
  const inText: Found[] = [];
  let isBlock = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if (i >= headEnd && /^(?:```|## )/.test(line)) isBlock = /^```step *$/.test(line);
    const isHead = i < headEnd;
    const isComment = COMMENT.test(line);
    const isField = !isComment && (isHead || (isBlock && /^\S/.test(line)));
    const at = { row: i + 1, value: line.trim() };
    const value = isComment ? null : valueAt(lines, i, isField);
    if (value) {
      const { marking, isReadable } = readMarking(value.text);
      if (marking) found.push({ ...at, marking, value: value.text, isReadable, isEntry: true });
      const noted = findLabel(value.comment);
      if (noted) inText.push({ ...at, marking: noted, isReadable: true, isEntry: false });
      // The lines on which it goes on are read with it.
      i += value.lines - 1;
      continue;
    }
    const alone = readAlone(line);
    const marking = alone ?? findLabel(line);
    const isUnknown = !marking && !isComment && UNKNOWN_LABEL.test(line) && (isHead || isOneWord(line));
    if (isUnknown) found.push({ ...at, marking: 'TLP:RED', isReadable: false, isEntry: false });
    else if (marking)
      (alone || (isHead && !isComment) ? found : inText).push({
        ...at,
        marking,
        isReadable: true,
        isEntry: false
      });
  }
  const counted = found.length ? found : inText;
  tell(counted, file, log);
  return strictestOf(counted.map(({ marking }) => marking));
}

function tell(found: readonly Found[], file: string, log: ProblemLog): void {
  const strictest = strictestOf(found.map(({ marking }) => marking));
  if (!strictest) return;
  const report = (row: number, value: string, fault: Fault): void =>
    log.report({ file, row, column: 'marking', value, severity: 'warning', ...fault });
  for (const { row, value, isReadable } of found)
    if (!isReadable) report(row, value, { code: 'briefing_marking_unreadable' });
  const readable = found.filter(({ isReadable }) => isReadable);
  const markings = [...new Set(readable.map(({ marking }) => marking))];
  const deciding = found.find(({ marking }) => marking === strictest) as Found;
  if (markings.length > 1)
    report(deciding.row, markings.join(', '), { code: 'briefing_marking_several', marking: strictest });
  else if (deciding.isReadable && !found.some(({ isEntry }) => isEntry))
    report(deciding.row, deciding.value, { code: 'briefing_marking_elsewhere', marking: strictest });
}

interface Value {
  readonly text: string;
  readonly comment: string;
  /** How many lines it takes, that of its key among them. */
  readonly lines: number;
}

/**
 * The value of an entry for a marking, with the lines on which it goes on; null where the line begins no such entry. Where it is no field
 * (`isField`) but a line of text, it is one only where it names a colour.
 */
function valueAt(lines: readonly string[], at: number, isField: boolean): Value | null {
  const line = lines[at] as string;
  const { key, after } = splitEntry(line);
  const first = isMarkingKey(key) ? after : isField ? IN_FLOW.exec(line)?.[2] : undefined;
  if (first === undefined) return null;
  const indent = indentOf(line);
  const parts = [cutComment(first)];
  let next = at + 1;
  for (; next < lines.length && (isField || !/[\p{L}\d]/u.test(first)); next++) {
    const more = lines[next] as string;
    if (COMMENT.test(more)) break;
    const isBlank = more.trim() === '';
    if (isBlank && indentOf(lines[next + 1] ?? '') <= indent) break;
    const isDeeper = isBlank || indentOf(more) > indent;
    if (!isDeeper && (NEXT_ENTRY.test(more) || END.test(more))) break;
    parts.push(cutComment(more));
  }
  const text = parts
    .map((part) => part.text.trim())
    .join(' ')
    .trim();
  if (!isField && !hasColour(text)) return null;
  return { text, comment: parts.map(({ comment }) => comment).join(' '), lines: next - at };
}

/** An entry's key, and what follows the colon; both empty where the line begins none. */
function splitEntry(line: string): { readonly key: string; readonly after: string } {
  const colon = line.search(/[:=：]/);
  const before = line.slice(0, Math.max(0, colon)).trim();
  const [, key = ''] = before.length <= LONGEST_KEY ? (KEY.exec(before) ?? []) : [];
  return key ? { key, after: line.slice(colon + 1) } : { key: '', after: '' };
}

/** A slip in the key must not lose what it holds. */
export function isMarkingKey(key: string): boolean {
  return isMarkingName(key) || countSlips(key.trim().toLowerCase(), 'marking') <= 1;
}

/** True where one word stands in a line, among signs. */
function isOneWord(line: string): boolean {
  return line.split(/\s+/).filter((word) => /[^\W_]/.test(word)).length === 1;
}

/** The label of a line that has nothing else: "**TLP:RED**", "Marking: red"; null for any other line. */
function readAlone(line: string): Marking | null {
  const [, key = '', value = ''] = WITHOUT_COLON.exec(line) ?? [];
  if (!isMarkingName(key)) return null;
  const { marking, isReadable } = readMarking(value);
  return isReadable ? marking : null;
}

function cutComment(value: string): { readonly text: string; readonly comment: string } {
  const quoted = /^\s*(["'])(.*?)\1\s*(#.*)?$/.exec(value);
  if (quoted) return { text: quoted[2] ?? '', comment: quoted[3] ?? '' };
  const at = /["']/.test(value) ? -1 : value.search(/(?:^|\s)#/);
  return at < 0 ? { text: value, comment: '' } : { text: value.slice(0, at), comment: value.slice(at) };
}

function indentOf(line: string): number {
  return line.search(/\S|$/);
}
