import type { AskReason } from '../../model/sheet-problem';
import type { SheetRow } from '../files/sheet';
import { cellAt } from '../files/sheet';
import { Findings } from '../findings';
import { foldText } from '../../query/search/fold-text';
import type { StatedRoute } from '../result';
import type { AmountColumn } from './amount-column';
import { isPosition } from './find-places';
import type { TerritoryReader } from './find-territory-columns';
import { createFootnotes } from './footnotes';
import { createAmountReader, decideUnit, type AmountReader } from './read-amounts';
import { createDateReader } from './read-dates';
import { readRows, type ReadRow } from './read-rows';
import { readRemark } from './read-statements';
import type { TableReading } from './read-territory';

const MODES: readonly (readonly [StatedRoute['mode'], RegExp])[] = [
  ['rail', /\b(?:rail|railway|train|rail\w*|ferrocarril|tren|bahn|zug|chemin de fer)\b|железн|قطار|铁路/],
  [
    'sea',
    /\b(?:sea|ship\w*|vessel|boat|maritime|container|ferry|port|yacht|fishing|mer|bateau|navire|mar|barco|buque|maritim\w*|see|schiff|ocean|waterway|river)\b|мор|بحر|海/
  ],
  [
    'air',
    /\b(?:air|plane|aircraft|flight|airport|aerien\w*|avion|aereo|aerea|luft\w*|flug\w*|drone)\b|авиа|воздух|جو|空运|航空/
  ],
  [
    'mail',
    /\b(?:mail|post|postal|parcel|courier|express|poste|colis|correo|paqueteria|paket)\b|почт|بريد|邮/
  ],
  ['foot', /\b(?:foot|on foot|walking|pied|a pie|zu fuss|pack animals?)\b/],
  [
    'road',
    /\b(?:road|truck|lorry|car|vehicle|bus|land|overland|van|route|camion|voiture|terrestre|carretera|camion|strasse|lkw|auto|pkw|motorcycle)\b|автомоб|дорог|بر|公路/
  ]
];
const STATUSES: readonly (readonly [StatedRoute['status'], RegExp])[] = [
  ['suspected', /\b(?:suspected|suspicion|alleged|possible|probable|presume\w*|sospech\w*|verdacht\w*)\b/],
  ['monitored', /\b(?:monitored|watched|surveil\w*|controlled delivery|surveille\w*|vigilad\w*)\b/],
  [
    'interdicted',
    /\b(?:seiz\w*|intercept\w*|interdict\w*|stopped|saisi\w*|incautad\w*|beschlagnahmt|sichergestellt|arrested|detained)\b/
  ],
  ['reported', /./]
];

/**
 * Reads one route a row: two ends, what lies between, what was moved and how. `given` are the rows whose amounts were read as statements before:
 * what is to be asked of those was asked then, and a row without a stated end is no route.
 */
export function readRoutes(
  { table, layout, reader }: TableReading,
  all: Findings,
  given: readonly ReadRow[] | null = null
): AmountReader {
  const findings = given ? new Findings(all.answers) : all;
  const rows = given ?? readRows({ table, layout, reader }, findings);
  const kept = new Set(rows.map(({ row }) => row));
  const amounts = createAmountReader(table, layout, findings, (row) => (kept.has(row) ? 'data' : 'blank'));
  const dates = createDateReader(table, layout, findings);
  const footnotes = createFootnotes(table, all);
  const names = [layout.from, layout.to, layout.path, ...layout.via];
  const header = (column: number) => table.columns[column]?.header ?? '';
  const amount = layout.amounts.find(({ unit }) => unit !== null) ?? layout.amounts[0];
  for (const column of layout.amounts)
    if (column !== amount)
      findings.problems.push({
        column: column.header,
        reason: 'second_amount',
        severity: 'warning'
      });
  for (const { row } of rows) {
    const text = (column: number) => (column < 0 ? '' : cellAt(row, column).text);
    let isAsked = false;
    const read = (name: string, column: number): string | null => {
      const end = readEnd(name, reader, findings);
      if (end.kind === 'end') return end.end;
      isAsked = true;
      if (end.kind === 'gone')
        all.problems.push({
          row: row.row,
          column: header(column),
          cell: name,
          reason: 'gone'
        });
      else {
        const isTold = all.asks.some((ask) => ask.row === row.row && ask.column === header(column));
        if (!isTold)
          all.asks.push({
            row: row.row,
            column: header(column),
            cell: name,
            reason: end.reason,
            candidates: end.candidates
          });
      }
      return null;
    };
    const stops =
      layout.path >= 0
        ? splitStops(text(layout.path))
        : layout.via.flatMap((column) => splitStops(text(column)));
    const [from, to] =
      layout.path >= 0 ? [stops.shift() ?? '', stops.pop() ?? ''] : [text(layout.from), text(layout.to)];
    const ends = { from: read(from, layout.from), to: read(to, layout.to) };
    const viaColumn = layout.via[0] ?? layout.path;
    const via = stops.map((stop) => read(stop, viaColumn)).filter((stop) => stop !== null);
    if (isAsked) continue;
    if (given && (ends.from === null || ends.to === null || ends.from === ends.to)) continue;
    if (ends.from === null && ends.to === null) {
      findings.problems.push({
        row: row.row,
        column: header(layout.from),
        cell: from,
        reason: 'no_ends'
      });
      continue;
    }
    const status = text(layout.status);
    const stopped = /\b(?:in|at|en|à)\s+(.+)$/iu.exec(status)?.[1];
    const stoppedIn = stopped === undefined ? null : reader.read(stopped, 'name');
    const where =
      stoppedIn?.kind === 'territory'
        ? stoppedIn.code
        : layout.names >= 0 && layout.names !== layout.from && layout.names !== layout.to
          ? codeOf(cellAt(row, layout.names).text, reader)
          : null;
    const what = layout.measures.map(text).filter(Boolean).join(': ') || (amount?.label ?? '');
    const date = dates(row);
    const source = text(layout.source);
    const stated = readAmount({ row, column: amount, what }, amounts, findings);
    const explained = footnotes.of(row, { names, amount: amount?.column ?? -1, note: stated.note ?? '' });
    const remark = readRemark(row, layout);
    all.routes.push({
      row: row.row,
      from: ends.from,
      via,
      to: ends.to,
      what,
      ...stated,
      mode: matchWord(text(layout.mode), MODES) ?? 'unknown',
      status: layout.status < 0 ? 'reported' : (matchWord(status, STATUSES) ?? 'reported'),
      ...(where ? { stoppedIn: where } : {}),
      ...(date ? { date } : {}),
      ...(source ? { source } : {}),
      ...(explained.length ? { footnotes: explained } : {}),
      ...(remark ? { remark } : {})
    });
  }
  return amounts;
}

