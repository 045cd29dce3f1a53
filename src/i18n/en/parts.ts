/** What is said in the place of a part of the page that is not there yet, could not be fetched, or failed. */
export const parts = {
  panel: 'Operations and totals',
  bar: 'Views and search',
  cards: 'Details',
  timeline: 'Timeline of operations',
  briefing: { list: 'Briefings', wall: 'Briefing', presenter: 'Presenter', handout: 'Handout' },
  loading: (part: string) => `${part}: loading …`,
  notLoaded: (part: string) =>
    `“${part}” could not be loaded. The network may be gone, or the site may have a new version.`,
  broken: (part: string, error: string) => `“${part}” stopped because of an error in the page. ${error}`,
  again: 'Try again',
  reload: 'Reload the page',
  reloadHint: 'With a network, reloading gets the page anew; what you see is kept in the address.'
};
