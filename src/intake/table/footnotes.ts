import { isAbsentMark, isZeroWord } from '../cells/missing-marks';
import { cellAt, type SheetRow } from '../files/sheet';
import type { Findings } from '../findings';
import { OnceOf } from '../once';
import type { Footnote } from '../result';
import type { FoundTable } from './find-table';

/** What the lines above and below a table, which are no data, say of it. */
export interface Footnotes {
  /** What a dash stands for, with the words that say so; null where none do. */
  readonly dash: { readonly means: 'zero' | 'no data'; readonly says: string } | null;
  /** What they say of the marks in a row: at its number (`note`, and the header of `amount`) and at its names, by their columns; -1 for none. */
  readonly of: (
    row: SheetRow,
    marked: { readonly names: readonly number[]; readonly amount: number; readonly note: string }
  ) => readonly Footnote[];
}

/** Signs, superscripts, and letters or numbers in brackets: what leads from a name, header or number to a footnote. */
const MARK = String.raw`[*†‡§¶#°]+|[⁰¹²³⁴-⁹]+|\[[^\]]{1,3}\]|\((?:[a-z]|\d{1,2}|[ivx]{1,4}|[*†‡§]+)\)`;
const EACH_MARK = new RegExp(`${MARK}|[a-z]+|\\d+`, 'giu');
const MARKS_BEHIND = new RegExp(`(?:[\\s,]*(?:${MARK}))+$`, 'u');
const MARKS_BEFORE = /^[*†‡§]+/u;
const GLUED_DIGITS = /(?<=\p{L}[).]?)\d{1,2}(?:\s?,\s?\d{1,2})*$/u;
/** "* Provisional", "(a) without Mombasa", "2) at the airport", "1 at the airport". */
const NOTE = new RegExp(
  `^(${MARK}|\\d{1,2}[.):]?(?=\\s)|[a-z][.):](?=\\s)|[a-z](?=\\s))\\s*[=:–-]?\\s*(\\S.*)$`,
  'u'
);
const DASH =
  /(?:^|[\s(;,:])["“'‘]?([-–—]{1,3})["”'’]?\s*(?:=|:|means?|denotes?|indicates?|stands for|signifie|désigne|significa|indica|bedeutet)\s*([^;,.()]+)/iu;

const NONE: readonly Footnote[] = [];

export function createFootnotes(
  { columns, headerRows, sheet }: FoundTable,
  { skipped }: Findings
): Footnotes {
  const lines = new Set(
    skipped
      .filter(
        ({ reason }) => reason === 'above the header' || reason === 'footnote' || reason === 'no territory'
      )
      .map(({ row }) => row)
  );
  const { byMark, dash } = readLines(lines.size ? sheet.rows.filter(({ row }) => lines.has(row)) : []);
  if (!byMark.size) return { dash, of: () => NONE };
  const headers = sheet.rows.filter(({ row }) => headerRows.includes(row));
  const ofHeader = new OnceOf<readonly string[]>();
  const ofName = new OnceOf<readonly string[]>();
  return {
    dash,
    of: (row, { names, amount, note }) => {
      const marks = [
        ...splitMarks(note),
        ...names.flatMap((column) => {
          const cell = cellAt(row, column);
          // A number behind a name is a mark ("Kenya 1"); behind a header it may count phases.
          return ofName.get([cell.text, cell.note], () => [
            ...marksOf(cell.text.replace(/\s+(?=\d{1,2}$)/, '')),
            ...splitMarks(cell.note)
          ]);
        }),
        ...ofHeader.get([amount], () => [
          ...marksOf(columns[amount]?.header ?? ''),
          ...headers.flatMap((each) => splitMarks(cellAt(each, amount).note))
        ])
      ];
      return [...new Set(marks)].flatMap((mark) => {
        const text = byMark.get(mark);
        return text === undefined ? [] : [{ mark, text }];
      });
    }
  };
}

/** By their marks, as `splitMarks` gives them; the first of each. */
function readLines(lines: readonly SheetRow[]): Pick<Footnotes, 'dash'> & {
  readonly byMark: ReadonlyMap<string, string>;
} {
  const byMark = new Map<string, string>();
  let dash: Footnotes['dash'] = null;
  for (const { cells } of lines) {
    const filled = cells.filter(({ text }) => text !== '');
    const [first] = filled;
    if (!first || filled.length > 2) continue;
    const texts = filled.map(({ text }) => text);
    const line = texts.join(' ');
    const [, mark = '', text = ''] = first.note ? ['', first.note, line] : (NOTE.exec(line) ?? []);
    for (const each of splitMarks(mark)) if (!byMark.has(each)) byMark.set(each, text);
    dash ??= readDash(texts.join(' = '));
  }
  return { byMark, dash };
}

function readDash(line: string): Footnotes['dash'] {
  const [, mark = '', words = ''] = DASH.exec(line) ?? [];
  const meaning = words.trim().replace(/["”'’]$/u, '');
  const means = meaningOf(meaning.toLowerCase());
  return means && { means, says: `${mark} = ${meaning}` };
}

const UNKNOWN =
  /\b(?:not|unknown|missing|no (?:data|information|figures?|reply|response|answer))\b|\b(?:non|no) (?:disponibles?|communiqué|applicable)|\bsin (?:datos|información)|\bkeine (?:angaben?|daten)|unbekannt|inconnu/u;
const NONE_FOUND =
  /^(?:0|nil|none|nothing|(?:no|aucune?|ninguna?|sin|keine?) (?:seizures?|arrests?|cases?|incidents?|detections?|finds?|victims?|firearms?|saisies?|arrestations?|cas|incautaci[oó]n(?:es)?|decomisos?|detenciones?|casos?|sicherstellung(?:en)?|festnahmen?|f[aä]lle|funde))(?: (?:made|found|effectuée?s?|realizadas?))?$/u;

/** Null for words that may be either, such as "none reported". */
function meaningOf(words: string): 'zero' | 'no data' | null {
  if (isAbsentMark(words) || UNKNOWN.test(words)) return 'no data';
  return isZeroWord(words) || NONE_FOUND.test(words) ? 'zero' : null;
}

/** The marks of a name or header: "Burundi*" has "*", "Kenya¹ (a)" has "1" and "a", and "Uganda2" may have "2". */
function marksOf(text: string): readonly string[] {
  const behind = MARKS_BEHIND.exec(text)?.[0] ?? GLUED_DIGITS.exec(text)?.[0] ?? '';
  return splitMarks(`${MARKS_BEFORE.exec(text)?.[0] ?? ''} ${behind}`);
}

/** Marks that stand together ("2, b"), without brackets and points, superscripts as plain digits. */
export function splitMarks(marks: string): readonly string[] {
  const found = marks.match(EACH_MARK) ?? [];
  return found.map((mark) =>
    mark
      .normalize('NFKC')
      .replace(/[[\]().:]/g, '')
      .toLowerCase()
  );
}
