import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type ViewState } from '../../../src/model/view-state';
import type { BarChart, FigureRows } from '../../../src/picture/charts/chart';
import { createChart } from '../../../src/picture/charts/create-chart';
import { shapesOfBar } from '../../../src/picture/charts/draw-chart';
import { layOutChart } from '../../../src/picture/charts/lay-out-chart';
import { LIGHT } from '../../../src/scale/palette';
import { exploreFixture } from '../fixture-package';

const chartOf = (view: Partial<ViewState>) => createChart(exploreFixture({ ...DEFAULT_VIEW, ...view }));
const bars = (view: Partial<ViewState>) => chartOf({ tab: 'charts', ...view }) as BarChart;
const HARVEST = ['harvest-v', 'harvest-vi', 'harvest-ix'];

describe('createChart', () => {
  it('gives none where a map is shown', () => {
    expect(chartOf({})).toBeNull();
    expect(chartOf({ tab: 'compare', operations: HARVEST })).toBeNull();
  });

  it('ranks the countries, and keeps what their sources said', () => {
    const { rows } = bars({ operations: ['copper-lantern-ii'], measure: 'firearms' });
    expect(rows.map(({ name, text }) => [name, text])).toEqual([['Pakistan', 'several hundred']]);
    // Words have no length.
    expect(rows[0]?.bars).toEqual([]);
    const ranked = bars({ operations: ['harvest-vi'], measure: 'arrests' }).rows;
    expect(ranked[0]).toMatchObject({
      name: 'Brazil',
      text: '2,441',
      bars: [{ from: 0, to: 1, end: 'closed' }]
    });
    // Two arrests of people under a Red Notice are the least of all arrests there.
    expect(ranked.find(({ name }) => name === 'Peru')).toMatchObject({
      text: 'at least 2',
      bars: [{ end: 'open' }]
    });
  });

  it('gives operations by date, with open and blurred ends', () => {
    const { rows } = bars({ chart: 'operations', operations: HARVEST, measure: 'arrests' });
    expect(rows.map(({ name }) => name)).toEqual(['Harvest V', 'Harvest VI', 'Harvest IX']);
    expect(rows.map(({ text }) => text)).toEqual(['392', 'almost 2,800', '9,982']);
    expect(rows.map((row) => row.bars[0]?.end)).toEqual(['closed', 'blurred', 'closed']);
    expect(rows[2]?.bars[0]?.to).toBe(1);
    expect(rows[0]?.bars[0]?.to).toBeCloseTo(392 / 9982);
  });

  it('tells a year without an operation from one in which nothing was found', () => {
    const { rows } = bars({ chart: 'years', operations: HARVEST, measure: 'arrests' });
    expect(rows.map(({ name }) => name)).toEqual(['2019', '2020', '2021', '2022', '2023']);
    expect(rows[1]).toMatchObject({ text: 'no operation in view', bars: [] });
    expect(rows[0]?.text).toBe('392 (1 operation)');
  });

  it('says what is missing where there is nothing to draw', () => {
    const { rows, empty } = bars({ operations: 'all', series: 'overview' });
    expect(rows).toEqual([]);
    expect(empty).toBe('Choose a measure in the totals to see this chart.');
  });

  it('gives a timeline of the operations in view, and counts those without dates', () => {
    const { rows, notes } = bars({ chart: 'timeline', operations: ['night-train', ...HARVEST] });
    expect(rows.map(({ name }) => name)).toEqual(['Harvest V', 'Harvest VI', 'Harvest IX']);
    expect(notes).toEqual(['1 operation without dates left out.']);
  });

  it('lists the statements that hold the words looked for', () => {
    const { columns, rows } = chartOf({
      tab: 'table',
      operations: ['copper-lantern-ii'],
      find: 'gold'
    }) as FigureRows;
    expect(columns).toEqual(['Where', 'Measure', 'Figure', 'Source']);
    expect(rows).toEqual([['Kyrgyzstan', 'Gold seized', '36 kg', 'Example Police']]);
  });
});

