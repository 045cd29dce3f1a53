import { prepareWorldFile } from '../../src/prepare/topology/world-file';
import { decodeWorld, type World } from '../../src/geo/world';

let world: World | null = null;

/** The world as the built site reads it: the prepared topology, decoded once for each test file. */
export function readWorld(): World {
  return (world ??= decodeWorld(prepareWorldFile().packed));
}
