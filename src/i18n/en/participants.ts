import { numbers } from './counted';

/** What is said of the lists of participants, and of whom they name. */
export const participants = {
  /** Of one operation that lists none, or not all. */
  none: (stated: number | null) =>
    stated === null
      ? 'Participants not published'
      : `Participants not published (${numbers.format(stated)} stated)`,
  partial: (stated: number | null, listed: number) =>
    stated === null
      ? 'Not listed; the list of participants is not whole'
      : `Not listed; ${numbers.format(stated - listed)} of ${numbers.format(stated)} participants not published`,
  /** Of several, some of which list none, or not all. */
  several: (withList: number, operations: number) =>
    withList < operations
      ? `Not listed; ${numbers.format(withList)} of ${numbers.format(operations)} operations list participants`
      : 'Not listed; some lists of participants are not whole',
  notListed: 'Not listed as a participant',
  tookPart: 'Took part in the operation',
  countedWithin: (territory: string) => `Took part; counted within ${territory}`,
  /** A land without a code of its own in ISO 3166, and whether the land that it is counted within took part. */
  withinOther: (territory: string, tookPart: boolean) =>
    `ISO 3166 counts it within ${territory}${tookPart ? ', which took part' : ''}`,
  noFigureOf: (what: string) => `Took part, no ${what} figure`,
  noFigureOfMeasure: 'Took part, no figure for this measure'
};
