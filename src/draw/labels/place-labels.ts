import type { Bounds } from '../../geo/shape';
import type { LabelMark } from '../../scene/marks';
import type { View } from '../view';
import { moveBox, overlapOf, type Box, type Segment } from './box';
import { createBoxIndex } from './box-index';
import type { Candidate } from './candidates';
import { crossesBox } from './crossing';
import { findConflicts, startsOf } from './conflicts';
import { createSetting, findCandidates, type Setting } from './find-candidates';
import type { Lands } from './ground';
import type { PlacedLabel } from './label-style';
import { select, type Choice, type Problem } from './select';

/** What else is on the map, in CSS pixels of the view: marks that a label should rather not cover, and those that it never may. */
export interface Obstacles {
  readonly soft: readonly Box[];
  readonly firm: readonly Box[];
}

/** What it costs to leave out a figure or what is chosen, the end of a route, a region's name, a participant, and what took no part. */
const PRICES = { figure: 1000, end: 600, region: 300, name: 20, quiet: 15 };

/** What it costs to cover a soft obstacle, for each square pixel and at most, and a firm one. */
const PER_SQUARE_PX = 0.2;
const MOST_COVERED = 12;
const FIRM = 60;

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
  const setting = settingFor(lands, view);
  const sorted = [...labels].sort((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const { tx, ty } = view;
  const price = priceObstacles(obstacles, tx, ty);
  const most = sorted.length > MANY_LABELS ? FEW_CANDIDATES : MOST_CANDIDATES;
  const candidates = sorted.map((label) =>
    recall(label, setting)
      .map((candidate) => ({ candidate, cost: candidate.cost + price(candidate) }))
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
  const choice = keepEssential(problem, select(problem), sorted);
  return sorted.flatMap((label, i) => {
    const place = choice[i] === -1 ? null : places[i]?.[(choice[i] as number) - (starts[i] as number)];
    return place ? [putLabel(label, place, tx, ty)] : [];
  });
}

function putLabel(label: LabelMark, { variant, box, align, inside, leader }: Candidate, dx: number, dy: number): PlacedLabel {
  const { lines, scale } = variant;
  return { label, lines, scale, box: moveBox(box, dx, dy), align, inside, leader: leader && moveSegment(leader, dx, dy) };
}

function moveSegment({ from, to }: Segment, dx: number, dy: number): Segment {
  return { from: [from[0] + dx, from[1] + dy], to: [to[0] + dx, to[1] + dy] };
}

function priceOf({ essential, lines, priority }: LabelMark): number {
  const role = lines[0]?.role;
  if (role === 'region') return PRICES.region;
  if (essential) return lines.length > 1 || priority === 0 ? PRICES.figure : PRICES.end;
  return role === 'name' ? PRICES.name : PRICES.quiet;
}

/** What a place costs for what it would cover. */
function priceObstacles({ soft, firm }: Obstacles, tx: number, ty: number): (candidate: Candidate) => number {
  const move = (boxes: readonly Box[]): Box[] => boxes.map((box) => moveBox(box, -tx, -ty));
  const visitSoft = createBoxIndex(move(soft));
  const firmBoxes = move(firm);
  const visitFirm = createBoxIndex(firmBoxes);
  return ({ box, leader }) => {
    let covered = 0;
    visitSoft(box, (near) => (covered += PER_SQUARE_PX * overlapOf(box, near)));
    let cost = Math.min(MOST_COVERED, Math.round(4 * covered) / 4);
    visitFirm(box, () => (cost += FIRM));
    if (leader) {
      const [x, y] = [Math.min(leader.from[0], leader.to[0]), Math.min(leader.from[1], leader.to[1])];
      const width = Math.abs(leader.from[0] - leader.to[0]);
      const height = Math.abs(leader.from[1] - leader.to[1]);
      visitFirm({ x, y, width, height }, (near) => {
        const { x: x0, y: y0 } = near;
        if (isFar(leader, near) && crossesBox(...leader.from, ...leader.to, x0, y0, x0 + near.width, y0 + near.height))
          cost += FIRM / 2;
      });
    }
    return cost;
  };
}

/** False for what is at the leader's own foot. */
function isFar({ from: [x, y] }: Segment, box: Box): boolean {
  const AT_FOOT_PX = 3;
  return (
    x < box.x - AT_FOOT_PX ||
    x > box.x + box.width + AT_FOOT_PX ||
    y < box.y - AT_FOOT_PX ||
    y > box.y + box.height + AT_FOOT_PX
  );
}

/** A figure or an end that was left out takes the place of labels that are neither, which find another or go. */
function keepEssential({ options, conflicts }: Problem, choice: Choice, labels: readonly LabelMark[]): Choice {
  const kept = [...choice];
  const itemOf = new Map(options.flatMap((list, item) => list.map((option) => [option, item] as const)));
  const rivalsOf = (option: number): number[] => [...(conflicts[option] as Int32Array)]
    .filter((other) => kept[itemOf.get(other) as number] === other)
    .map((other) => itemOf.get(other) as number);
  options.forEach((list, item) => {
    if (kept[item] !== -1 || !labels[item]?.essential) return;
    const option = list.find((each) => rivalsOf(each).every((rival) => !labels[rival]?.essential));
    if (option === undefined) return;
    const rivals = rivalsOf(option);
    for (const rival of rivals) kept[rival] = -1;
    kept[item] = option;
    for (const rival of rivals)
      kept[rival] = options[rival]?.find((each) => !rivalsOf(each).length) ?? -1;
  });
  return kept;
}

interface Kept {
  readonly setting: Setting;
  readonly key: string;
  readonly candidates: Map<string, readonly Candidate[]>;
}

/** What was found of the lands at the last few scales; a scale and a window are asked again whenever what the map shows changes. */
const kept = new WeakMap<Lands['land'], Kept[]>();
const MOST_SETTINGS = 3;
const MOST_LABELS = 600;

const memories = new WeakMap<Setting, Map<string, readonly Candidate[]>>();

function settingFor(lands: Lands, { k, tx, ty, widthPx, heightPx, frame }: View): Setting {
  const scaled = (bounds: Bounds): Bounds => [k * bounds[0], k * bounds[1], k * bounds[2], k * bounds[3]];
  const room: Bounds =
    widthPx < Infinity ? [-tx, -ty, widthPx - tx, heightPx - ty] : scaled(frame ?? lands.outline.bounds);
  const key = [k, ...room].join();
  const known = kept.get(lands.land) ?? [];
  const found = known.find((each) => each.key === key);
  const one = found ?? { key, setting: createSetting(lands, k, room), candidates: new Map() };
  memories.set(one.setting, one.candidates);
  kept.set(lands.land, [one, ...known.filter((each) => each !== one)].slice(0, MOST_SETTINGS));
  return one.setting;
}

function recall(label: LabelMark, setting: Setting): readonly Candidate[] {
  const candidates = memories.get(setting) as Map<string, readonly Candidate[]>;
  const { id, at, lines, amount, onlyInside, onFill, besidePx, essential, members } = label;
  const key = JSON.stringify([id, at, lines, amount, onlyInside, onFill, besidePx, essential, members]);
  let found = candidates.get(key);
  if (!found) {
    if (candidates.size >= MOST_LABELS) candidates.clear();
    candidates.set(key, (found = findCandidates(label, setting)));
  }
  return found;
}
