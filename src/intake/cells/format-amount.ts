import { standsBehind } from '../../model/quantity';
import type { WrittenAmount } from './parse-amount';

/** An amount as text that `parseAmount` reads back as the same: hedge, number or range, unit, with a decimal point and nothing between thousands. */
export function formatAmount({
  qualifier,
  value,
  low,
  high,
  unit,
  words
}: Omit<WrittenAmount, 'kind' | 'note'>): string {
  const number =
    qualifier === 'range' ? `${low} ${/^(?:between)$/i.test(words) ? 'and' : 'to'} ${high}` : String(value);
  const hedge = words || (DEFAULT_WORDS[qualifier] ?? '');
  const parts = standsBehind(hedge)
    ? [number + (hedge === '+' ? '+' : ''), unit, hedge === '+' ? '' : hedge]
    : [hedge, number, unit];
  return parts.filter(Boolean).join(' ');
}

const DEFAULT_WORDS: Readonly<Record<string, string>> = {
  at_least: 'at least',
  at_most: 'at most',
  approximately: 'approximately'
};
