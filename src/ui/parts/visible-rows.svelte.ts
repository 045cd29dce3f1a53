import { Virtualizer, elementScroll, observeElementOffset, observeElementRect } from '@tanstack/virtual-core';
import { untrack } from 'svelte';

/** Up to so many rows are all in the page, where the browser's own search finds them. */
const FEW = 200;

const ROW_PX = 44;

/** The rows of a long table that are in the window or near it, and the room that the others take, in CSS pixels. */
export interface VisibleRows {
  readonly first: number;
  /** One beyond the last. */
  readonly end: number;
  readonly beforePx: number;
  readonly afterPx: number;
  /** Takes over the height of a row, whose `data-index` is its number; null for none. */
  readonly measureRow: ((row: HTMLTableRowElement | null) => void) | null;
}

/**
 * Follows a table of `count()` rows in what `scroller()` scrolls. To be called while a component is made. A short table is visible as a whole.
 */
export function followRows(count: () => number, scroller: () => HTMLElement | null): () => VisibleRows {
  let changes = $state(0);
  const virtualizer = new Virtualizer<HTMLElement, HTMLTableRowElement>({
    count: 0,
    getScrollElement: scroller,
    estimateSize: () => ROW_PX,
    overscan: 20,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => void changes++
  });
  $effect(() => virtualizer._didMount());
  $effect(() => {
    const rows = count();
    scroller();
    untrack(() => {
      virtualizer.setOptions({ ...virtualizer.options, count: rows > FEW ? rows : 0 });
      virtualizer._willUpdate();
      changes++;
    });
  });
  const visible = $derived.by((): VisibleRows => {
    const rows = count();
    void changes;
    const items = rows > FEW ? virtualizer.getVirtualItems() : [];
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last)
      return { first: 0, end: Math.min(rows, FEW), beforePx: 0, afterPx: 0, measureRow: null };
    return {
      first: first.index,
      end: Math.min(rows, last.index + 1),
      beforePx: first.start,
      afterPx: Math.max(0, virtualizer.getTotalSize() - last.end),
      measureRow: virtualizer.measureElement
    };
  });
  return () => visible;
}
