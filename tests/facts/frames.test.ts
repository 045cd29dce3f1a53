import { describe, expect, it } from 'vitest';
import { angleBetween, vectorOf, type Position } from '../../src/geo/vector';
import type { ViewState } from '../../src/model/view-state';
import { readWorld } from '../unit/world';
import { exploreShipped } from './shipped-explorer';

const world = readWorld();

const anchorOf = (code: string): Position => world.territories.get(code)?.anchor as Position;
const apart = (a: Position, b: Position): number => (180 / Math.PI) * angleBetween(vectorOf(a), vectorOf(b));

function frameOf(view: Partial<ViewState>) {
  const { frame, projection, framed } = exploreShipped(view);
  const [x0, y0, x1, y1] = frame;
  const holds = (position: Position): boolean => {
    const [x, y] = projection.project(position);
    return projection.shows(...vectorOf(position)) && Math.min(x - x0, x1 - x, y - y0, y1 - y) > -1e-9;
  };
  const positions = [...[...framed.codes].map(anchorOf), ...framed.points];
  return { middle: projection.unproject((x0 + x1) / 2, (y0 + y1) / 2), holds, positions, frame, projection };
}

describe('the map of a shipped operation', () => {
  it('of the Americas with two lands of Europe has its middle among them, and not in the Atlantic', () => {
    const { projection, middle, positions } = frameOf({ operations: ['turquesa-v'] });
    expect(projection.kind).toBe('regional');
    // Between Panama and Curaçao; the world map had it at 59° W, a thousand kilometres off any coast.
    expect(Math.min(...positions.map((position) => apart(middle, position)))).toBeLessThan(10);
  });

  it('of lands on either side of the globe is the world between them', () => {
    const { projection, middle } = frameOf({ operations: ['storm-makers-ii'] });
    expect(projection.kind).toBe('world');
    // Halfway from Peru to Thailand, in Cameroon.
    expect(apart(middle, anchorOf('CMR'))).toBeLessThan(5);
  });
});
