import { MARKINGS, strictestOf, type Marking } from './briefing';

/** A label however it is spelled, with or without "TLP": "TLP:RED", "tlp amber + strict", "Green"; WHITE is what version 1 calls CLEAR. */
const LABEL =
  /(?<![\p{L}\d])(tlp[\W_]{0,6})?(clear|white|green|amber[\W_]{0,6}strict|amber(?![\W_]{0,6}strict)|red)(?![\p{L}\d])/giu;
const KEY =
  /^(?:(?:tlp|handling|protective)?mark(?:ing)?s?|tlp(?:label|colou?r|level)?|handling|classification)$/;
const EMPTY = /^(?:~|null|\[\s*\]|\{\s*\}|""|'')?$/i;

/** What a field for a marking holds. */
export interface ReadMarking {
  /** The strictest label in it; TLP:RED where something in it cannot be read; null where it is empty. */
  readonly marking: Marking | null;
  readonly isReadable: boolean;
}

/** Reads what stands in a field for a marking: one label or several, in any spelling. Whatever else stands there makes it TLP:RED. */
export function readMarking(value: string): ReadMarking {
  const text = plain(value).trim();
  if (EMPTY.test(text)) return { marking: null, isReadable: true };
  const rest = text.replace(LABEL, ' ').replace(/(?<![\p{L}\d])tlp(?![\p{L}\d])/giu, ' ');
  const marking = /[\p{L}\d]/u.test(rest) ? null : strictestIn(text, () => true);
  return { marking: marking ?? 'TLP:RED', isReadable: marking !== null };
}

/** The strictest label that stands anywhere in a text together with "TLP", as "TLP:AMBER"; null where there is none. */
export function findLabel(text: string): Marking | null {
  return strictestIn(plain(text), ([, tlp]) => Boolean(tlp));
}

/** True where a text names a colour of the protocol. */
export function hasColour(text: string): boolean {
  return strictestIn(plain(text), () => true) !== null;
}

/** True for the name of a field that holds a marking, in any spelling: "marking", "TLP", "Handling mark". */
export function isMarkingName(name: string): boolean {
  return KEY.test(plain(name).toLowerCase().replace(/[\W_]/g, ''));
}

function strictestIn(text: string, isLabel: (match: RegExpMatchArray) => boolean): Marking | null {
  return strictestOf([...text.matchAll(LABEL)].filter(isLabel).map(([, , word = '']) => toMarking(word)));
}

function toMarking(word: string): Marking | null {
  const colour = word.toUpperCase().replace(/[\W_]+/g, '');
  if (colour === 'WHITE') return 'TLP:CLEAR';
  return MARKINGS.find((marking) => marking.replace(/TLP:|\+/g, '') === colour) ?? null;
}

/** Wide letters as plain ones, and without signs that nobody sees. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
}
