/** A stroke shorter than this, or steeper than one in two, is no swipe. */
const SWIPE_PX = 60;

/** Tells of a finger's or a pen's strokes to the side: forward is to the left, as a page is turned. A mouse selects text instead. */
export function followSwipes(turn: (forward: boolean) => void): (element: HTMLElement) => () => void {
  return (element) => {
    const abort = new AbortController();
    const { signal } = abort;
    let start: PointerEvent | null = null;
    element.addEventListener(
      'pointerdown',
      (event) => (start = event.pointerType === 'mouse' ? null : event),
      { signal }
    );
    element.addEventListener('pointercancel', () => (start = null), { signal });
    element.addEventListener(
      'pointerup',
      (event) => {
        if (!start) return;
        const [dx, dy] = [event.clientX - start.clientX, event.clientY - start.clientY];
        start = null;
        if (Math.abs(dx) >= SWIPE_PX && Math.abs(dx) >= 2 * Math.abs(dy)) turn(dx < 0);
      },
      { signal }
    );
    return () => abort.abort();
  };
}
