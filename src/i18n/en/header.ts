import { counted } from './counted';

/** What an operation is described by. */
export const header = {
  partners: 'Partner',
  funder: 'Funder',
  participants: 'Participants',
  announced: 'Announced',
  source: 'Source',
  notStated: 'not stated',
  participantCount: (stated: number, listed: number) =>
    stated === listed
      ? counted(stated, 'country', 'countries')
      : `${counted(stated, 'country', 'countries')} stated, ${counted(listed, 'territory', 'territories')} listed`,
  countedWithin: (territory: string) => `counted within ${territory}`
};
