import { isolate } from '../i18n/isolate';
import type { Picture } from './picture';

/** The parts of a picture that its title is made of. */
type TitleOf = Pick<
  Picture,
  'operations' | 'publishedPackage' | 'choices' | 'measure' | 'per' | 'messages' | 'format'
>;

/** What a picture is of: "Operation Trigger-Salvo II", "All 33 operations: Arrests". */
export function titleOf({
  operations,
  publishedPackage,
  choices,
  measure,
  per,
  messages,
  format
}: TitleOf): string {
  const [first, ...others] = operations;
  if (!first) return messages.tagline;
  const { length } = operations;
  const of = !others.length
    ? first.name
    : length === publishedPackage.operations.length
      ? messages.operations.all(length)
      : messages.operations.several(length);
  const shown = measure
    ? (per === 'capita' ? messages.legend.rate : String)(measure.label)
    : format.list(choices.types.map((type) => messages.types[type]));
  return shown ? messages.legend.titled(isolate(of), isolate(shown)) : of;
}

/** When the operations in view ran, from the first to the last of their dates; empty where none is known. */
export function spanOf({ operations, format }: Picture): string {
  const dates = operations.flatMap(({ start, end }) => [start, end].filter((date) => date !== null)).sort();
  return dates.length ? format.dateRange(dates[0] ?? null, dates.at(-1) ?? null) : '';
}
