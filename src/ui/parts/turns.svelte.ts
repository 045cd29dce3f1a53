/**
 * Counts up to `most`, each time in a turn of its own: what is shown piece by piece as it counts keeps the page answering. To be called while
 * a component is made.
 */
export function createTurns(most: () => number): { readonly done: number } {
  let done = $state(0);
  $effect(() => {
    if (done >= most()) return;
    const next = setTimeout(() => done++);
    return () => clearTimeout(next);
  });
  return {
    get done() {
      return done;
    }
  };
}
