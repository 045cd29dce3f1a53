import { counted } from './counted';

/** What is said in choosing operations. */
export const operationList = {
  search: 'Filter operations',
  choose: 'Choose operations',
  only: 'only',
  onlyNamed: (name: string) => `Only ${name}`,
  remove: (name: string) => `Remove ${name}`,
  others: (count: number) => `and ${counted(count, 'other', 'others')}`,
  nothing: 'No matching operations.',
  shown: (shown: number, all: number) => `Showing ${shown} of ${all}`,
  figures: (count: number) => counted(count, 'figure', 'figures'),
  coordinators: 'Coordinators',
  participants: 'Participants',
  territories: (count: number, lists: number, operations: number) =>
    lists < operations
      ? `${counted(count, 'territory', 'territories')}, listed by ${lists} of ${counted(operations, 'operation', 'operations')}`
      : counted(count, 'territory is listed', 'territories are listed'),
  earlier: (name: string) => (name ? `Earlier operation: ${name}` : 'Earlier operation'),
  later: (name: string) => (name ? `Later operation: ${name}` : 'Later operation'),
  undated: 'date not stated',
  facets: { coordinator: 'Coordinator', region: 'Region', type: 'Seizure type', year: 'Year' },
  any: 'any',
  beginning: 'Based on the opening of the source; later figures may be missing.'
};
