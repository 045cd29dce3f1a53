import type { RegisterWords } from '../../i18n/register-messages';
import type { DataPackage, Figure, Measure, Route, Scope } from '../../model/data-package';
import { convertAmount, exactly, hasNumber, type Amount, type Quantity } from '../../model/quantity';
import { dimensionOf, isAddable, isCurrency, type Unit } from '../../model/unit';
import { formatMonth } from '../month';
import type { PairSum } from '../sum-pairs';
import type { MeasureCount, RegisterAnswer } from './register-source';

/** The one operation of the package that a register is shown as. */
export const REGISTER_OPERATION = 'register';

/** What a package is made of for a picture: sums, and what they are of. */
export interface ShownRegister {
  readonly title: string;
  readonly measure: Measure;
  /** Null while it is not there yet. */
  readonly answer: RegisterAnswer | null;
  /** Why it is not there; null while it is asked for. */
  readonly problem: string | null;
  /** Every territory of any record, or, without rows, those that are known of. */
  readonly territories: readonly string[];
  readonly sources: readonly string[];
  /** False where sums alone are at hand. */
  readonly hasRows: boolean;
  readonly words: RegisterWords;
}

function nameOfUnit(unit: MeasureCount['unit'], words: RegisterWords): string {
  if (unit === '') return '';
  return isCurrency(unit) ? words.inCurrency(unit) : words.unitNames[unit];
}

/** The measure of a commodity in one of its units; its label says the unit where that is not the one that the measure is given in. */
export function measureOf(
  { measures }: Pick<DataPackage, 'measures'>,
  { commodity, unit }: Pick<MeasureCount, 'commodity' | 'unit'>,
  words: RegisterWords
): Measure {
  const known = measures.get(commodity);
  const label = known?.label ?? commodity;
  const isUsual = known && unit !== '' && isAddable(known.unit, unit);
  const shown: Unit = isUsual ? known.unit : unit || 'count';
  return {
    id: commodity,
    label: isUsual ? label : words.inUnit(label, nameOfUnit(unit, words)),
    type: known?.type ?? 'other',
    dimension: dimensionOf(shown),
    unit: shown,
    partOf: null,
    isAdditive: true
  };
}

/** An amount in the unit of a measure: whole from a hundred on, below it in three digits; a sum of thousands of rows has no more to say. */
export function amountIn(amount: Amount, unit: Unit): Amount {
  const converted = isAddable(amount.unit, unit) ? convertAmount(amount, unit) : { ...amount, unit };
  const round = (value: number): number =>
    value >= 100 ? Math.round(value) : value > 0 ? Number(value.toPrecision(3)) : value;
  return { ...converted, low: round(converted.low), high: round(converted.high) };
}

/** The pairs that can be drawn as a line: those of two territories, the strongest and the one that is chosen. */
export function drawnPairs({ pairs: { pairs, chosen } }: Pick<RegisterAnswer, 'pairs'>): readonly PairSum[] {
  return (chosen ? [...pairs, chosen] : pairs).filter(({ origin, destination }) => origin !== destination);
}

export function pairId({ origin, destination }: Pick<PairSum, 'origin' | 'destination'>): string {
  return `${origin}-${destination}`;
}

/**
 * A register's sums as a package of one operation: a figure for each territory and for the whole, a route of one leg for each of the strongest pairs. So
 * a map, a legend, a file or a table shows them as it shows what was published. The qualifier of a figure is that of its sum; where one word cannot say
 * all of it, it says the least.
 */
