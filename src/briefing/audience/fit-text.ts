const STEP = 0.95;

/**
 * Sets text smaller, in the custom property `--fit` (1 to 0), until it fits into its box; 0 is the size that the back of a room still reads. What does
 * not fit then is scrolled, and marked with `data-long`. A box that changes its size is tried anew.
 */
export function fitText(element: HTMLElement): () => void {
  const isTooLong = (): boolean => element.scrollHeight > element.clientHeight + 1;
  const fit = (): void => {
    let share = 1;
    element.style.setProperty('--fit', '1');
    while (share > 0 && isTooLong()) {
      share = Math.max(0, share - (1 - STEP));
      element.style.setProperty('--fit', share.toFixed(3));
    }
    element.toggleAttribute('data-long', isTooLong());
  };
  const observer = new ResizeObserver(fit);
  observer.observe(element);
  void document.fonts.ready.then(fit);
  return () => observer.disconnect();
}
