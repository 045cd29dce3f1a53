import { MARKINGS } from '../../../model/briefing';
import { notices } from '../notices';
import { guess, type AllProblemWords } from './words';

const wantedForms = { text: 'a text', entries: 'a list of "key: value"' };

const entryFaults = {
  syntax: (detail: string) => detail,
  separator: () => 'a line "---" stands within',
  no_entries: () => 'it is no list of "key: value"'
};

/** What is wrong with a briefing's file. */
export const briefings = {
  front_matter_missing: () => [
    'The briefing has no front matter.',
    'Begin the file with a line "---", then title, place, date and marking, then another "---".'
  ],
  front_matter_open: () => ['The front matter does not end.', 'Put a line "---" after its last entry.'],
  front_matter_line: () => [
    'The line of the front matter cannot be read.',
    'Write title, place, date or marking as "key: value", each once.'
  ],
  front_matter_twice: ({ key }) => [
    `The entry “${key}” occurs twice; the first is read.`,
    'Write title, place, date or marking as "key: value", each once.'
  ],
  entries_unreadable: ({ fault, detail, isFrontMatter }) => [
    `The entries cannot be read: ${entryFaults[fault](detail)}`,
    isFrontMatter
      ? 'Put a value with ": " or "#" in quotes; until then it is read line by line.'
      : 'Write one "key: value" a line; put a value with ": " or "#" in quotes.'
  ],
  entry_twice: ({ key }) => [`The entry “${key}” occurs twice; the first is read.`, 'Delete one of them.'],
  entry_type: ({ key, wanted }) => [
    `The entry “${key}” must be ${wantedForms[wanted]}; it is not read.`,
    `Write it as ${wantedForms[wanted]}.`
  ],
  entry_unknown: ({ key, of, known, suggestions }) => [
    `The entry “${key}” is not part of a ${of} and is not read.`,
    guess(suggestions, `Write one of ${known.join(', ')}.`)
  ],
  briefing_date: () => [
    'The date is not one that the calendar has; the briefing is shown without it.',
    'Write it as 2026-11-24, 2026-11 or 2026.'
  ],
  briefing_marking_unreadable: () => [
    'The marking is none of the Traffic Light Protocol 2.0; TLP:RED is shown.',
    `Write one of ${MARKINGS.join(', ')}.`
  ],
  briefing_marking_several: ({ marking }) => [
    `The file has several markings; the strictest, ${marking}, is shown.`,
    'Leave one, in the front matter.'
  ],
  briefing_marking_elsewhere: ({ marking }) => [
    `The marking stands outside the entry “marking”; ${marking} is shown.`,
    `Write “marking: ${marking}” in the front matter.`
  ],
  step_open: ({ title }) => [
    `The block of the step “${title}” does not end; the step is shown without text.`,
    'Put a line "```" after it.'
  ],
  step_time: () => [
    'The time cannot be read; the step has no budget.',
    'Write minutes and seconds, as in "1:30".'
  ],
  view: ({ step, reason, key, value }) => [
    `Step ${step}: ${notices[reason](key, value ?? '')}`,
    `Take over a view from the atlas, or fix “${key}” in the step's view.`
  ]
} satisfies Partial<AllProblemWords>;
