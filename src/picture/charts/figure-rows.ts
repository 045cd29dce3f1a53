import { moreMessagesOf } from '../../i18n/more-messages';
import { filterFigures } from '../../query/figures/filter-figures';
import { createRows, searchRows } from '../../query/figures/table-rows';
import type { Picture } from '../picture';
import { titleOf } from '../title';
import { shortenNamesOf, type FigureRows } from './chart';

/** The statements in view, of those that hold the words looked for: where, what, how much, and who says so. */
export function listFigureRows(picture: Picture): FigureRows {
  const { dataPackage, operations, choices, format, language, view } = picture;
  const { table } = moreMessagesOf(language);
  const several = operations.length > 1;
  const all = createRows(dataPackage, filterFigures(dataPackage, choices), {
    scope: (scope) => format.scope(scope, dataPackage.places),
    figure: (figure) => format.figure(figure, 'long')
  });
  const rows = searchRows(all, view.find ?? '');
  const shorten = shortenNamesOf(picture);
  const { columns } = table;
  return {
    kind: 'table',
    title: titleOf(picture),
    columns: [
      ...(several ? [columns.operation] : []),
      columns.scope,
      columns.measure,
      columns.quantity,
      columns.source
    ],
    rows: rows.map((row) => [
      ...(several ? [shorten(row.operation)] : []),
      row.scope,
      row.measure,
      row.quantity,
      row.source?.publisher ?? ''
    ]),
    notes: [],
    empty: table.empty
  };
}
