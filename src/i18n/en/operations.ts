import { counted } from './counted';

/** What is said in choosing operations. */
export const operationList = {
  search: 'Filter operations',
  choose: 'Choose operations',
  only: 'only',
  onlyNamed: (name: string) => `Only ${name}`,
  remove: (name: string) => `Take ${name} out`,
  others: (count: number) => `and ${counted(count, 'other', 'others')}`,
  nothing: 'No operation matches.',
  shown: (shown: number, all: number) => `${shown} of ${all} shown`,
  figures: (count: number) => counted(count, 'figure', 'figures'),
  coordinators: 'Coordinators',
  participants: 'Participants',
  territories: (count: number, lists: number, operations: number) =>
    lists < operations
      ? `${counted(count, 'territory', 'territories')}, listed by ${lists} of ${counted(operations, 'operation', 'operations')}`
      : counted(count, 'territory is listed', 'territories are listed'),
  undated: 'date not stated',
  facets: { coordinator: 'Coordinator', region: 'Region', type: 'Seizure type', year: 'Year' },
  any: 'any',
  beginning:
    'Read from the beginning of the sources only: a figure that is missing here may be published further on.'
};
