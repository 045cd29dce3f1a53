/** What an operation is described by. */
export const header = {
  partners: 'Partners',
  funder: 'Funder',
  participants: 'Participants',
  announced: 'Announced',
  source: 'Source',
  /** What another source states of an operation, or the same one in another place. */
  otherSource: (said: string) => `Another source says: ${said}`,
  sameSource: (said: string) => `The source itself says: ${said}`,
  variants: {
    name: (value: string) => `named “${value}”`,
    start: (date: string) => `began ${date}`,
    end: (date: string) => `ended ${date}`,
    announced: (date: string) => `announced ${date}`,
    coordinator: (value: string) => `coordinated by ${value}`,
    stated_participant_count: (count: string) => `${count} participants`
  },
  notStated: 'not stated'
};