describe('layOutChart', () => {
  const more = (count: number) => `${count} more`;
  const rows = Array.from({ length: 30 }, (_, i) => ({ name: `Row ${i + 1}`, text: String(i), bars: [] }));
  const chart: BarChart = { kind: 'ranked', title: '', rows, ticks: [], notes: [], empty: '' };

  it('says how many rows there is no room for, in letters no smaller than asked', () => {
    const { marks } = layOutChart(chart, { widthPx: 700, heightPx: 400, letterPx: 20, palette: LIGHT, more });
    const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
    const shown = texts.filter(({ text }) => text.startsWith('Row ')).length;
    expect(shown).toBeGreaterThan(5);
    expect(texts.at(-1)?.text).toBe(`${30 - shown} more`);
    expect(Math.min(...texts.slice(0, -1).map(({ style }) => style.sizePx))).toBe(20);
    for (const { y } of texts) expect(y).toBeLessThanOrEqual(400);
  });

  it('breaks words of a table into two lines, and leaves a source that is the same for all to what stands around it', () => {
    const table = chartOf({ tab: 'table', operations: ['copper-lantern-ii'] }) as FigureRows;
    const wide = layOutChart(table, { widthPx: 1300, heightPx: 1080, letterPx: 27, palette: LIGHT, more });
    const narrow = layOutChart(table, { widthPx: 620, heightPx: 740, letterPx: 19.2, palette: LIGHT, more });
    const textsOf = ({ marks }: typeof wide) =>
      marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
    expect(textsOf(wide)).toContain('Source');
    expect(textsOf(wide)).toContain('Firearm parts and components seized');
    expect(textsOf(wide).filter((text) => text === 'Example Police')).toHaveLength(table.rows.length);
    expect(textsOf(narrow)).not.toContain('Source');
    expect(textsOf(narrow)).toContain('approximately 3.4 t');
    expect(textsOf(narrow).filter((text) => text.endsWith('…'))).toEqual([]);
    const bottoms = narrow.marks.map((mark) => (mark.kind === 'text' ? mark.y : 0));
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(740);
  });

  it('gives a timeline the whole width, the dates on that side of a bar which has room', () => {
    const timeline = bars({ chart: 'timeline', operations: HARVEST });
    const { marks } = layOutChart(timeline, {
      widthPx: 650,
      heightPx: 740,
      letterPx: 19.2,
      palette: LIGHT,
      more
    });
    const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
    expect(texts.find(({ text }) => text.startsWith('22'))?.style.align).toBe('start');
    expect(texts.find(({ text }) => text.startsWith('12 March'))?.style.align).toBe('end');
    expect(texts.filter(({ text }) => text.endsWith('…'))).toEqual([]);
    const lines = marks.flatMap((mark) => (mark.kind === 'rule' ? [mark.from[0]] : []));
    expect(Math.max(...lines) - Math.min(...lines)).toBeGreaterThan(0.5 * 650);
  });

  it('lets few rows grow', () => {
    const few = { ...chart, rows: rows.slice(0, 3) };
    const { marks } = layOutChart(few, { widthPx: 700, heightPx: 400, letterPx: 20, palette: LIGHT, more });
    expect(marks[0]?.kind === 'text' && marks[0].style.sizePx).toBeGreaterThan(30);
  });
});

describe('shapesOfBar', () => {
  const bar = { kind: 'bar', x: 0, y: 0, widthPx: 100, heightPx: 10, colour: '#112233' } as const;

  it('ends at its number, in a point, or fading', () => {
    expect(shapesOfBar({ ...bar, end: 'closed' })).toEqual([
      { points: [0, 0, 100, 0, 100, 10, 0, 10], colour: '#112233' }
    ]);
    expect(shapesOfBar({ ...bar, end: 'open' })[0]?.points).toEqual([0, 0, 95, 0, 100, 5, 95, 10, 0, 10]);
    const fading = shapesOfBar({ ...bar, end: 'blurred' });
    expect(fading.map(({ colour }) => colour)).toEqual([
      '#112233',
      '#112233cc',
      '#11223399',
      '#11223366',
      '#11223333'
    ]);
  });
});
