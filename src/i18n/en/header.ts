/** What an operation is described by. */
export const header = {
  partners: 'Partner',
  funder: 'Funder',
  participants: 'Participants',
  announced: 'Announced',
  source: 'Source',
  notStated: 'not stated',
  countedWithin: (territory: string) => `counted within ${territory}`
};
