import { MARKINGS } from '../../model/briefing';
import {
  DISAGREEMENTS,
  END_ROLES,
  MODES,
  ROUTE_STATUSES,
  SEIZURE_TYPES,
  VARIANT_FIELDS
} from '../../model/data-package';
import { QUALIFIERS, STATUSES } from '../../model/quantity';
import { DIMENSIONS, UNITS } from '../../model/unit';
import { reportDescriptor, type Descriptor, type Resource } from './descriptor';
import type { ProblemLog } from './problem-log';

/**
 * The columns on which the model relies, the primary key first: `!` marks those that every row must fill, `#` numbers, `?` booleans, the rest is text;
 * `>table` marks ids of another row. The descriptor says all else; it may have more columns, tighter rules, and may do without a
 * column that is not required.
 */
const COLUMNS = {
  operations:
    'id! name! start end announced coordinator! partners funder region stated_participant_count# participant_list source!>sources locator! note',
  participants: 'id! operation!>operations territory! counted_within source!>sources locator!',
  sources: 'id! publisher! title! url published extent marking',
  measures: 'id! label! type! dimension! unit! part_of>measures additive?',
  figures:
    'id! operation!>operations scope! measure!>measures qualifier! value# low# high# unit! count_noun words status meaning ' +
    'worth# worth_currency worth_qualifier part_of>figures subset contradicts>figures disagreement preferred? window limited_to source!>sources locator! note quote',
  routes:
    'id! operation!>operations commodity>measures direction! figure>figures contradicts>routes disagreement ' +
    'preferred? source!>sources locator! note',
  legs: 'id! route!>routes leg#! from! to! mode! status! travelled from_role to_role note',
  places: 'id! name! kind! members lon# lat# source!>sources locator!',
  events: 'id! operation!>operations place! date kind! type! text! source!>sources locator!',
  citations: 'id! operation>operations figure>figures route>routes source!>sources locator!',
  variants: 'id! operation!>operations field! value! source!>sources locator! note',
  territories: 'code! name!'
} as const;

export type TableName = keyof typeof COLUMNS;
export const TABLE_NAMES = Object.keys(COLUMNS) as readonly TableName[];

/** The words that the model knows, by table and column; a descriptor may allow fewer, never others. */
export const MODEL_ENUMS: Readonly<Record<string, readonly string[]>> = {
  'operations.participant_list': ['whole', 'partial', 'none'],
  'measures.type': SEIZURE_TYPES,
  'measures.dimension': DIMENSIONS,
  'measures.unit': Object.keys(UNITS),
  'figures.qualifier': QUALIFIERS,
  'figures.unit': Object.keys(UNITS),
  'figures.status': STATUSES,
  'figures.meaning': ['capacity'],
  'figures.worth_currency': Object.keys(UNITS).filter(
    (unit) => UNITS[unit as keyof typeof UNITS].dimension === 'money'
  ),
  'figures.worth_qualifier': [
    ...QUALIFIERS.filter((qualifier) => qualifier !== 'range' && qualifier !== 'words'),
    'not_stated'
  ],
  'figures.disagreement': DISAGREEMENTS,
  'figures.window': ['within', 'outside', 'stock'],
  'sources.extent': ['full', 'beginning'],
  'sources.marking': MARKINGS,
  'routes.direction': ['known', 'unknown'],
  'routes.disagreement': DISAGREEMENTS,
  'legs.mode': MODES,
  'legs.status': ROUTE_STATUSES,
  'legs.travelled': ['yes', 'no', 'unknown'],
  'legs.from_role': END_ROLES,
  'legs.to_role': END_ROLES,
  'places.kind': ['region', 'area', 'point', 'unknown'],
  'events.type': SEIZURE_TYPES,
  'variants.field': VARIANT_FIELDS
};

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(COLUMNS, name);
}

/**
 * The descriptor's resources that the model can hold, in the descriptor's order. A resource that allows what the model
 * does not know is left out with an error; one that the atlas has no use for, with a warning.
 */
export function filterReadable(descriptor: Descriptor, log: ProblemLog): (Resource & { name: TableName })[] {
  const readable: (Resource & { name: TableName })[] = [];
  for (const resource of descriptor.resources) {
    const { name } = resource;
    if (!isTableName(name)) {
      log.report({
        file: 'datapackage.json',
        column: name,
        code: 'descriptor',
        severity: 'warning',
        message: `The atlas has no use for the table ${name}.`,
        remedy: `It reads the tables ${TABLE_NAMES.join(', ')}.`
      });
      continue;
    }
    const faults = findFaults(name, resource);
    for (const fault of faults)
      reportDescriptor(
        log,
        `The table ${name} cannot be read: ${fault}.`,
        `${name}.${fault.split(' ', 1)[0]}`
      );
    if (faults.length === 0) readable.push({ ...resource, name });
  }
  return readable;
}

/** A column on which the model relies. `target` is the table whose ids it holds; empty for none. `words` are those it may hold, if only some. */
export interface ModelColumn {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean';
  readonly isRequired: boolean;
  readonly target: string;
  readonly words: readonly string[] | null;
}

/** The columns of a table on which the model relies, in their order. */
export function columnsOf(table: TableName): readonly ModelColumn[] {
  return [...COLUMNS[table].matchAll(/(\w+)([#?]?)(!?)>?(\w*)/g)].map(
    ([, name = '', kind, required, target = '']) => ({
      name,
      type: kind === '#' ? 'number' : kind === '?' ? 'boolean' : 'string',
      isRequired: required === '!',
      target,
      words: MODEL_ENUMS[`${table}.${name}`] ?? null
    })
  );
}

function findFaults(table: TableName, { schema }: Resource): string[] {
  const faults: string[] = [];
  const key = columnsOf(table)[0]?.name ?? 'id';
  if (schema.primaryKey.join() !== key) faults.push(`${key} must be the primary key`);
  for (const { name: column, type: wanted, isRequired, target, words: known } of columnsOf(table)) {
    const field = schema.fields.find(({ name }) => name === column);
    if (!field) {
      if (isRequired) faults.push(`${column} is missing from its schema`);
      continue;
    }
    if (isRequired && !field.isRequired) faults.push(`${column} must be required`);
    const isNumber = field.type === 'number' || field.type === 'integer';
    if (wanted !== (isNumber ? 'number' : field.type === 'boolean' ? 'boolean' : 'string'))
      faults.push(`${column} must be of the type ${wanted}`);
    const isKey = schema.foreignKeys.some(
      ({ fields, resource, referenceFields }) =>
        fields.join() === column && resource === target && referenceFields.join() === 'id'
    );
    if (target && !isKey) faults.push(`${column} must be a foreign key to the id of ${target}`);
    if (known && !field.enum?.every((word) => known.includes(word)))
      faults.push(`${column} must have an enum of ${known.join(', ')}`);
  }
  return faults;
}
