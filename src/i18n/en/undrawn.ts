/** Why something is not on the map. */
export const undrawn = {
  title: 'Not on the map',
  reasons: {
    operation_wide: 'Stated for the whole operation; the source names no country.',
    joint: 'Stated for several countries combined; the source does not split it.',
    place: 'Stated for a place that is not one country.',
    not_found: 'Only potential, or a capacity: not an amount found.',
    subset: 'Counts only a part of another figure.',
    not_counted: 'Outside the operation’s dates, or another version is used; listed in the table.',
    not_preferred: 'Another version of this route is drawn instead.',
    unnamed_end: (ends: string) => `The source does not say where it ends: ${ends}.`,
    unplaced_event: 'The source gives no place that the map can show.'
  }
};