export function createRegisterPackage(published: DataPackage, shown: ShownRegister): DataPackage {
  const { title, measure, answer, territories, sources } = shown;
  const [source = '', ...others] = sources;
  const participants = territories.map((territory) => ({
    operation: REGISTER_OPERATION,
    territory,
    countedWithin: null,
    source,
    locator: ''
  }));
  const months = answer?.question.months;
  const [first, last] = [answer?.months[0]?.month, answer?.months.at(-1)?.month];
  const start = first === undefined ? null : formatMonth(Math.max(first, months?.from ?? 0));
  const end = last === undefined ? null : formatMonth(Math.min(last, months?.to ?? Infinity));
  return {
    ...published,
    operations: [
      {
        id: REGISTER_OPERATION,
        name: title,
        start: start !== null && end !== null && start > end ? null : start,
        end: start !== null && end !== null && start > end ? null : end,
        announced: null,
        coordinator: '',
        partners: [],
        funder: '',
        region: '',
        statedParticipantCount: null,
        participantList: 'whole',
        source,
        locator: '',
        note: ''
      }
    ],
    participants,
    measures: new Map([...published.measures, [measure.id, measure]]),
    figures: listFigures(shown),
    routes: answer ? drawnPairs(answer).map((pair) => routeOf(pair, measure, source)) : [],
    events: [],
    citations: others.map((id) => ({
      id: `register:${id}`,
      operation: REGISTER_OPERATION,
      figure: null,
      route: null,
      source: id,
      locator: ''
    })),
    variants: []
  };
}

/** The figures that say how much each flow carried: of no territory, and so no figures of the package. */
export function listFlowFigures(shown: ShownRegister): readonly Figure[] {
  const { answer } = shown;
  if (!answer) return [];
  return drawnPairs(answer).map((pair) =>
    figureOf(flowFigure(pair), { kind: 'joint', parts: [pair.origin, pair.destination] }, pair, shown)
  );
}

function listFigures(shown: ShownRegister): readonly Figure[] {
  const { answer, words } = shown;
  if (!answer) return [];
  const { withheld } = answer;
  const notes = answer.notes.filter(({ code }) => code === 'withheld').map((note) => words.note(note));
  const whole = {
    ...figureOf('register', { kind: 'operation' }, answer.total, shown),
    note: notes.join('. ')
  };
  return [
    whole,
    ...answer.territories.flatMap((sum) =>
      sum.territory === ''
        ? []
        : {
            ...figureOf(
              `register:${sum.territory}`,
              { kind: 'territory', territory: sum.territory },
              sum,
              shown
            ),
            note: withheld?.territories.has(sum.territory) ? words.states.withheld(withheld.fewerThan) : '',
            partOf: whole.id
          }
    )
  ];
}

function figureOf(
  id: string,
  scope: Scope,
  { amount, records }: { readonly amount: Amount; readonly records: number },
  { measure, words, sources: [source = ''] }: ShownRegister
): Figure {
  return {
    id,
    operation: REGISTER_OPERATION,
    scope,
    measure: measure.id,
    quantity: quantityOf(amountIn(amount, measure.unit), words),
    worth: null,
    partOf: null,
    subset: '',
    contradicts: null,
    disagreement: null,
    preferred: true,
    window: 'within',
    limitedTo: '',
    source,
    locator: words.locator(records),
    note: '',
    quote: ''
  };
}

/** A sum as one statement. */
export function quantityOf(amount: Amount, words: RegisterWords): Quantity {
  const { low, high, approximate, withoutNumber, unit } = amount;
  const stated = exactly(low, unit);
  if (!hasNumber(amount))
    return { ...stated, qualifier: 'words', value: null, words: words.states.named.toLowerCase() };
  if (high === Infinity || withoutNumber > 0) return { ...stated, qualifier: 'at_least' };
  if (low < high) return { ...stated, qualifier: 'range', value: null, low, high };
  return approximate ? { ...stated, qualifier: 'approximately' } : stated;
}

function flowFigure(pair: PairSum): string {
  return `flow:${pairId(pair)}`;
}

function routeOf(pair: PairSum, measure: Measure, source: string): Route {
  const id = pairId(pair);
  return {
    id,
    operation: REGISTER_OPERATION,
    commodity: measure.id,
    direction: 'known',
    figure: flowFigure(pair),
    legs: [
      {
        id,
        leg: 1,
        from: pair.origin,
        to: pair.destination,
        mode: 'unknown',
        status: 'reported',
        travelled: 'unknown',
        fromRole: null,
        toRole: null,
        note: ''
      }
    ],
    contradicts: null,
    disagreement: null,
    preferred: true,
    source,
    locator: '',
    note: ''
  };
}
