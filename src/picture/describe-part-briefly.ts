import { moreMessagesOf } from '../i18n/more-messages';
import type { TerritorySummary } from '../query/territories/territory-summaries';
import type { Picture } from './picture';

/** Whether a territory took part, in the fewest words, for a list. */
export function describePartBriefly({ language, format }: Picture, summary: TerritorySummary): string {
  const { inBrief } = moreMessagesOf(language).panel;
  if (summary.countedWithin !== null) return inBrief.countedWithin(format.territory(summary.countedWithin));
  return summary.participant ? inBrief.in : summary.unpublished ? inBrief.unpublished : inBrief.out;
}
