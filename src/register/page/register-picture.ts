import { HEXAGON_KM2 } from '../../geo/hexagon-grid';
import type { TerritoryCode } from '../../model/data-package';
import { hasNumber, type Amount } from '../../model/quantity';
import type { ViewNotice } from '../../model/view-url';
import type { Given, Picture } from '../../picture/picture';
import { keepSame } from '../../picture/rules';
import { rateTerritories } from '../../query/figures/rates';
import type { TerritorySummary } from '../../query/territories/territory-summaries';
import { createHexagons } from './hexagon-marks';
import {
  amountIn,
  createRegisterPackage,
  drawnPairs,
  listFlowFigures,
  type ShownRegister
} from './register-package';

/** Where a picture finds what it shows of a register: each is asked for anew whenever a value that follows from it is. */
export interface RegisterOnMap {
  readonly shown: () => ShownRegister;
  /** The territories of any record, which the map is fitted to, whatever is chosen. */
  readonly territories: () => readonly string[];
  /** What of the view the register has not got. */
  readonly notices: () => readonly ViewNotice[];
}

/** The sums of a register in the place of a package's figures, for a picture. */
export function createRegisterPicture({ shown, territories, notices }: RegisterOnMap): Given {
  return {
    rules: {
      hexagons: ({ projection, palette }) => {
        const counts = shown().answer?.hexagons;
        return counts ? createHexagons(counts, projection, palette) : null;
      },
      // The register has answered for what was chosen: nothing is filtered once more.
      scope: () => ALL,
      choices: keepSame<Picture['choices']>(
        ({ view }) => ({
          ...ALL,
          types: [],
          measure: shown().measure.id,
          statuses: view.statuses === 'none' ? 'none' : [],
          modes: []
        }),
        (before, next) => before.measure === next.measure && String(before.statuses) === String(next.statuses)
      ),
      series: () => 'figures',
      // Two hundred flows would hide what lies beneath: they are faint until one is pointed at, or the view asks for more.
      faint: ({ layers }) => layers.emphasis !== 'full',
      dataPackage: ({ publishedPackage }) => createRegisterPackage(publishedPackage, shown()),
      figures: ({ dataPackage }) =>
        new Map([...dataPackage.figures, ...listFlowFigures(shown())].map((figure) => [figure.id, figure])),
      summaries: ({ per, populationOf }) => {
        const summaries = summarise(shown());
        return per === 'capita' ? rateTerritories(summaries, populationOf) : summaries;
      },
      unplaced: () => describeUnplaced(shown()),
      framed: () => ({
        codes: new Set(territories()),
        withFigure: new Set(),
        points: [],
        lines: []
      })
    },
    nameHexagon: ([lon, lat]) => shown().words.hexagonAbout(lat, lon),
    describeHexagons: ({ classes }) => {
      const { words } = shown();
      return [
        { sample: null, text: words.perHexagon(HEXAGON_KM2), count: null },
        ...[...classes]
          .reverse()
          .filter(({ corners, low, high }) => corners.length > 0 && low <= high)
          .map(({ colour, low, high }) => ({
            sample: { kind: 'paint', paint: { kind: 'solid', colour } } as const,
            text: words.hexagonClass(low, high),
            count: null
          }))
      ];
    },
    describeState: (state, territory) => {
      const { answer, problem, hasRows, words } = shown();
      const { states } = words;
      if (!answer) return problem === null ? states.waiting : states.unread;
      if (state === 'outside' && !hasRows) return states.outsideChoice;
      const { withheld } = answer;
      if (state === 'participant' && withheld?.territories.size) {
        if (territory === undefined) return states.withheldOrNone(withheld.fewerThan);
        if (withheld.territories.has(territory)) return states.withheld(withheld.fewerThan);
      }
      return state === 'unrated' || state === 'unpublished' ? null : states[state];
    },
    notices
  };
}

const ALL = { operations: null, from: null, to: null } as const;

/** A sum for each territory that has a record of the choice, and that it has others for each of the rest. */
function summarise({
  answer,
  measure,
  territories
}: ShownRegister): ReadonlyMap<TerritoryCode, TerritorySummary> {
  const sums = new Map(answer?.territories.map((sum) => [sum.territory, sum]));
  return new Map(
    territories.map((territory): [TerritoryCode, TerritorySummary] => {
      const sum = sums.get(territory);
      const amount = sum ? amountIn(sum.amount, measure.unit) : null;
      return [
        territory,
        {
          territory,
          state: !amount ? 'participant' : !hasNumber(amount) ? 'named' : amount.high > 0 ? 'value' : 'zero',
          participant: true,
          unpublished: false,
          countedWithin: null,
          amount,
          shown: amount && sum ? plainAmount(amount, sum) : null,
          figures: [],
          events: []
        }
      ];
    })
  );
}

/** Above this share of records that are open upwards or without a number a sum keeps the signs of both. */
const NEWS = 0.1;

/**
 * An amount as the map writes it. Of hundreds of records a few are open or without a number nearly everywhere: signs on every sum would say nothing. They stand where
 * more than a tenth of the records are so, or the sum of the upper ends is more than a tenth larger; the legend has the share of all.
 */
export function plainAmount(
  amount: Amount,
  { open, records }: { readonly open: number; readonly records: number }
): Amount {
  const { low, high, withoutNumber } = amount;
  const isNews = (open + withoutNumber) / records > NEWS || (open === 0 && high > low * (1 + NEWS));
  return isNews || !hasNumber(amount)
    ? amount
    : { ...amount, high: low, approximate: false, withoutNumber: 0 };
}

/** What of the choice is not on the map: records without a country or a month, and pairs beyond the strongest. */
function describeUnplaced({ answer, problem, words }: ShownRegister): string | null {
  if (!answer) return problem ?? words.states.waiting;
  const { total, territories, pairs, undated, question, hexagons, notes, withheld } = answer;
  const told = notes.map((note) => words.note(note));
  if (!total.records) return [...(withheld ? [] : [words.noneLeft]), ...told].join('. ');
  const nowhere = territories.find(({ territory }) => territory === '')?.records ?? 0;
  const drawn = drawnPairs({ pairs: { ...pairs, chosen: null } });
  const heldRecords = drawn.reduce((sum, { records }) => sum + records, 0);
  const [heldAmount, listedAmount] = [drawn, pairs.pairs].map((list) =>
    list.reduce((sum, { amount }) => sum + amount.low, 0)
  ) as [number, number];
  const least = total.open + total.amount.withoutNumber;
  return [
    ...(least ? [words.leastSums(least / total.records)] : []),
    ...(nowhere ? [words.noCountry(nowhere, total.records)] : []),
    ...(question.months && undated.records ? [words.undated(undated.records)] : []),
    ...(question.withoutDuplicates ? [words.without] : []),
    ...(hexagons
      ? [
          words.placed(
            hexagons.records.reduce((sum, count) => sum + count, 0),
            total.records
          )
        ]
      : []),
    ...(pairs.count
      ? [
          words.pairs(
            drawn.length,
            pairs.count,
            // Of what is listed, a flow within one country is not drawn.
            pairs.shareHeld === null ? null : (pairs.shareHeld * heldAmount) / listedAmount,
            heldRecords / pairs.records
          )
        ]
      : []),
    ...told
  ].join('. ');
}
