import type { Measure, TerritoryCode } from '../model/data-package';
import { convertAmount, scaleValueOf } from '../model/quantity';
import { isAddable, roundForMap, unitForMap, type Unit } from '../model/unit';
import type { TerritorySummary } from '../query/territories/territory-summaries';
import { createCircleSizes, type CircleSizes } from './circle-sizes';
import { classOf, classifyValues, type Classing } from './classes';
import { contrastOf } from './contrast';
import type { Paint, Palette } from './palette';

/** One line of the legend, with the paint that the map uses and how many territories have it. */
export type LegendEntry =
  | {
      readonly kind: 'class';
      readonly low: number;
      readonly high: number;
      readonly unit: Unit;
      /** True where the limits are those of the classification, the lower one not included. */
      readonly limited: boolean;
      readonly paint: Paint;
      readonly count: number;
    }
  | {
      /** Circles of round values, from greatest to least, and how many territories have one. */
      readonly kind: 'circles';
      readonly samples: CircleSizes['samples'];
      readonly unit: Unit;
      readonly paint: Paint;
      readonly count: number;
    }
  | {
      readonly kind: 'published' | 'unrated' | 'zero' | 'named' | 'participant' | 'unpublished' | 'outside';
      readonly paint: Paint;
      readonly count: number;
    };

/** How territories are coloured, and the legend that says so: both are read off the same object. */
export interface FillScale {
  /** The single measure that is shown, or null where the map shows which territories have a published figure. */
  readonly measure: Measure | null;
  /** The one unit of all values; null without a measure. */
  readonly unit: Unit | null;
  /** Null for plain land. */
  paintOf(summary: TerritorySummary): Paint | null;
  /** In CSS pixels; null where values are shown by colours, or there is none to show. */
  radiusOf(summary: TerritorySummary): number | null;
  readonly legend: readonly LegendEntry[];
}

export interface ScaleOptions {
  /** Values are shown by circles: the fills then only say that there is one. */
  readonly circles?: boolean;
  readonly classing?: Classing;
  /** What plain land is: not listed, or of that nobody said whether it took part. */
  readonly land?: 'unpublished' | 'outside';
  /** The summaries that make the classes, where others are to be coloured by them, too: several maps on one scale. */
  readonly domain?: Iterable<TerritorySummary>;
}

/**
 * The scale of a set of summaries. With a measure and no circles, values fall into classes (a statement stands at its stated bound, a range at its
 * middle); without one, or with no more than three values, whose labels say more than shades, a single colour says that a number was
 * published. The states without a value are always in the legend, zero only where there is one.
 */
export function createFillScale(
  summaries: ReadonlyMap<TerritoryCode, TerritorySummary>,
  measure: Measure | null,
  palette: Palette,
  { classing, circles = false, land: plainLand = 'outside', domain = summaries.values() }: ScaleOptions = {}
): FillScale {
  // An iterator may be read only once.
  const read = [...domain];
  const unit = measure && unitOf(read, measure.unit);
  const values = unit ? read.flatMap((summary) => valueOf(summary, unit) ?? []) : [];
  const isPlain = !classing?.limits && (classing?.method ?? 'auto') === 'auto' && values.length <= FEW_VALUES;
  const classes = isPlain
    ? []
    : classifyValues(values, palette.classes, classing, (value) => (unit ? roundForMap(value, unit) : value));
  const sizes = circles && measure ? createCircleSizes(values) : null;
  const published: Paint = { kind: 'solid', colour: palette.classes[palette.classes.length - 2] as string };
  const land: Paint = { kind: 'solid', colour: palette.land };

  function paintOf(summary: TerritorySummary): Paint | null {
    switch (summary.state) {
      case 'value': {
        const value = unit && valueOf(summary, unit);
        if (sizes) return value === null ? palette.named : palette.underCircle;
        if (!unit || (isPlain && value !== null)) return published;
        const found = value === null ? null : classOf(classes, value);
        return found ? { kind: 'solid', colour: found.colour } : palette.named;
      }
      case 'unrated':
        return palette.underCircle;
      case 'zero':
        return palette.zero;
      case 'named':
        return palette.named;
      case 'participant':
        return palette.participant;
      case 'unpublished':
      case 'outside':
        return null;
    }
  }

  const countOf = (state: TerritorySummary['state']): number =>
    [...summaries.values()].filter((r) => r.state === state).length;
  const legend: LegendEntry[] = sizes
    ? [
        {
          kind: 'circles',
          samples: sizes.samples,
          unit: unit as Unit,
          paint: { kind: 'solid', colour: palette.circle },
          count: values.length
        }
      ]
    : unit && !isPlain
      ? [...classes].reverse().map(({ low, high, limited, colour, count }) => ({
          kind: 'class' as const,
          low,
          high,
          limited,
          unit,
          paint: { kind: 'solid' as const, colour },
          count
        }))
      : [{ kind: 'published', paint: published, count: countOf('value') }];
  if (countOf('unrated'))
    legend.push({ kind: 'unrated', paint: palette.underCircle, count: countOf('unrated') });
  if (countOf('zero')) legend.push({ kind: 'zero', paint: palette.zero, count: countOf('zero') });
  legend.push({ kind: 'named', paint: palette.named, count: countOf('named') });
  legend.push({ kind: 'participant', paint: palette.participant, count: countOf('participant') });
  legend.push({ kind: plainLand, paint: land, count: countOf(plainLand) });
  const radiusOf = (summary: TerritorySummary): number | null => {
    const value = sizes && unit ? valueOf(summary, unit) : null;
    return value === null ? null : (sizes?.radiusOf(value) ?? null);
  };
  return { measure, unit, paintOf, radiusOf, legend };
}

/** True where the palette's second ink reads better on the paint than its first. */
export function isStrong(paint: Paint, palette: Palette): boolean {
  const colour = paint.kind === 'solid' ? paint.colour : paint.ground;
  return contrastOf(colour, palette.inkOnFill) > contrastOf(colour, palette.ink);
}

/** Up to so many values are told apart by their labels. */
const FEW_VALUES = 3;

function unitOf(summaries: readonly TerritorySummary[], unit: Unit): Unit {
  return unitForMap(
    summaries.map((summary) => valueOf(summary, unit) ?? 0),
    unit
  );
}

function valueOf({ state, shown }: TerritorySummary, unit: Unit): number | null {
  if (state !== 'value' || !shown || !isAddable(shown.unit, unit)) return null;
  const value = scaleValueOf(convertAmount(shown, unit));
  return value === null ? null : roundForMap(value, unit);
}
