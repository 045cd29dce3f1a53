import { groups } from 'd3-array';
import { labelOf } from '../../model/data-package';
import { moreMessagesOf } from '../../i18n/more-messages';
import type { Figure } from '../../model/data-package';
import type { Undrawn } from '../../query/figures/undrawn';
import type { Explorer } from '../../state/explorer.svelte';
import { describeRoute } from '../../picture/describe-route';

/** Things that the map does not show for one and the same reason. */
export interface UndrawnGroup {
  readonly reason: string;
  readonly items: readonly { readonly text: string; readonly figure: Figure | null }[];
}

type Words = Pick<Explorer, 'language' | 'messages' | 'format' | 'dataPackage' | 'figureOfRoute'>;

function formatReason(item: Undrawn, { language, format, dataPackage }: Words): string {
  const { reasons } = moreMessagesOf(language).undrawn;
  if (item.reason !== 'unnamed_end') return reasons[item.reason];
  return reasons.unnamed_end(format.list(item.ends.map((end) => format.end(end, dataPackage.places))));
}

function formatItem(item: Undrawn, words: Words): string {
  if (item.kind === 'event') return item.event.text;
  if (item.kind === 'route') {
    const { title, goods } = describeRoute(item.route.route, words);
    return `${title}: ${goods}`;
  }
  const { figure } = item;
  const { format, dataPackage } = words;
  const label = labelOf(dataPackage, figure.measure);
  const where =
    figure.scope.kind === 'operation' ? [] : [`(${format.scope(figure.scope, dataPackage.places)})`];
  return [`${label}: ${format.figure(figure, 'long')}`, ...where].join(' ');
}

/** What is not drawn in the reader's words, gathered by reason; reasons and items in their order. */
export function describeUndrawn(undrawn: readonly Undrawn[], words: Words): readonly UndrawnGroup[] {
  return groups(undrawn, (item) => formatReason(item, words)).map(([reason, some]) => ({
    reason,
    items: some.map((item) => ({
      text: formatItem(item, words),
      figure: item.kind === 'figure' ? item.figure : null
    }))
  }));
}
