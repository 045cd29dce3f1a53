/** Fetches the screens of a briefing by what the address calls them. */
export const SCREENS = {
  wall: () => import('./WallScreen.svelte'),
  presenter: () => import('./PresenterScreen.svelte'),
  handout: () => import('./HandoutScreen.svelte')
};

/** Fetches them all before they are asked for, so that a briefing starts where the network is gone; what is missing is told when it is used. */
export function fetchScreens(): void {
  for (const load of Object.values(SCREENS)) load().catch(() => undefined);
}
