import { hasNumber, type Amount, type Quantity } from '../model/quantity';
import { dimensionOf, nounOf } from '../model/unit';
import type { Locale } from './messages';

/** A formatted amount, what it is of, and the amount that was formatted. */
interface Caption {
  readonly text: string;
  readonly label: string;
  readonly stated: Quantity | Amount;
}

/**
 * An amount and what it is an amount of, in one phrase: "614 arrests", "4.7 t of drugs seized", "nearly 10,000 ecstasy tablets". What has no number, is
 * one alone, is money, or goes on in words stands after the label, which is a plural: "Arrests: 1", "Firearms seized: several hundred". `text` is `stated` as
 * it was formatted. Where room is short, as on a map, it is "52 kg gold seized".
 */
export function formatCaption(
  { text, label, stated }: Caption,
  { messages }: Locale,
  isShort = false
): string {
  const { map } = messages;
  const { unit } = stated;
  const [isNumber, one] =
    'qualifier' in stated
      ? [stated.qualifier !== 'words' && stated.meaning === null, stated.value]
      : [hasNumber(stated) && !stated.withoutNumber, stated.low];
  const dimension = dimensionOf(unit);
  if (!isNumber || dimension === 'money' || (dimension === 'count' && one === 1))
    return map.captionOfOne(text, label);
  const number = nounOf(unit) ? text : dropUnit(text, label);
  return unit === 'count' || number !== text || isShort
    ? map.caption(number, label)
    : map.captionOf(text, label);
}

/** A counted unit that the label has, too, is said once. */
function dropUnit(text: string, label: string): string {
  const words = label.toLowerCase().split(/[^\p{L}]+/u);
  return text.replace(/\s(\p{L}{3,})$/u, (end, unit: string) =>
    words.includes(unit.toLowerCase()) ? '' : end
  );
}
