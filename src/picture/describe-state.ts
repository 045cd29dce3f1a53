import type { TerritoryCode } from '../model/data-package';
import { readParticipantList } from '../query/operations/participant-lists';
import type { TerritorySummary, TerritoryState } from '../query/territories/territory-summaries';
import type { Picture } from './picture';

/** Lands with a code of their own in the topology that ISO 3166-1 counts within another. */
const WITHIN_OTHER: ReadonlyMap<TerritoryCode, TerritoryCode> = new Map([
  ['XSO', 'SOM'],
  ['XNC', 'CYP']
]);

/** What a state means in a picture, of a territory or of all: of which type or measure nothing was published, and what plain land says. */
export function describeState(picture: Picture, state: TerritoryState, territory?: TerritoryCode): string {
  const { messages, measure, series, choices, given } = picture;
  const own = given?.describeState(state, territory);
  if (own) return own;
  if (state === 'outside') return messages.participants.notListed;
  if (state === 'unpublished') return describeLists(picture);
  if (state !== 'participant') return messages.states[state];
  if (measure && series !== 'participation') return messages.participants.noFigureOfMeasure;
  const [type, ...others] = choices.types;
  return type && !others.length
    ? messages.participants.noFigureOf(messages.types[type])
    : messages.states.participant;
}

/** Whether a territory took part in the operations in view; one counted within another says within which. */
export function describePart(picture: Picture, summary: TerritorySummary): string {
  const { messages, format, given } = picture;
  const own = given?.describeState(summary.state, summary.territory);
  if (own) return own;
  const words = messages.participants;
  if (summary.countedWithin !== null) return words.countedWithin(format.territory(summary.countedWithin));
  if (summary.participant) return words.tookPart;
  const within = WITHIN_OTHER.get(summary.territory);
  if (within) return words.withinOther(format.territory(within), picture.summaryOf(within).participant);
  return summary.unpublished ? describeLists(picture) : words.notListed;
}

/** That nothing was published for a land that took part, or nothing of the one type that is shown. */
export function describeNothing({ messages, measure, choices }: Picture): string {
  const [type, ...others] = choices.types;
  return type && !others.length && !measure
    ? messages.country.noFiguresOf(messages.types[type])
    : messages.country.noFigures;
}

/** What a land says that no list names, where not all of the lists are whole. */
function describeLists({ dataPackage, operations, messages }: Picture): string {
  const words = messages.participants;
  const lists = operations.map((operation) => readParticipantList(dataPackage, operation));
  const [first, ...others] = lists;
  if (first && !others.length)
    return first.state === 'none' ? words.none(first.stated) : words.partial(first.stated, first.listed);
  return words.several(lists.filter(({ state }) => state !== 'none').length, lists.length);
}
