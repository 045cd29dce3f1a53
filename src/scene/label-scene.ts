import type { LocatedPlace } from '../geo/places';
import type { Plane } from '../geo/plane';
import { containsPoint } from '../geo/shape';
import { vectorOf, type Position } from '../geo/vector';
import type { TerritoryCode } from '../model/data-package';
import { isStrong } from '../scale/fill-scale';
import type { Palette } from '../scale/palette';
import type { AreaMark, CircleMark, LabelAmount, LabelLine, LabelMark } from './marks';

/** What is to be written at a territory. The lower the priority's number, the sooner it is drawn. */
export interface TerritoryCaption {
  readonly territory: TerritoryCode;
  readonly name: string;
  /** What may stand for the name where that has no room; null where nothing may. */
  readonly shorterName: string | null;
  /** What was published of it, in a few words; null for the name alone. */
  readonly figure: string | null;
  /** The amount within that; null where there is none. */
  readonly amount: LabelAmount | null;
  /** Quiet labels name lands that took no part. */
  readonly quiet: boolean;
  readonly priority: number;
  /** True where others are left out for it: of a figure, the end of a route, what is chosen. */
  readonly essential: boolean;
  /** True where the name may be left out if the land has no room for it. */
  readonly optional: boolean;
  /** True where it is written only on a map that is zoomed in. */
  readonly minor: boolean;
}

/** What is to be written at territories and at regions. */
export interface LabelTexts {
  readonly captions: readonly TerritoryCaption[];
  readonly regions: readonly { readonly place: LocatedPlace; readonly name: string }[];
}

/** A scale at which the map no longer shows the whole world, in pixels to a plane unit. */
const NEAR = 360;

/** A scale at which an outline has all its points, in pixels to a plane unit. */
const WHOLE = 1e4;

/** Labels of territories and regions, at their anchors. Those out of sight in this projection have none. */
export function createLabels(
  plane: Plane,
  { captions, regions }: LabelTexts,
  { areas, circles }: { readonly areas: readonly AreaMark[]; readonly circles: readonly CircleMark[] },
  palette: Palette
): LabelMark[] {
  const isInSight = (position: Position): boolean => plane.projection.shows(...vectorOf(position));
  const labels: LabelMark[] = [];
  for (const {
    territory: code,
    name,
    shorterName,
    figure,
    amount,
    quiet,
    priority,
    essential,
    optional,
    minor
  } of captions) {
    const territory = plane.world.territories.get(code);
    if (!territory || !isInSight(territory.anchor)) continue;
    const shape = plane.shapeOf(code);
    const role = quiet ? 'quiet' : 'name';
    const lines: LabelLine[] = [
      shorterName === null ? { text: name, role } : { text: name, role, shorter: shorterName }
    ];
    if (figure) lines.push({ text: figure, role: 'figure' });
    const area = areas.find((mark) => mark.territory === code);
    labels.push({
      id: code,
      at: plane.projection.project(territory.anchor),
      lines,
      amount,
      priority,
      essential,
      shape,
      onlyInside: optional,
      fromScale: minor ? NEAR : 0,
      besidePx: circles.find((mark) => mark.territory === code)?.radiusPx ?? 0,
      onFill: area !== undefined && isStrong(area.paint, palette),
      members: [code],
      isSpot: false
    });
  }
  for (const { place, name } of regions) {
    if (!isInSight(place.position)) continue;
    labels.push({
      id: place.id,
      at: plane.projection.project(place.position),
      lines: [{ text: name.toUpperCase(), role: 'region' }],
      amount: null,
      priority: 50,
      essential: true,
      shape: null,
      onlyInside: false,
      fromScale: 0,
      besidePx: 0,
      onFill: false,
      members: place.members.length ? place.members : landAt(plane, place.position),
      isSpot: place.kind !== 'region' || !place.members.length
    });
  }
  return labels;
}

/** The land in which a place lies whose members nobody lists; none for a place at sea. */
function landAt(plane: Plane, position: Position): readonly TerritoryCode[] {
  const [x, y] = plane.projection.project(position);
  for (const code of plane.world.territories.keys()) {
    const outline = plane.shapeOf(code);
    if (outline && containsPoint(outline.at(WHOLE), x, y)) return [code];
  }
  return [];
}
