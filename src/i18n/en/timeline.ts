import { counted } from './counted';

/** What is said in the timeline of operations. */
export const timeline = {
  bars: 'Operations by date',
  from: 'From',
  to: 'To',
  handleFrom: 'Range start',
  handleTo: 'Range end',
  hint: 'YYYY-MM',
  wrong: 'Write a date as 2023, 2023-11 or 2023-11-13; the range must not end before it starts.',
  clear: 'All dates',
  play: 'Play operations one by one',
  pause: 'Pause',
  step: 'Show the next operation',
  undated: (count: number) => `${counted(count, 'operation', 'operations')} without dates`,
  leftOut: (count: number) => `${counted(count, 'operation', 'operations')} without dates left out`,
  shown: (count: number) => counted(count, 'operation in view', 'operations in view'),
  open: 'Show the timeline',
  close: 'Hide the timeline'
};
