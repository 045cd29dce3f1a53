import type { LocatedPlace } from '../geo/places';
import type { Plane } from '../geo/plane';
import { vectorOf, type Position } from '../geo/vector';
import type { TerritoryCode } from '../model/data-package';
import { isStrong } from '../scale/fill-scale';
import type { Palette } from '../scale/palette';
import type { AreaMark, CircleMark, LabelLine, LabelMark } from './marks';

/** What is to be written at a territory. The lower the priority's number, the sooner it finds its place. */
export interface TerritoryCaption {
  readonly territory: TerritoryCode;
  readonly name: string;
  /** What was published of it, in a few words; null for the name alone. */
  readonly figure: string | null;
  /** Quiet labels name lands that took no part. */
  readonly quiet: boolean;
  readonly priority: number;
  /** True where the name may be left out if the land has no room for it. */
  readonly optional: boolean;
}

/** Labels of territories and regions, at their anchors. Those out of sight in this projection have none. */
export function createLabels(
  plane: Plane,
  captions: readonly TerritoryCaption[],
  regions: readonly { readonly place: LocatedPlace; readonly name: string }[],
  areas: readonly AreaMark[],
  circles: readonly CircleMark[],
  palette: Palette
): LabelMark[] {
  const isInSight = (position: Position): boolean => plane.projection.shows(...vectorOf(position));
  const labels: LabelMark[] = [];
  for (const { territory: code, name, figure, quiet, priority, optional } of captions) {
    const territory = plane.world.territories.get(code);
    if (!territory || !isInSight(territory.anchor)) continue;
    const shape = plane.shapeOf(code);
    const lines: LabelLine[] = [{ text: name, role: quiet ? 'quiet' : 'name' }];
    if (figure) for (const text of breakLine(figure)) lines.push({ text, role: 'figure' });
    const area = areas.find((mark) => mark.territory === code);
    labels.push({
      id: code,
      at: plane.projection.project(territory.anchor),
      lines,
      priority,
      shape,
      onlyInside: optional,
      besidePx: circles.find((mark) => mark.territory === code)?.radiusPx ?? 0,
      onFill: area !== undefined && isStrong(area.paint, palette),
      within: []
    });
  }
  for (const { place, name } of regions) {
    if (!isInSight(place.position)) continue;
    labels.push({
      id: place.id,
      at: plane.projection.project(place.position),
      lines: [{ text: name.toUpperCase(), role: 'region' }],
      priority: 50,
      shape: null,
      onlyInside: false,
      besidePx: 0,
      onFill: false,
      within: place.kind === 'region' ? place.members.flatMap((code) => plane.shapeOf(code) ?? []) : []
    });
  }
  return labels;
}

/** A longer text than this is set in two lines. */
const LONG_TEXT = 24;

/** The text whole, or broken at the space nearest its middle where it is long. */
function breakLine(text: string): string[] {
  if (text.length <= LONG_TEXT) return [text];
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const middle = text.length / 2;
  const at = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