type RouteAmount = Pick<StatedRoute, 'qualifier' | 'value' | 'unit' | 'words' | 'low' | 'high' | 'note'>;
const NO_AMOUNT: RouteAmount = { qualifier: null, value: null, unit: null };

function readAmount(
  {
    row,
    column,
    what
  }: { readonly row: SheetRow; readonly column: AmountColumn | undefined; readonly what: string },
  amounts: AmountReader,
  findings: Findings
): RouteAmount {
  if (!column) return NO_AMOUNT;
  const resolved = amounts.read(row, column, what || null);
  const at = { row: row.row, column: column.header, cell: cellAt(row, column.column).text };
  if (resolved.kind === 'ask')
    findings.asks.push({ ...at, reason: resolved.reason, candidates: resolved.candidates });
  if (resolved.kind === 'problem') findings.problems.push({ ...at, reason: resolved.reason });
  if (resolved.kind === 'unsure') {
    findings.asks.push({ ...at, reason: 'unsure_unit', candidates: resolved.candidates });
    decideUnit(resolved.id, resolved.word, at, findings);
  }
  if (resolved.kind !== 'amount') return NO_AMOUNT;
  const { qualifier, value, low, high, unit, words, note } = resolved;
  return {
    qualifier,
    value,
    unit,
    ...(words ? { words } : {}),
    ...(qualifier === 'range' ? { low, high } : {}),
    ...(note ? { note } : {})
  };
}

function splitStops(text: string): string[] {
  return text
    .split(
      /\s*(?:[/;>→⟶+]|->|–>|,(?!\s*(?:Rep|Dem|Islamic|The|United|Province|U\.S)))\s*|\s+(?:[–-]|then|and|et|y|und)\s+/iu
    )
    .map((stop) => stop.trim())
    .filter((stop) => stop !== '' && !/^(?:-|–|none|direct|n\/a|\.\.)$/i.test(stop));
}

type End =
  | { readonly kind: 'end'; readonly end: string | null }
  | { readonly kind: 'gone' }
  | { readonly kind: 'ask'; readonly reason: AskReason; readonly candidates: readonly string[] };

/** An end: a code, a region as written, a position as "lon,lat", null where it is not stated. */
function readEnd(text: string, reader: TerritoryReader, findings: Findings): End {
  if (text === '') return { kind: 'end', end: null };
  const answer = findings.answers.names?.[text];
  if (answer !== undefined) return { kind: 'end', end: answer === 'none' ? null : answer };
  if (isPosition(text)) {
    const [lat = 0, lon = 0] = text
      .replace(/[()°]/g, '')
      .split(/\s*[,;]\s*|\s+(?=-?\d)/)
      .map((part) => parseFloat(part) * (/[SW]/i.test(part) ? -1 : 1));
    if (Math.abs(lat) > 90 || Math.abs(lon) > 180)
      return { kind: 'ask', reason: 'off_globe', candidates: [] };
    return { kind: 'end', end: `${lon},${lat}` };
  }
  const isAlpha2 = /^[A-Z]{2}$/.test(text);
  const reading =
    isAlpha2 && reader.read(text, 'name').kind !== 'territory'
      ? reader.read(text, 'alpha-2')
      : reader.read(text, 'name');
  switch (reading.kind) {
    case 'territory':
      return { kind: 'end', end: reading.code };
    case 'region':
      return { kind: 'end', end: text };
    case 'none':
    case 'blank':
      // "High seas" is an end, though no territory; "unknown" is none.
      return { kind: 'end', end: /\b(?:sea|seas|ocean|waters|gulf|channel)\b/i.test(text) ? text : null };
    case 'ask':
      return reading;
    case 'gone':
      return { kind: 'gone' };
    default:
      return { kind: 'ask', reason: 'unknown_name', candidates: [] };
  }
}

function codeOf(text: string, reader: TerritoryReader): string | null {
  const reading = reader.read(text, 'name');
  return reading.kind === 'territory' ? reading.code : null;
}

function matchWord<T>(text: string, table: readonly (readonly [T, RegExp])[]): T | null {
  const folded = foldText(text);
  return folded === '' ? null : (table.find(([, pattern]) => pattern.test(folded))?.[0] ?? null);
}
