import { withoutIsolates } from '../../i18n/isolate';
import { layOutSheet, subtitleOf } from '../../export/sheet/lay-out-sheet';
import type { SheetLayout, SheetRequest } from '../../export/sheet/sheet';
import { OWN_SIDE_PX, SHEET_SIZES, type SheetSizeName } from '../../export/sheet/sizes';
import { DATA_FORMATS, type DataFormat, type TableOfData } from '../../export/data/formats';
import { FILE_FORMATS, type FileFormat } from '../../export/make-file';
import { createStill } from '../../picture/picture';
import { viewForStep } from '../../picture/step-view';
import { titleOf } from '../../picture/title';
import type { Explorer } from '../../state/explorer.svelte';

export const RATIOS = [1, 2, 4] as const;

/** What a reader chose for a sheet of the view that is on the screen. */
export class SheetForm {
  readonly #explorer: Explorer;
  format: FileFormat | DataFormat = $state('png');
  /** Of data: what the view shows, or all; and which table a CSV file has. */
  extent: 'shown' | 'all' = $state('shown');
  table: TableOfData = $state('figures');
  sizeName: SheetSizeName | 'own' = $state('screen');
  ownWidthPx = $state(1600);
  ownHeightPx = $state(900);
  ratio = $state(2);
  theme: 'light' | 'dark' = $state('light');
  transparent = $state(false);
  title: string = $state('');
  subtitle: string = $state('');
  note = $state('');
  legend = $state(true);
  sources = $state(true);
  notice = $state(true);

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
    this.theme = explorer.dark ? 'dark' : 'light';
    this.title = withoutIsolates(titleOf(explorer));
    this.subtitle = withoutIsolates(subtitleOf(explorer));
  }

  /** The format where it is one of data; null for that of a sheet. */
  readonly dataFormat = $derived(DATA_FORMATS.find((each) => each === this.format) ?? null);
  readonly sheetFormat = $derived(FILE_FORMATS.find((each) => each === this.format) ?? null);

  /** In CSS pixels; null for a size of one's own that is none. */
  readonly size = $derived.by(() => {
    if (this.sizeName !== 'own') return SHEET_SIZES[this.sizeName];
    const [widthPx, heightPx] = [this.ownWidthPx, this.ownHeightPx];
    const isSide = (px: number) => px >= OWN_SIDE_PX.least && px <= OWN_SIDE_PX.most;
    return isSide(widthPx) && isSide(heightPx) ? { widthPx, heightPx } : null;
  });

  /** The view as it was when it was first asked for: the part of the globe that the map showed. */
  readonly picture = $derived.by(() => {
    const explorer = this.#explorer;
    return createStill(explorer, {
      ...viewForStep(explorer.view, explorer.shownExtent()),
      theme: this.theme
    });
  });

  readonly request: SheetRequest | null = $derived.by(() => {
    const { size, note, legend, sources, notice } = this;
    const [title, subtitle] = [this.#asShown(this.title, titleOf), this.#asShown(this.subtitle, subtitleOf)];
    if (!size) return null;
    return {
      size,
      title,
      subtitle,
      note,
      transparent: this.transparent,
      hide: [
        ...(legend ? [] : (['legend'] as const)),
        ...(sources ? [] : (['sources'] as const)),
        ...(notice ? [] : (['notice'] as const))
      ]
    };
  });

  /** A text of the form; the proposed one, where it is unchanged, with its data isolated. */
  #asShown(text: string, propose: (picture: Explorer) => string): string {
    const proposed = propose(this.#explorer);
    return text === withoutIsolates(proposed) ? proposed : text;
  }

  /** The sheet of what is chosen now; null where its size is none. */
  layOut(): SheetLayout | null {
    return this.request && layOutSheet(this.picture, this.request);
  }
}
