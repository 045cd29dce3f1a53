import type { LabelMark } from '../../scene/marks';
import type { View } from '../view';
import { moveBox, type Segment } from './box';
import type { Candidate } from './candidates';
import { findConflicts, startsOf } from './conflicts';
import type { Lands } from './ground';
import { keepEssential } from './keep-essential';
import type { PlacedLabel } from './label-style';
import { rememberLands } from './memory';
import { priceObstacles, type Obstacles } from './obstacles';
import { select, type Problem } from './select';

/** What it costs to leave out a figure or what is chosen, the end of a route, a region's name, a participant, and what took no part. */
const PRICES = { figure: 1000, end: 600, region: 300, name: 20, quiet: 15 };

/** A bad place of a figure or of what is chosen counts so many times that of others: it is better off than a few names of mere participants. */
const ESSENTIAL_WEIGHT = 3;

/** So many places of a label are compared with those of all others; fewer where there are many labels. */
const MOST_CANDIDATES = 32;
const FEW_CANDIDATES = 16;
const MANY_LABELS = 60;

/**
 * Finds a place for as many labels as can be, all together. A label lies within its land, at its coast, beside its dot, or at sea; apart from
 * its land it has a leader unless the land is plainly the nearest. None lies on another land, touches another label or is cut by the edge of
 * the view. Where there is no room for all of a label it is broken, set smaller or left with its number; and what finds no place is left out,
 * figures and ends of routes last. The same for the same labels in any order, wherever the plane lies.
 */
export function placeLabels(
  labels: readonly LabelMark[],
  obstacles: Obstacles,
  lands: Lands,
  view: View
): PlacedLabel[] {
  const memory = rememberLands(lands, view);
  const sorted = [...labels].sort(
    (a, b) => a.priority - b.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
  const { tx, ty } = view;
  const price = priceObstacles(obstacles, -tx, -ty);
  const most = sorted.length > MANY_LABELS ? FEW_CANDIDATES : MOST_CANDIDATES;
  const candidates = sorted.map((label) =>
    memory
      .recall(label)
      .map((candidate) => ({
        candidate,
        cost: (label.essential ? ESSENTIAL_WEIGHT : 1) * (candidate.cost + price(candidate, label.id))
      }))
      .filter(({ cost }) => cost < priceOf(label))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, most)
  );
  const places = candidates.map((list) => list.map(({ candidate }) => candidate));
  const starts = startsOf(places);
  const problem: Problem = {
    options: places.map((list, i) => list.map((_, n) => (starts[i] as number) + n)),
    prices: sorted.map(priceOf),
    costs: candidates.flatMap((list) => list.map(({ cost }) => cost)),
    conflicts: findConflicts(places)
  };
  const choice = keepEssential(problem, select(problem), (item) => sorted[item]?.essential === true);
  return sorted.flatMap((label, i) => {
    const place = choice[i] === -1 ? null : places[i]?.[(choice[i] as number) - (starts[i] as number)];
    return place ? [putLabel(label, place, tx, ty)] : [];
  });
}

/** Finds where each label may lie, one after another, so that the page can do else between two: `placeLabels` then has only to choose. */
export function* findPlaces(labels: readonly LabelMark[], lands: Lands, view: View): Generator<void> {
  const memory = rememberLands(lands, view);
  if (labels.length) yield* memory.prepare();
  for (const label of labels) {
    yield;
    memory.recall(label);
  }
}

function putLabel(
  label: LabelMark,
  { variant, box, align, inside, leader }: Candidate,
  dx: number,
  dy: number
): PlacedLabel {
  const { lines, scale } = variant;
  return {
    label,
    lines,
    scale,
    box: moveBox(box, dx, dy),
    align,
    inside,
    leader: leader && moveSegment(leader, dx, dy)
  };
}

function moveSegment({ from, to }: Segment, dx: number, dy: number): Segment {
  return { from: [from[0] + dx, from[1] + dy], to: [to[0] + dx, to[1] + dy] };
}

/** The greatest figure is worth as much as two of the least. */
function priceOf({ essential, lines, priority }: LabelMark): number {
  const role = lines[0]?.role;
  if (role === 'region') return PRICES.region;
  if (essential)
    return lines.length > 1 || priority === 0
      ? PRICES.figure * Math.max(1, 3 - Math.max(1, priority))
      : PRICES.end;
  return role === 'name' ? PRICES.name : PRICES.quiet;
}
