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
import { CURRENCIES, DIMENSIONS, UNIT_NAMES } from '../../model/unit';
import { boolean, idOf, number, oneOf, required, text, type CellValue, type Column } from './columns';

const stated = { source: required(idOf('sources')), locator: required(text) };

/**
 * The tables of a data package: the columns on which the model relies, the primary key first. The types of rows come from here, and every
 * descriptor is held against it: it may have more columns and tighter rules, and may do without a column that is not required, but
 * allows no other words. What a column means stands in `data/datapackage.json`.
 */
export const TABLES = {
  operations: {
    id: required(text),
    name: required(text),
    start: text,
    end: text,
    announced: text,
    coordinator: required(text),
    partners: text,
    funder: text,
    region: text,
    stated_participant_count: number,
    participant_list: oneOf(['whole', 'partial', 'none']),
    ...stated,
    note: text
  },
  participants: {
    id: required(text),
    operation: required(idOf('operations')),
    territory: required(text),
    counted_within: text,
    ...stated
  },
  sources: {
    id: required(text),
    publisher: required(text),
    title: required(text),
    url: text,
    published: text,
    extent: oneOf(['full', 'beginning']),
    marking: oneOf(MARKINGS)
  },
  measures: {
    id: required(text),
    label: required(text),
    type: required(oneOf(SEIZURE_TYPES)),
    dimension: required(oneOf(DIMENSIONS)),
    unit: required(oneOf(UNIT_NAMES)),
    part_of: idOf('measures'),
    additive: boolean
  },
  figures: {
    id: required(text),
    operation: required(idOf('operations')),
    scope: required(text),
    measure: required(idOf('measures')),
    qualifier: required(oneOf(QUALIFIERS)),
    value: number,
    low: number,
    high: number,
    unit: required(oneOf(UNIT_NAMES)),
    count_noun: text,
    words: text,
    status: oneOf(STATUSES),
    meaning: oneOf(['capacity']),
    worth: number,
    worth_currency: oneOf(CURRENCIES),
    worth_qualifier: oneOf(['exact', 'at_least', 'at_most', 'approximately', 'not_stated']),
    worth_words: text,
    part_of: idOf('figures'),
    subset: text,
    contradicts: idOf('figures'),
    disagreement: oneOf(DISAGREEMENTS),
    preferred: boolean,
    window: oneOf(['within', 'outside', 'stock']),
    limited_to: text,
    ...stated,
    note: text,
    quote: text
  },
  routes: {
    id: required(text),
    operation: required(idOf('operations')),
    commodity: idOf('measures'),
    direction: required(oneOf(['known', 'unknown'])),
    figure: idOf('figures'),
    contradicts: idOf('routes'),
    disagreement: oneOf(DISAGREEMENTS),
    preferred: boolean,
    ...stated,
    note: text
  },
  legs: {
    id: required(text),
    route: required(idOf('routes')),
    leg: required(number),
    from: required(text),
    to: required(text),
    mode: required(oneOf(MODES)),
    status: required(oneOf(ROUTE_STATUSES)),
    travelled: oneOf(['yes', 'no', 'unknown']),
    from_role: oneOf(END_ROLES),
    to_role: oneOf(END_ROLES),
    note: text
  },
  places: {
    id: required(text),
    name: required(text),
    kind: required(oneOf(['region', 'area', 'point', 'unknown'])),
    members: text,
    lon: number,
    lat: number,
    ...stated
  },
  events: {
    id: required(text),
    operation: required(idOf('operations')),
    place: required(text),
    date: text,
    kind: required(text),
    type: required(oneOf(SEIZURE_TYPES)),
    text: required(text),
    ...stated
  },
  citations: {
    id: required(text),
    operation: idOf('operations'),
    figure: idOf('figures'),
    route: idOf('routes'),
    ...stated
  },
  variants: {
    id: required(text),
    operation: required(idOf('operations')),
    field: required(oneOf(VARIANT_FIELDS)),
    value: required(text),
    ...stated,
    note: text
  },
  territories: {
    code: required(text),
    name: required(text)
  }
} as const satisfies Readonly<Record<string, Readonly<Record<string, Column>>>>;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** The cells of a row that is kept, by column; null where nothing is stated. A column that the package has not got is null throughout. */
export type CellsOf<T extends TableName> = {
  readonly [C in keyof (typeof TABLES)[T]]: (typeof TABLES)[T][C] extends Column<infer Cell extends CellValue>
    ? Cell
    : never;
};

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}

/** The columns of a table with their names, in their order. */
export function columnsOf(table: TableName): readonly (Column & { readonly name: string })[] {
  return Object.entries<Column>(TABLES[table]).map(([name, column]) => ({ name, ...column }));
}
