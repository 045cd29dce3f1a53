import type { ChartKind } from '../../model/view-state';
import type { Picture } from '../picture';
import type { BarChart, Chart } from './chart';
import { listFigureRows } from './figure-rows';
import { chartOperations, chartYears } from './operation-bars';
import { chartRanked } from './ranked-bars';
import { chartTimeline } from './timeline-bars';

const CHARTS: Readonly<Record<ChartKind, (picture: Picture) => BarChart>> = {
  ranked: chartRanked,
  operations: chartOperations,
  years: chartYears,
  timeline: chartTimeline
};

/** The chart or table that a view shows in the place of its map; null where it shows a map or several. */
export function createChart(picture: Picture): Chart | null {
  const { tab, chart } = picture.view;
  if (tab === 'charts') return CHARTS[chart](picture);
  return tab === 'table' ? listFigureRows(picture) : null;
}
