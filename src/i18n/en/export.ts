import { counted } from './counted';

/** What is said in exporting, and what stands on the sheets that are exported. */
export const exporting = {
  sheet: {
    sources: 'Sources',
    moreSources: (count: number) => `and ${counted(count, 'other source', 'other sources')}`,
    dated: (date: string) => `Data: sources published up to ${date}.`,
    undated: 'Data: no source bears a date.',
    map: 'Map',
    header: 'Title'
  },
  summary: {
    map: (title: string) => `Map. ${title}.`,
    none: 'No country has a figure in this view.',
    values: (count: number) => `${counted(count, 'country', 'countries')} with a published figure.`,
    only: (amount: string, territory: string) => `The only value: ${amount} (${territory}).`,
    range: (low: string, lowest: string, high: string, highest: string) =>
      `Values from ${low} (${lowest}) to ${high} (${highest}, the highest).`,
    zero: (count: number) => `${counted(count, 'country', 'countries')} with a published zero.`,
    named: (count: number) => `${counted(count, 'country', 'countries')} mentioned without a number.`,
    participants: (count: number) =>
      `${counted(count, 'country', 'countries')} took part without a figure in this view.`,
    routes: (count: number) => `${counted(count, 'route', 'routes')}.`,
    events: (count: number) => `${counted(count, 'event', 'events')}.`
  },
  territory: (name: string, state: string) => `${name}: ${state}`
};
