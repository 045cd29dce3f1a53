import { SETTLE_MS, rest } from './gestures.mjs';

/**
 * Measures one contender after the other, `turns` times, so that a busy moment of the machine falls on each of them. Every other turn goes
 * backwards, as a browser is still busy with closing the page before.
 * @template {{ id: string }} C
 * @template R
 * @param {readonly C[]} contenders
 * @param {number} turns
 * @param {(contender: C) => Promise<R>} measure
 * @returns {Promise<Map<string, R[]>>} by the contender's id
 */
export async function takeTurns(contenders, turns, measure) {
  /** @type {Map<string, R[]>} */
  const results = new Map(contenders.map(({ id }) => [id, []]));
  for (let turn = 0; turn < turns; turn++)
    for (const contender of inTurn(contenders, turn)) {
      results.get(contender.id)?.push(await measure(contender));
      await rest(SETTLE_MS);
    }
  return results;
}

/** The order of a turn. @template T @param {readonly T[]} all @param {number} turn */
export function inTurn(all, turn) {
  return turn % 2 ? [...all].reverse() : all;
}
