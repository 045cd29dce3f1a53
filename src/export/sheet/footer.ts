import { joinIsolated } from '../../i18n/isolate';
import { moreMessagesOf } from '../../i18n/more-messages';
import type { Source } from '../../model/data-package';
import type { Picture } from '../../picture/picture';
import type { Sheet } from '../../picture/sheet';
import type { SheetItem, SheetPart, SheetRequest, SheetText, SheetTextStyle } from './sheet';
import { setParagraph } from './text';

interface FooterRequest {
  readonly note: string;
  /** True where a room reads the note. */
  readonly forRoom: boolean;
  readonly hide: NonNullable<SheetRequest['hide']>;
  readonly x: number;
  readonly widthPx: number;
  /** Where it ends. */
  readonly bottom: number;
}

interface Footer {
  readonly parts: ReadonlyMap<SheetPart, readonly SheetItem[]>;
  readonly heightPx: number;
}

const COLUMN_GAP = 22;
const COLUMN_PX = 300;
/** So many sources are named in each column; the others are counted. */
const MOST_ROWS = 2;
const PART_GAP = 9;
/** Letters of a note; those that a room reads from the first choice to the last, as long as it takes no more of the sheet's height. */
const NOTE_PX = 13;
const ROOM_SIZES = [20, 18, 16, 14.5, NOTE_PX];
const MOST_NOTE_SHARE = 0.17;

/** The note, the sources with their addresses, and what the map does not say, from the top to `bottom`. */
export function layOutFooter(picture: Picture, content: Sheet, request: FooterRequest): Footer {
  const { palette, format, language } = picture;
  const words = moreMessagesOf(language).exporting.sheet;
  const { note, forRoom, hide, x, widthPx, bottom } = request;
  const styleOf = (sizePx: number, weight: number, colour: string): SheetTextStyle => ({
    sizePx,
    weight,
    colour,
    align: 'start',
    halo: null
  });
  const small = styleOf(10.5, 500, palette.inkSoft);
  const groups: { part: SheetPart; heightPx: number; place: (y: number) => SheetItem[] }[] = [];

  if (note.trim()) {
    const sets = (forRoom ? ROOM_SIZES : [NOTE_PX]).map((sizePx) =>
      setParagraph({ text: note.trim(), style: styleOf(sizePx, 500, palette.ink), widthPx })
    );
    const set = (sets.find(({ heightPx }) => heightPx <= MOST_NOTE_SHARE * bottom) ??
      sets.at(-1)) as SheetText;
    const heightPx = set.lines.length * set.lineHeightPx;
    groups.push({ part: 'note', heightPx, place: (y) => [{ ...set, x, y: y + set.style.sizePx }] });
  }
  if (!hide.includes('sources') && content.sources.length) {
    const columns = Math.max(1, Math.floor((widthPx + COLUMN_GAP) / (COLUMN_PX + COLUMN_GAP)));
    const stepPx = (widthPx + COLUMN_GAP) / columns;
    const told = content.sources.slice(0, MOST_ROWS * columns);
    const rest = content.sources.length - told.length;
    const title = `${words.sources}${rest ? ` (${words.moreSources(rest)})` : ''}`;
    const heading = setParagraph({ text: title, style: { ...small, weight: 600 }, widthPx });
    const entries = told.map((source) => {
      const text = setParagraph({
        text: nameOf(source, format.date),
        style: small,
        widthPx: stepPx - COLUMN_GAP
      });
      const address = setParagraph({
        text: source.url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''),
        style: { ...small, sizePx: 9.5, colour: palette.focus },
        widthPx: stepPx - COLUMN_GAP,
        href: source.url
      });
      return { text, address, heightPx: text.heightPx + (source.url ? address.heightPx : 0) + 3 };
    });
    // Row by row, in the order of their weight.
    const rows: (typeof entries)[] = [];
    for (let i = 0; i < entries.length; i += columns) rows.push(entries.slice(i, i + columns));
    const heights = rows.map((row) => Math.max(...row.map(({ heightPx }) => heightPx)));
    groups.push({
      part: 'sources',
      heightPx: heading.heightPx + heights.reduce((sum, each) => sum + each, 0),
      place: (y) => {
        const items: SheetItem[] = [{ ...heading, x, y: y + small.sizePx }];
        let top = y + heading.heightPx;
        rows.forEach((row, i) => {
          row.forEach(({ text, address }, column) => {
            const left = x + column * stepPx;
            items.push({ ...text, x: left, y: top + small.sizePx });
            if (address.href)
              items.push({ ...address, x: left, y: top + text.heightPx + address.style.sizePx });
          });
          top += heights[i] as number;
        });
        return items;
      }
    });
  }
  if (!hide.includes('notice')) {
    const set = setParagraph({
      text: [content.boundaries, datedOf(picture, content.sources), picture.messages.name].join(' '),
      style: { ...small, sizePx: 10 },
      widthPx
    });
    groups.push({ part: 'notice', heightPx: set.heightPx, place: (y) => [{ ...set, x, y: y + 10 }] });
  }

  const heightPx = groups.reduce((sum, group, i) => sum + group.heightPx + (i ? PART_GAP : 0), 0);
  const parts = new Map<SheetPart, readonly SheetItem[]>();
  let y = bottom - heightPx;
  for (const group of groups) {
    parts.set(group.part, group.place(y));
    y += group.heightPx + PART_GAP;
  }
  return { parts, heightPx };
}

/** Up to which date the sources of a sheet were published: no later word is in it. */
export function datedOf({ format, language }: Picture, sources: readonly Source[]): string {
  const words = moreMessagesOf(language).exporting.sheet;
  const latest = sources
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1);
  return latest ? words.dated(format.date(latest)) : words.undated;
}

/** "INTERPOL, Title, 15 March 2024" */
export function nameOf({ publisher, title, published }: Source, date: (date: string) => string): string {
  return joinIsolated([publisher, title, published ? date(published) : ''], ', ');
}
