import type { Messages } from '../i18n/messages';
import type { Measure } from '../model/data-package';

/** What a legend is of: a measure, or a measure for each million inhabitants; null where the map shows that figures were published. */
export function legendTitle(measure: Measure | null, rated: boolean, messages: Messages): string {
  if (!measure) return messages.legend.figuresPublished;
  return (rated ? messages.legend.rateByCountry : messages.legend.byCountry)(measure.label);
}
