import type { SwappedPosition } from '../../model/problem';

/**
 * A position whose latitude lies beyond the poles where its longitude could be one and it could be a longitude, the right way about: people
 * write either first. Null where swapping the two would not put both in range, or one is missing.
 */
export function findSwap(lon: number | null, lat: number | null): SwappedPosition | null {
  if (lon === null || lat === null) return null;
  const isSwapped = Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90;
  return isSwapped ? { lon: lat, lat: lon } : null;
}
