/** Why something is not on the map. */
export const undrawn = {
  title: 'Not drawn, and why',
  reasons: {
    operation_wide: 'Stated for the whole operation; the source places it in no country.',
    joint: 'Stated for several countries together; the source does not split it.',
    place: 'Stated for a place that is not one country.',
    not_found: 'Only potential, or a capacity: not an amount found.',
    subset: 'Counts only a part of another figure.',
    not_counted: 'Outside the operation’s window, or another statement is preferred; listed in the table.',
    not_preferred: 'Another statement of this route is drawn in its place.',
    unnamed_end: (ends: string) => `The source does not say where it ends: ${ends}.`,
    unplaced_event: 'The source gives no place that can be drawn.'
  }
};
