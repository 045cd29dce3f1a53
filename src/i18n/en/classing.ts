/** What is said in classes, rates and circles. */
export const classing = {
  display: 'Map style',
  /** Said of rates: where the number of inhabitants is from. */
  inhabitants: (version: string, date: string) =>
    `Inhabitants as estimated by Unicode CLDR ${version} (${date})`,
  rate: (rate: string, inhabitants: string) => `${rate} per million of ${inhabitants} inhabitants`,
  noInhabitants: 'No rate: CLDR has no population estimate.',
  few: 'No rate: fewer than 10 are too few for one.',
  unrated: 'no rate',
  upTo: (high: string) => `up to ${high}`,
  overTo: (low: string, high: string) => `over ${low} to ${high}`
};
