/** What is said in the place of a part of the page that is not there yet, could not be fetched, or failed. */
export const parts = {
  panel: 'Operations and totals',
  bar: 'Views and search',
  cards: 'Details',
  own: 'Your own data',
  openOwn: 'Open your own data',
  editOwn: 'Sheet and questions',
  timeline: 'Timeline of operations',
  briefing: { list: 'Briefings', audience: 'Briefing', presenter: 'Presenter', handout: 'Handout' },
  loading: (part: string) => `${part}: loading …`,
  notLoaded: (part: string) =>
    `“${part}” could not be loaded. The network may be down, or the site may have a new version.`,
  broken: (part: string, error: string) => `“${part}” stopped because of an error. ${error}`,
  again: 'Try again',
  reload: 'Reload the page',
  reloadHint: 'Reloading fetches the page again when the network is back; your view is kept in the address.'
};
