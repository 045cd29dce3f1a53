/** What a legend says of classes and rates. */
export const classing = {
  display: 'Map style',
  /** Said of rates: where the number of inhabitants is from. */
  inhabitants: (version: string, date: string) =>
    `Inhabitants as estimated by Unicode CLDR ${version} (${date})`,
  unrated: 'no rate',
  upTo: (high: string) => `up to ${high}`,
  overTo: (low: string, high: string) => `over ${low} to ${high}`
};
