import type { Step } from '../model/briefing';
import { moreMessagesOf } from '../i18n/more-messages';
import { labelOf, type Figure } from '../model/data-package';
import { filterFigures } from '../query/figures/filter-figures';
import { readMeasureTotal, readMeasureTotals, type MeasureTotal } from '../query/figures/measure-totals';
import type { Picture } from './picture';
import { formatTotal } from './placement-note';

/** A figure or a sum that stands in a step's text by its id, and follows the data. */
export interface LiveValue {
  /** What stands between "{{" and "}}": a figure's id, a measure's for its total in the step's view, or `measure@PAK` for that in a territory. */
  readonly id: string;
  /** What it is of. */
  readonly label: string;
  /** As running text has it: "over 1,700". */
  readonly text: string;
  /** As it is noted with a step, so that a change is told. */
  readonly noted: string;
}

const VALUE = /\{\{\s*([^{}\s]+)\s*\}\}/g;

/** The ids of the values in a text, each once, in their order. */
export function listValueIds(text: string): readonly string[] {
  return [...new Set([...text.matchAll(VALUE)].map((match) => match[1] as string))];
}

/** The ids of all values in what a step says. */
export function listStepValueIds({
  title,
  text,
  notes
}: Pick<Step, 'title' | 'text' | 'notes'>): readonly string[] {
  return listValueIds(`${title}\n${text}\n${notes}`);
}

/** A text with its values as they are now; `missing` stands for those that the data do not have. */
export function fillValues(text: string, picture: () => Picture, missing: string): string {
  return text.replace(VALUE, (_, id: string) => readValue(picture(), id)?.text ?? missing);
}

/** A value as it is now in a picture of the step's view; null where the data have none of that id. */
export function readValue(picture: Picture, id: string): LiveValue | null {
  const { dataPackage, format, figures, operations } = picture;
  const figure = figures.get(id);
  if (figure) {
    const measure = labelOf(dataPackage, figure.measure);
    return {
      id,
      label: nameOf(picture, measure, figure),
      text: format.figure(figure, 'long'),
      noted: format.figure(figure, 'short')
    };
  }
  const [name = '', territory] = id.split('@');
  const measure = dataPackage.measures.get(name);
  if (!measure) return null;
  const { messages } = picture;
  const { length } = operations;
  const own = figuresOf(picture, territory);
  const measureTotal = readMeasureTotal(dataPackage, measure, own);
  const text = measureTotal && formatTotal(measureTotal, format);
  if (!text) return null;
  let scope = length > 1 ? messages.operations.several(length) : messages.scopes.operation;
  if (territory) scope = format.territory(territory);
  // A sum of countries is not what the operation found in all.
  else if (length === 1 && isSum(measureTotal))
    scope = moreMessagesOf(format.locale.language).totals.inTerritories(countTerritories(measureTotal));
  return { id, label: `${measure.label}, ${scope}`, text, noted: text };
}

/** "Arrests, Pakistan"; of several operations also which of them. */
function nameOf(
  { operations, format, dataPackage }: Picture,
  measure: string,
  { operation, scope }: Figure
): string {
  const name = operations.length > 1 ? operations.find(({ id }) => id === operation)?.name : undefined;
  const where = scope.kind === 'operation' && name ? [name] : [format.scope(scope, dataPackage.places), name];
  return [measure, ...where].filter(Boolean).join(', ');
}

/** What can be put into the text of a step of this view: the totals in view, and every figure of its operations that it shows. */
export function listValues(picture: Picture): readonly LiveValue[] {
  const { dataPackage, operations, choices } = picture;
  const shown = filterFigures(dataPackage, choices);
  const totals = readMeasureTotals(dataPackage, figuresOf(picture)).filter(
    (each) =>
      (operations.length > 1 || isSum(each)) &&
      (choices.measure === null || each.measure.id === choices.measure)
  );
  const ids = [
    ...totals.map(({ measure }) => measure.id),
    ...shown.filter(({ preferred }) => preferred).map(({ id }) => id)
  ];
  return ids.flatMap((id) => readValue(picture, id) ?? []);
}

/** True where no statement of a whole operation stands for the measure, and those of several countries add up. */
function isSum({ stated, figures }: MeasureTotal): boolean {
  return stated.length === 0 && figures.length > 1;
}

function countTerritories({ figures }: MeasureTotal): number {
  return new Set(figures.map(({ scope }) => (scope.kind === 'territory' ? scope.territory : ''))).size;
}

/** All figures of the operations in view, or those of a territory. */
function figuresOf({ dataPackage, choices }: Picture, territory?: string): ReturnType<typeof filterFigures> {
  const all = filterFigures(dataPackage, { ...choices, types: [], measure: null });
  return territory
    ? all.filter(({ scope }) => scope.kind === 'territory' && scope.territory === territory)
    : all;
}
