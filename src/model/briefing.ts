import type { PartialDate } from './partial-date';

/**
 * How far a document may be passed on, from the least to the most restricted: the Traffic Light Protocol 2.0 (FIRST, 2022), spelled as it
 * spells its labels.
 */
export const MARKINGS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;
export type Marking = (typeof MARKINGS)[number];

/** The most restricted of some markings; null for none. */
export function strictestOf(markings: Iterable<Marking | null>): Marking | null {
  let strictest = -1;
  for (const marking of markings) if (marking) strictest = Math.max(strictest, MARKINGS.indexOf(marking));
  return MARKINGS[strictest] ?? null;
}

/** Entries by their keys, with values as YAML gives them. */
export type Unread = Readonly<Record<string, unknown>>;

/** One step of a briefing: what is said, and the view of the atlas behind it. */
export interface Step {
  readonly title: string;
  /** Markdown for the audience. */
  readonly text: string;
  /** Markdown for the presenter alone. */
  readonly notes: string;
  /** How long it is to take, in seconds; null for no budget. */
  readonly seconds: number | null;
  /** The view as its address has it, without "?". */
  readonly view: string;
  /** Figures as they stood when the step was written, by id: what a change is told by. */
  readonly figures: Readonly<Record<string, string>>;
  /** Entries of its file that the atlas does not know, kept as they were read. */
  readonly more: Unread;
}

export interface Briefing {
  readonly title: string;
  readonly place: string;
  /** Null where it is not dated. */
  readonly date: PartialDate | null;
  readonly marking: Marking | null;
  /** Entries of its front matter that the atlas does not know, kept as they were read. */
  readonly more: Unread;
  readonly steps: readonly Step[];
}

export const EMPTY_STEP: Step = {
  title: '',
  text: '',
  notes: '',
  seconds: null,
  view: '',
  figures: {},
  more: {}
};

export const EMPTY_BRIEFING: Briefing = {
  title: '',
  place: '',
  date: null,
  marking: null,
  more: {},
  steps: []
};

/** The time that all steps with a budget take together, in seconds; null where none has one. */
export function sumSeconds(steps: readonly Step[]): number | null {
  const budgets = steps.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]));
  return budgets.length ? budgets.reduce((sum, seconds) => sum + seconds, 0) : null;
}
