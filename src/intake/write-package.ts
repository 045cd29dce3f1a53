import { splitMarks } from './table/footnotes';
import { TABLE_NAMES, type TableName } from '../data/tables/definitions';
import { sheetPackage as words } from '../i18n/en/own-data/sheet-package';
import { dimensionOf, isAddable, type Unit } from '../model/unit';
import { encodePackage, slugOf, type RowOf } from './encode-package';
import { once, OnceOf } from './once';
import type { IntakeResult, StatedRoute, Statement } from './result';
import { guessMeasure } from './table/measure-words';
import { createIds } from './unique-ids';

/** What a spreadsheet does not say of itself. All is optional: what is not stated is written as such. */
export interface PackageOptions {
  readonly operation?: {
    readonly name?: string;
    readonly coordinator?: string;
    readonly start?: string;
    readonly end?: string;
    readonly announced?: string;
  };
  readonly source?: {
    readonly publisher?: string;
    readonly title?: string;
    readonly url?: string;
    readonly published?: string;
    readonly marking?: string;
  };
}

/**
 * A data package of one operation from what spreadsheets state: the files by their paths, `datapackage.json` first. Every figure names its row and
 * column. Years and spans other than the latest lie outside the operation's window. Statements that disagree all stay, and the first is read.
 */
export function writePackage(
  results: readonly IntakeResult[],
  options: PackageOptions = {}
): Map<string, Uint8Array> {
  const tables = Object.fromEntries(TABLE_NAMES.map((name): [TableName, RowOf[]] => [name, []])) as Record<
    TableName,
    RowOf[]
  >;
  const idOf = createIds();
  const uniqueId = (text: string, otherwise: string): string => idOf(slugOf(text) || otherwise);
  const [first] = results;
  const title =
    options.operation?.name ??
    (first?.reading.title || first?.file.replace(/\.\w+$/, '') || words.spreadsheet);
  const operation = uniqueId(title, 'operation');
  const sources = createSources(tables.sources, uniqueId, options);
  const measures = createMeasures(tables.measures, uniqueId);
  const places = createPlaces(tables.places, uniqueId);
  const fileSource = sources(first?.file ?? 'spreadsheet', null);
  tables.operations.push({
    id: operation,
    name: title,
    start: options.operation?.start ?? null,
    end: options.operation?.end ?? null,
    announced: options.operation?.announced ?? null,
    coordinator: options.operation?.coordinator ?? words.notStated,
    participant_list: 'partial',
    source: fileSource,
    locator: words.wholeTable
  });
  const facts = new OnceOf<Fact>();
  const participants = new Set<string>();
  for (const result of results) {
    const latest =
      result.reading.year ??
      result.statements.reduce((most, { period = '' }) => (period > most ? period : most), '');
    const place = (row: number, column?: string) => words.place(result.reading.sheet, row, column);
    for (const { territory, row } of [...result.statements, ...result.noData]) {
      if (participants.has(territory) || !/^[A-Z]{3}$/.test(territory)) continue;
      participants.add(territory);
      tables.participants.push({
        id: uniqueId(`${operation}-${territory}`, 'participant'),
        operation,
        territory,
        source: sources(result.file, null),
        locator: place(row)
      });
    }
    const ownSource = sources(result.file, null);
    for (const statement of result.statements) {
      const { territory, period = '', date = '' } = statement;
      const measure = measures(statement.measure, statement.unit);
      const fact = facts.get([measure, territory, period], () => ({
        slug: slugOf(`${operation}-${measure}-${territory}-${period}`) || 'figure',
        first: new Map()
      }));
      const id = idOf(fact.slug);
      const isOutside = period !== latest && latest !== '';
      // Rows of one file that say different things of one fact are single seizures, unless they are told to disagree; those of two files disagree.
      const other = once(fact.first, date, () => ({ file: result.file, id }));
      const contradicts =
        other.id !== id && (statement.disagrees || other.file !== result.file) ? other.id : null;
      tables.figures.push({
        id,
        operation,
        scope: territory,
        measure,
        qualifier: statement.qualifier,
        value: statement.value,
        low: statement.low,
        high: statement.high,
        unit: statement.unit,
        // Words that only say that the number is exact are not kept as a hedge.
        words: statement.qualifier === 'exact' ? null : statement.words,
        contradicts,
        disagreement: contradicts === null ? null : 'value',
        preferred: contradicts === null ? null : false,
        window: isOutside ? 'outside' : 'within',
        source: statement.source === undefined ? ownSource : sources(result.file, statement.source),
        locator: place(statement.row, statement.column),
        note: noteOf(statement)
      });
    }
    for (const route of result.routes) {
      const source = sources(result.file, route.source ?? null);
      const ends = [route.from, ...route.via, route.to].map((end, i) =>
        places(end, i === 0 ? 'start' : 'end', source, place(route.row))
      );
      const stops = ends.filter((end, i) => i === 0 || end !== ends[i - 1]);
      const id = uniqueId(`${operation}-route-${route.row}`, 'route');
      if (stops.length < 2) continue;
      tables.routes.push({
        id,
        operation,
        commodity: route.what
          ? measures(route.what, route.unit ?? guessMeasure(route.what).unit ?? 'kg')
          : null,
        direction: 'known',
        figure: null,
        source,
        locator: place(route.row),
        note: routeNote(route)
      });
      const stop = route.stoppedIn ? stops.indexOf(route.stoppedIn) : -1;
      for (let leg = 1; leg < stops.length; leg++)
        tables.legs.push({
          id: `${id}-${leg}`,
          route: id,
          leg,
          from: stops[leg - 1] ?? '',
          to: stops[leg] ?? '',
          mode: route.mode,
          status: route.status === 'interdicted' && stop > 0 && leg !== stop ? 'reported' : route.status,
          travelled: stop < 0 ? 'unknown' : leg <= stop ? 'yes' : 'no'
        });
    }
  }
  return encodePackage({ title }, tables);
}

