/**
 * What to do about a latitude beyond the poles whose longitude could be one while it could be a longitude: people write either first.
 * Null where swapping the two would not put both in range, or one is missing.
 */
export function suggestSwap(lon: number | null, lat: number | null): string | null {
  if (lon === null || lat === null) return null;
  const isSwapped = Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90;
  return isSwapped ? `The two look swapped: write ${lat} in “lon” and ${lon} in “lat”.` : null;
}
