const LEAST = 0.55;
const STEP = 0.95;

/** Sets text smaller, in the custom property `--fit`, until it fits into its box; a box that changes its size is tried anew. */
export function fitText(element: HTMLElement): () => void {
  const fit = (): void => {
    let share = 1;
    element.style.setProperty('--fit', '1');
    while (share > LEAST && element.scrollHeight > element.clientHeight + 1) {
      share *= STEP;
      element.style.setProperty('--fit', share.toFixed(3));
    }
  };
  const observer = new ResizeObserver(fit);
  observer.observe(element);
  void document.fonts.ready.then(fit);
  return () => observer.disconnect();
}
