import type { PlacedLabel } from '../draw/labels/label-style';
import { preparePlaces, type Layout } from '../draw/layout';
import type { LabelMark } from '../scene/marks';

/** Changes that follow each other as fast as this are one movement of the reader's: what is drawn follows it, and labels once it rests for so long. */
const MOVEMENT_MS = 200;

/** For so long the page does nothing else while places of labels are looked for. */
const PIECE_MS = 40;

/** Looks for the places of labels once the map without them is on the screen, in pieces; a map that changes meanwhile begins it anew. */
export class LabelSearch {
  readonly #layout: () => Layout | null;
  readonly #onFound: () => void;
  /** When labels last had to find their places anew, and how often. */
  #changedAt = -Infinity;
  #changes = 0;
  /** True until labels are drawn: what is drawn meanwhile does not look for their places, too. */
  isGoingOn = false;

  /** `layout` is that of the map as it is drawn last; null once the map is gone. */
  constructor(layout: () => Layout | null, onFound: () => void) {
    this.#layout = layout;
    this.#onFound = onFound;
  }

  begin(): void {
    this.isGoingOn = true;
    const now = performance.now();
    const isMovement = now - this.#changedAt < MOVEMENT_MS;
    this.#changedAt = now;
    const change = ++this.#changes;
    // In the frame that brings the map to the screen there is no time for it.
    requestAnimationFrame(() => setTimeout(() => this.#goOn(change), isMovement ? MOVEMENT_MS : 0));
  }

  end(): void {
    this.isGoingOn = false;
  }

  #goOn(change: number, begun?: Generator<void>): void {
    const layout = change === this.#changes ? this.#layout() : null;
    if (!layout) return;
    const work = begun ?? preparePlaces(layout);
    const until = performance.now() + PIECE_MS;
    while (performance.now() < until) if (work.next().done) return this.#onFound();
    setTimeout(() => this.#goOn(change, work));
  }
}

/** Of labels in their places those whose texts are still there. */
export function holdLabels(
  placed: readonly PlacedLabel[],
  labels: readonly LabelMark[]
): readonly PlacedLabel[] {
  const textOf = ({ id, lines }: LabelMark): string => JSON.stringify([id, lines]);
  const still = new Map(labels.map((label) => [textOf(label), label]));
  return placed.flatMap((each) => {
    const label = still.get(textOf(each.label));
    return label ? [{ ...each, label }] : [];
  });
}