/** What is stated of one measure, territory and period. */
interface Fact {
  /** What the ids of its figures begin with. */
  readonly slug: string;
  /** The first statement of each date. */
  readonly first: Map<string, { readonly file: string; readonly id: string }>;
}

function noteOf({ period, date, ...statement }: Statement): string | null {
  const parts = listRemarks(statement);
  if (period) parts.push(words.period(period));
  if (date) parts.push(words.date(date));
  return parts.length > 1 ? parts.join(' ') : (parts[0] ?? null);
}

/** What is said beside a number: marks that nothing explains, footnotes, and remarks. */
function listRemarks({
  note,
  footnotes = [],
  remark
}: Pick<Statement, 'note' | 'footnotes' | 'remark'>): string[] {
  const isExplained = (mark: string): boolean => footnotes.some((each) => each.mark === mark);
  return [
    ...(note && !splitMarks(note).every(isExplained) ? [words.marked(note)] : []),
    ...footnotes.map(({ mark, text }) => words.footnote(mark, text)),
    ...(remark ? [remark] : [])
  ];
}

function routeNote({
  qualifier,
  value,
  low,
  high,
  unit,
  words: hedge,
  stoppedIn,
  date,
  ...route
}: StatedRoute): string {
  const number =
    qualifier === 'range'
      ? words.range(low ?? 0, high ?? 0)
      : qualifier === 'words'
        ? (hedge ?? '')
        : [hedge, value].filter((part) => part !== undefined && part !== '').join(' ');
  return [
    qualifier === null ? '' : words.statedAmount(`${number}${unit && unit !== 'count' ? ` ${unit}` : ''}`),
    stoppedIn ? words.stoppedIn(stoppedIn) : '',
    ...listRemarks(route),
    date ? words.date(date) : ''
  ]
    .filter(Boolean)
    .join(' ');
}

type UniqueId = (text: string, otherwise: string) => string;

/** One source for each file, and one for each text of a column of sources. */
function createSources(
  rows: RowOf[],
  uniqueId: UniqueId,
  { source = {} }: PackageOptions
): (file: string, stated: string | null) => string {
  const known = new Map<string, string>();
  return (file, stated) => {
    const key = stated ?? `\n${file}`;
    let id = known.get(key);
    if (id === undefined) {
      known.set(key, (id = uniqueId(stated ?? file, 'source')));
      const address = /https?:\/\/\S+/.exec(stated ?? '')?.[0] ?? null;
      rows.push({
        id,
        publisher: source.publisher ?? words.notStated,
        title: stated ?? source.title ?? file,
        url: stated === null ? (source.url ?? null) : address,
        published: stated === null ? (source.published ?? null) : null,
        marking: source.marking ?? null
      });
    }
    return id;
  };
}

/** One measure for each name and kind of unit: tablets and kilograms of one drug are two measures. */
function createMeasures(rows: RowOf[], uniqueId: UniqueId): (label: string, unit: Unit) => string {
  const known: { label: string; unit: Unit; id: string }[] = [];
  return (label, unit) => {
    const found = known.find((each) => each.label === label && isAddable(each.unit, unit));
    if (found) return found.id;
    const isSecond = known.some((each) => each.label === label);
    const id = uniqueId(isSecond ? `${label}-${unit}` : label, 'measure');
    known.push({ label, unit, id });
    rows.push({
      id,
      label: isSecond ? `${label} (${unit})` : label,
      type: guessMeasure(label).type,
      dimension: dimensionOf(unit),
      unit
    });
    return id;
  };
}

/** The code of a territory as it is, and a row for any other end. */
function createPlaces(
  rows: RowOf[],
  uniqueId: UniqueId
): (end: string | null, side: 'start' | 'end', source: string, locator: string) => string {
  const known = new Map<string, string>();
  return (end, side, source, locator) => {
    if (end !== null && /^[A-Z]{3}$/.test(end)) return end;
    const key = end ?? `\n${side}`;
    let id = known.get(key);
    if (id === undefined) {
      const name = end ?? (side === 'start' ? words.startNotStated : words.endNotStated);
      const position = /^(-?[\d.]+),(-?[\d.]+)$/.exec(end ?? '');
      known.set(key, (id = uniqueId(name, 'place')));
      rows.push({
        id,
        name,
        kind: end === null ? 'unknown' : position ? 'point' : 'region',
        lon: position ? Number(position[1]) : null,
        lat: position ? Number(position[2]) : null,
        source,
        locator
      });
    }
    return id;
  };
}
