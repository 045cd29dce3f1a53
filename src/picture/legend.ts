import { strokeOfStatus, UNTRAVELLED_OPACITY } from '../draw/draw-routes';
import type { Stroke } from '../draw/sink';
import { ROUTE_STATUSES, type RouteStatus, type TerritoryCode } from '../model/data-package';
import { exactly } from '../model/quantity';
import type { LegendEntry } from '../scale/fill-scale';
import type { Paint } from '../scale/palette';
import { describeClass } from './describe-class';
import { describeState } from './describe-state';
import type { Picture } from './picture';

/** What stands at the beginning of a row: a mark as it is on the map. */
export type LegendSample =
  | { readonly kind: 'paint'; readonly paint: Paint }
  | { readonly kind: 'circles'; readonly entry: Extract<LegendEntry, { kind: 'circles' }> }
  | { readonly kind: 'line'; readonly stroke: Stroke; readonly arrow: boolean; readonly glow?: boolean }
  | { readonly kind: 'sign'; readonly sign: LegendSign; readonly colour: string };

/** A head that lies open, a stop, a joint, an end that is not stated, several legs in one line, an event. */
export type LegendSign = 'open' | 'stop' | 'joint' | 'question' | 'bundle' | 'event';

export interface LegendRow {
  /** Null for a remark on the rows before. */
  readonly sample: LegendSample | null;
  readonly text: string;
  /** How many territories have it; null where they are not counted. */
  readonly count: number | null;
  /** What of the scale it tells; none of a remark or a mark. */
  readonly entry?: LegendEntry;
  /** The status that routes of this row have, by which they can be filtered. */
  readonly status?: RouteStatus | undefined;
}

export interface Legend {
  readonly title: string;
  /** What the colours and circles mean. */
  readonly fills: readonly LegendRow[];
  /** What lines and signs mean: only those that occur. */
  readonly marks: readonly LegendRow[];
  /** What the map cannot show; null where it shows all. */
  readonly unplaced: string | null;
}

/** The legend of a picture, read off the very scale and marks that are drawn. `bundled` is true where several routes are drawn as one line. */
export function createLegend(picture: Picture, bundled: boolean): Legend {
  return {
    title: titleOf(picture),
    fills: [
      ...listFills(picture),
      ...((picture.hexagons && picture.given?.describeHexagons?.(picture.hexagons)) ?? [])
    ],
    marks: listMarks(picture, bundled),
    unplaced: picture.unplaced
  };
}

/** The legend of maps side by side, one of which is given: what that one cannot show is not told, as it does not hold of the others. */
export function createSharedLegend(picture: Picture): Legend {
  return { ...createLegend(picture, false), unplaced: null };
}

/** The territories that an entry of the legend counts. */
export function territoriesOfEntry(
  { summaries, scale, palette }: Picture,
  entry: LegendEntry
): TerritoryCode[] {
  const key = JSON.stringify(entry.kind === 'circles' ? palette.underCircle : entry.paint);
  return [...summaries].flatMap(([code, summary]) => {
    const own = scale.paintOf(summary);
    return own && JSON.stringify(own) === key ? [code] : [];
  });
}

/** What the colours are of: a measure, or a measure for each million inhabitants; or that figures were published. */
function titleOf({ scale: { measure }, per, messages }: Picture): string {
  if (!measure) return messages.legend.figuresPublished;
  return (per === 'capita' ? messages.legend.rateByCountry : messages.legend.byCountry)(measure.label);
}

function listFills(picture: Picture): LegendRow[] {
  const { scale, domain, format, messages, palette, overlay } = picture;
  const rows = scale.legend.flatMap((entry): LegendRow[] => {
    const text = describeClass(entry, { scale, summaries: domain }, format, (state) =>
      describeState(picture, state)
    );
    if (entry.kind === 'circles')
      return [
        { sample: { kind: 'circles', entry }, text: '', count: null },
        { sample: { kind: 'paint', paint: palette.underCircle }, text, count: entry.count, entry }
      ];
    const isCounted = entry.kind !== 'outside' && entry.kind !== 'unpublished';
    // Of sums that the reader narrows as they go, what no land says is left out.
    if (picture.given && isCounted && entry.count === 0 && entry.kind !== 'class') return [];
    return [
      {
        sample: { kind: 'paint', paint: entry.paint },
        text,
        entry,
        count: isCounted ? entry.count : null
      }
    ];
  });
  return overlay.circles.some(({ open }) => open) ? [...rows, remark(messages.legend.openCircle)] : rows;
}

function listMarks(
  { overlay, palette, messages, routeWidths, format }: Picture,
  bundled: boolean
): LegendRow[] {
  const lines = overlay.routes;
  const words = messages.routes.legend;
  const ink = lines[0]?.colour ?? palette.types.unstated;
  const rows: LegendRow[] = [];
  const add = (sample: LegendSample, text: string): void => void rows.push({ sample, text, count: null });
  const addLine = (stroke: Stroke, arrow: boolean, text: string, status?: RouteStatus): void =>
    void rows.push({ sample: { kind: 'line', stroke, arrow }, text, count: null, status });
  const addSign = (sign: LegendSign, text: string, isShown: boolean): void => {
    if (isShown) add({ kind: 'sign', sign, colour: ink }, text);
  };

  for (const status of ROUTE_STATUSES) {
    const line = lines.find((mark) => mark.status === status);
    if (line)
      addLine(
        { ...strokeOfStatus(status), colour: line.colour },
        true,
        messages.legend.routeStatus(messages.statuses[status]),
        status
      );
  }
  if (lines.some(({ heads }) => heads === 'none'))
    addLine({ ...strokeOfStatus('reported'), colour: ink }, false, words.undirected);
  if (lines.some(({ travelled }) => !travelled))
    addLine(
      { ...strokeOfStatus('interdicted'), colour: ink, opacity: UNTRAVELLED_OPACITY },
      true,
      words.untravelled
    );
  addSign(
    'stop',
    words.stopped,
    lines.some(({ start, end }) => start.stopped || end.stopped)
  );
  addSign(
    'joint',
    words.joint,
    lines.some(({ start }) => start.joins)
  );
  addSign(
    'open',
    words.open,
    lines.some(({ end }) => end.kind === 'region')
  );
  addSign(
    'question',
    words.unknown,
    lines.some(({ stub }) => stub)
  );
  addSign('bundle', words.bundle, bundled);
  if (routeWidths.of) {
    const { measure, unit } = routeWidths.of;
    for (const { value, widthPx } of routeWidths.samples)
      addLine(
        { colour: palette.types[measure.type], widthPx },
        false,
        format.quantity(exactly(value, unit), 'short')
      );
    rows.push(remark(`${words.width(messages.route.goods(measure.label))}; ${words.noWidth}`));
  }
  if (overlay.borderLights.length)
    add(
      { kind: 'line', stroke: { colour: palette.borderLight, widthPx: 2.2 }, arrow: false, glow: true },
      messages.legend.borderLight
    );
  if (overlay.regions.length)
    addLine({ colour: palette.region, widthPx: 1.4, dash: [1.5, 4] }, false, messages.legend.region);
  const event = overlay.events[0];
  if (event) add({ kind: 'sign', sign: 'event', colour: event.colour }, messages.legend.event);
  return rows;
}

function remark(text: string): LegendRow {
  return { sample: null, text, count: null };
}
