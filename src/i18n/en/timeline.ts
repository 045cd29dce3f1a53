import { counted } from './counted';

/** What is said in the timeline of operations. */
export const timeline = {
  bars: 'Operations by date',
  from: 'From',
  to: 'To',
  handleFrom: 'Start of the span',
  handleTo: 'End of the span',
  hint: 'YYYY-MM',
  wrong: 'Write a date as 2023, 2023-11 or 2023-11-13; the span must not end before it starts.',
  clear: 'All dates',
  play: 'Play the operations one after the other',
  pause: 'Pause',
  step: 'Show the next operation',
  undated: (count: number) => `${counted(count, 'operation', 'operations')} without dates`,
  leftOut: (count: number) => `${counted(count, 'operation', 'operations')} without dates left out`,
  shown: (count: number) => counted(count, 'operation in view', 'operations in view'),
  open: 'Show the timeline',
  close: 'Hide the timeline'
};
