import type { RegisterRule } from '../../model/register';
import type { RawCell } from '../cells';

export interface ReadPosition {
  /** In degrees; NaN in both where there is no position, stated or good. */
  readonly lon: number;
  readonly lat: number;
  readonly broken: RegisterRule | null;
}

/** One object each: most rows of a register have no position. */
const none = (broken: RegisterRule | null): ReadPosition => ({ lon: NaN, lat: NaN, broken });
const NOT_STATED = none(null);
const HALF = none('position_half');
const OUTSIDE = none('position_outside');
const ZERO = none('position_zero');

/** A position on the globe. That of 0, 0 lies in the Gulf of Guinea and is what programs write for none. */
export function readPosition(lon: RawCell, lat: RawCell): ReadPosition {
  if (lon === null && lat === null) return NOT_STATED;
  if (lon === null || lat === null) return HALF;
  const position = { lon: Number(lon), lat: Number(lat), broken: null };
  if (!(Math.abs(position.lon) <= 180 && Math.abs(position.lat) <= 90)) return OUTSIDE;
  if (position.lon === 0 && position.lat === 0) return ZERO;
  return position;
}
