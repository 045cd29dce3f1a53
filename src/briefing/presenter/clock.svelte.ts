/** The time of day, each second, while the component that calls it lives. */
export function followClock(): { readonly now: number } {
  let now = $state(Date.now());
  $effect(() => {
    const ticking = setInterval(() => (now = Date.now()), 500);
    return () => clearInterval(ticking);
  });
  return {
    get now() {
      return now;
    }
  };
}
