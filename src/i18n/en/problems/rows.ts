import type { Dimension } from '../../../model/unit';
import { UNITS } from '../../../model/unit';
import { swap } from './tables';
import { guess, quoted, type AllProblemWords } from './words';

const CODE = 'Write an ISO 3166-1 alpha-3 code: three capital letters, like PAK.';
const OTHER_DATE = 'Leave it if the source says so; otherwise fix this date or those of the operation.';
const MOVED = 'Name the figure of what was moved, or empty the cell.';

const unitsOf = (dimension: Dimension): string => {
  const units = Object.entries(UNITS).filter(([, definition]) => definition.dimension === dimension);
  return `Write one of ${units.map(([unit]) => unit).join(', ')}.`;
};

/** What comes of two statements of a fact that are preferred, and of none. */
const versions = {
  figure: { twice: 'sums count the fact twice', never: 'no sum counts it' },
  route: { twice: 'the map draws both', never: 'the map does not draw it' }
};

/** What is wrong with a row by the rules of its table, or beside other rows. */
export const rows = {
  file_unread: ({ rows: count, cause }) => [
    `${count === 1 ? 'One row is' : `${count} rows are`} left out, because ${cause} could not be read.`,
    `Fix ${cause} first.`
  ],
  foreign_key: ({ column, id, target, suggestions }) => [
    `“${column}” names ${id}, which is not among the rows read from ${target}.`,
    guess(suggestions, `Add a row with this id to ${target}, or fix what names it.`)
  ],
  row_missing: ({ id, target, rows: count, suggestions }) => [
    `There is no row ${id}, which ${count} rows name.`,
    guess(suggestions, `Add a row with this id to ${target}, or fix what names it.`)
  ],
  territory_unknown: ({ territory, suggestions }) => [
    `${territory} is not the code of a territory.`,
    guess(suggestions, CODE)
  ],
  place_unknown: ({ place, places, isRead, suggestions }) => [
    `${place} is neither the code of a territory nor the id of a row read from ${places}.`,
    isRead ? guess(suggestions, CODE) : `Fix ${places} first, or write the code of a territory.`
  ],
  cycle: ({ path }) => [
    `The row is part of itself: ${path.join(' → ')}.`,
    'Empty “part_of” in the widest of these rows.'
  ],
  contradicts_itself: ({ kind }) => [
    `A ${kind} cannot contradict itself.`,
    `Name the other ${kind}, or empty the cell.`
  ],
  other_operation: ({ kind, id, operation }) => [
    `${id} is a ${kind} of another operation (${operation}).`,
    `Name a ${kind} of the same operation, or empty the cell.`
  ],

  operation_reversed: ({ start }) => [
    `The operation ends before it starts (${start}).`,
    'Swap “start” and “end”, or fix the wrong one.'
  ],
  operation_named_all: () => [
    'In an address “all” means all operations, so this one cannot be shown alone.',
    'Give it another id, here and where it is named.'
  ],
  place_named_operation: () => [
    'As a scope “operation” means the whole operation, so no figure can be of this place.',
    'Give it another id, here and where it is named.'
  ],
  announced_early: ({ start }) => [`The operation was announced before it started (${start}).`, OTHER_DATE],
  event_outside: ({ start, end }) => [
    `The event lies outside the operation (${start ?? '…'} to ${end ?? '…'}).`,
    OTHER_DATE
  ],
  published_early: ({ operation, start }) => [
    `The source has results of ${operation}, which started later (${start}).`,
    OTHER_DATE
  ],
  participant_twice: ({ first }) => [
    `Row ${first} already names this territory for the operation.`,
    'Delete one of the two rows.'
  ],
  citation_of: ({ named, columns }) => [
    `The citation is of ${named.length ? `an ${named.join(' and a ')}` : 'nothing'}.`,
    `Fill exactly one of ${quoted(columns)}.`
  ],
  citation_twice: ({ of }) => [
    `The ${of} names this source already.`,
    'Add the place to the locator there, after a semicolon, and delete this row.'
  ],
  variant_count: () => [
    '“value” is no number of participants.',
    'Write a whole number in digits alone, like 14.'
  ],
  variant_same: ({ field }) => [
    `The operation’s own row has the same “${field}”.`,
    'Write what the other source states, or make it a row of the table citations.'
  ],
  locator: ({ rows: count }) => [
    `${count === 1 ? '1 row does' : `${count} rows do`} not record the place in the source.`,
    'Write the place where you come upon it; until then readers are told that it is not recorded.'
  ],

  qualifier_needs: ({ qualifier, column }) => [
    `The qualifier ${qualifier} needs “${column}”.`,
    'Fill it, or choose the qualifier words and write what was said.'
  ],
  qualifier_excludes: ({ qualifier, column }) => [
    `The qualifier ${qualifier} goes without “${column}”.`,
    qualifier === 'words'
      ? 'Empty it, or choose the qualifier that fits the number.'
      : 'Empty it, or choose the qualifier range with “low” and “high”.'
  ],
  words_missing: () => [
    'The qualifier words needs “words”.',
    'Write what was said about the amount, for instance: several hundred. Where only a worth was stated, fill “worth”.'
  ],
  range_reversed: ({ high }) => [
    `The range starts above its end (${high}).`,
    'Swap “low” and “high”, or fix the wrong one.'
  ],
  worth_incomplete: ({ column, filled, columns }) => [
    `“${filled}” is filled, so “${column}” must be, too.`,
    `Fill ${quoted(columns)}, or empty all of them.`
  ],
  measure_unit: ({ unit, of, dimension }) => [
    `${unit} is a unit of ${of}, not of ${dimension}.`,
    unitsOf(dimension)
  ],
  unit_dimension: ({ unit, of, measure, dimension }) => [
    `${unit} is a unit of ${of}, but the measure ${measure} is of ${dimension}.`,
    unitsOf(dimension)
  ],
  count_noun: ({ unit }) => [
    `“count_noun” says what a piece is, and the unit ${unit} says so already.`,
    'Write count in “unit”, or empty “count_noun”.'
  ],
  scope: () => [
    'A joint scope names different territories and places.',
    'Write codes and ids of places joined by +, each once, like BEN+TGO.'
  ],
  subset_of_nothing: () => [
    'The row counts a part of another figure, and does not say of which.',
    'Name the whole in “part_of”, or empty “subset”.'
  ],
  part_of_other_measure: ({ measure, whole }) => [
    `A figure of ${measure} cannot be part of one of ${whole}.`,
    'Name a figure of the same or a wider measure, or empty the cell.'
  ],
  part_exceeds: ({ whole }) => [
    `The figure is larger than its whole in row ${whole}.`,
    'Fix the number or the unit, or empty the cell if it is not a part.'
  ],
  part_elsewhere: ({ inner, outer, whole }) => [
    `A figure of ${inner} is no part of one of ${outer} (row ${whole}), so a sum lacks it.`,
    'Name the figure that contains it, or empty the cell.'
  ],
  duplicate: ({ first }) => [
    `Row ${first} has the same operation, scope and measure, and sums count both.`,
    'Delete one, name the other in “part_of” or “contradicts”, or say in “limited_to” what each is of.'
  ],
  above_total: ({ total }) => [
    `The figure is larger than the operation’s total in row ${total}.`,
    'Leave it if the sources say so; otherwise fix the number or the unit.'
  ],
  outlier: ({ times }) => [
    `The figure is ${times} times that of any other territory.`,
    'Leave it if the source says so; otherwise fix the number or the unit.'
  ],
  hedge: ({ column, stated, qualifier }) => [
    stated === 'range'
      ? 'The qualifier is range, but the words leave its end open.'
      : `The qualifier is ${stated}, but the words ${stated === 'not_stated' ? 'state one' : 'are not'}.`,
    `Write ${qualifier} in “${column === 'words' ? 'qualifier' : 'worth_qualifier'}”, or empty “${column}”.`
  ],
  both_preferred: ({ kind, other }) => [
    `This row and row ${other} contradict each other, and both are preferred.`,
    `Write false in one of them, or ${versions[kind].twice}.`
  ],
  none_preferred: ({ kind }) => [
    `The ${kind} is not preferred, but no other of the same fact is, so ${versions[kind].never}.`,
    `Empty “preferred”, or name the preferred ${kind} in “contradicts”.`
  ],

  route_without_legs: ({ legs }) => [
    'The route has no legs.',
    `Add its legs to ${legs}, with this id in “route”.`
  ],
  leg_number: ({ expected, number }) => [
    `The route’s next leg is number ${expected}, but this row is number ${number}.`,
    'Number the legs of a route 1, 2, 3 … in their order.'
  ],
  leg_gap: ({ end, start, before }) => [
    `The leg before ends at ${end}, but this one starts at ${start}.`,
    `Write ${end}, or fix “to” in row ${before}.`
  ],
  leg_nowhere: ({ end, isOpen, events }) => [
    `The leg starts and ends at ${end}, so it leads nowhere.`,
    isOpen
      ? 'Write an end that the source does state; without any there is no route.'
      : `Fix “to”, or say it as an event at ${end} in ${events} instead.`
  ],
  leg_role: ({ end, before, here }) => [
    `${end} is ${before} where the leg before ends, but ${here} here.`,
    'Write the same role in both rows, or empty the one that the source does not state.'
  ],
  leg_after_stop: ({ stop }) => [
    `The leg was travelled, but the route was stopped in row ${stop}.`,
    'Write no, or fix “status” and “travelled” of the earlier leg.'
  ],
  route_returns: ({ to, earlier }) => [
    `The route comes back to ${to}, where it had been in row ${earlier}.`,
    'Leave it if the source says so; otherwise fix “to”, or make what follows a route of its own.'
  ],
  route_commodity: ({ commodity, measure }) => [
    `The route moves ${commodity}, but its figure is of ${measure}.`,
    MOVED
  ],
  route_figure_operation: ({ operation }) => [`The figure is of another operation (${operation}).`, MOVED],
  position_half: () => ['A position needs both “lon” and “lat”.', 'Fill both, or empty both.'],
  position_missing: () => ['A point needs a position.', 'Fill “lon” and “lat”, or make it an area.'],
  longitude: () => [
    'A longitude lies between −180 and 180.',
    'Write degrees east of Greenwich, west of it negative.'
  ],
  latitude: ({ swapped }) => [
    'A latitude lies between −90 and 90.',
    swapped ? swap(swapped) : 'Write degrees north, south negative.'
  ]
} satisfies Partial<AllProblemWords>;
