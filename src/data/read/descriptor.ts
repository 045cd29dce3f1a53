import type { Marking } from '../../model/briefing';
import type { Fault, ResourceFault } from '../../model/problem';
import { compilePattern } from './compile-pattern';
import type { ProblemLog } from './problem-log';
import { quote, readPackageMarking } from './row-marking';

/** Where a package's descriptor stands, from the package's folder. */
export const DESCRIPTOR_PATH = 'datapackage.json';

/** The part of a Frictionless Data Package (v1) that is read: https://specs.frictionlessdata.io/data-package/ */
export interface Descriptor {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** The strictest marking of the package itself; null for none. */
  readonly marking: Marking | null;
  /** Files of briefings; those that are no Markdown file inside the package's folder are left out, with a problem. */
  readonly briefings: readonly string[];
  readonly resources: readonly Resource[];
  /** Those of a register of seizures, which are no tables of text: see register-resources.ts. As they stand there. */
  readonly registerResources: readonly RawResource[];
}

export type RawResource = Readonly<Record<string, unknown>>;

export interface Resource {
  readonly name: string;
  /** From the package's folder; never absolute, never above it. */
  readonly path: string;
  /** What its file is said to be written in; empty where that is not said. */
  readonly encoding: string;
  /** How large its file is said to be; null where that is not said. */
  readonly bytes: number | null;
  /** What its file is said to hash to, with the algorithm before a colon; empty where that is not said. */
  readonly hash: string;
  readonly dialect: Dialect;
  readonly schema: Schema;
  /** As it stands in the descriptor, with what is not honoured. */
  readonly given: RawResource;
}

/** The part of a CSV Dialect (v1) that is honoured: https://specs.frictionlessdata.io/csv-dialect/ Empty where nothing is said. */
export interface Dialect {
  readonly delimiter: string;
  /** What a line begins with that is no record. */
  readonly commentChar: string;
}

/** A Table Schema (v1): https://specs.frictionlessdata.io/table-schema/ */
export interface Schema {
  readonly fields: readonly Field[];
  /** Cells that mean “nothing stated”. */
  readonly missingValues: readonly string[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly example: string;
  /** The decimal sign of its numbers. */
  readonly decimalChar: string;
  /** What groups the thousands of its numbers; empty for nothing. */
  readonly groupChar: string;
  /** What else is true or false; empty for the forms of Table Schema. */
  readonly trueValues: readonly string[];
  readonly falseValues: readonly string[];
  readonly isRequired: boolean;
  readonly isUnique: boolean;
  readonly enum: readonly string[] | null;
  /** Matches the whole cell, soon; null also where the descriptor's would not. */
  readonly pattern: RegExp | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** `resource` is the name of the table that the key points into, already resolved where the descriptor says "" for the table itself. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly resource: string;
  readonly referenceFields: readonly string[];
}

/** Reads a descriptor. Null, with an error, where it is no JSON or has no resources; a resource that cannot be read is left out. */
export function parseDescriptor(text: string, log: ProblemLog): Descriptor | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    reportDescriptor(log, { code: 'descriptor_json' });
    return null;
  }
  if (!isRecord(json) || !Array.isArray(json.resources) || json.resources.length === 0) {
    reportDescriptor(log, { code: 'descriptor_empty' });
    return null;
  }
  const resources: Resource[] = [];
  const registerResources: RawResource[] = [];
  for (const [i, value] of json.resources.entries()) {
    if (isRecord(value) && (value.name === 'seizures' || value.name === 'register')) {
      registerResources.push(value);
      continue;
    }
    const resource = parseResource(value, `resources[${i}]`, log);
    if (!resource) continue;
    if (resources.some(({ name }) => name === resource.name))
      reportDescriptor(log, { code: 'descriptor_twice', resource: resource.name }, resource.name);
    else resources.push(resource);
  }
  return {
    name: textOf(json.name),
    title: textOf(json.title),
    version: textOf(json.version),
    marking: readPackageMarking(json, DESCRIPTOR_PATH, log),
    briefings: parseBriefingPaths(json.briefings, log),
    resources,
    registerResources
  };
}

function parseBriefingPaths(value: unknown, log: ProblemLog): readonly string[] {
  if (value === undefined) return [];
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  return given.filter((path): path is string => {
    const isGood = typeof path === 'string' && isInside(path) && path.endsWith('.md');
    if (!isGood) reportDescriptor(log, { code: 'descriptor_briefing', path: quote(path) }, 'briefings');
    return isGood;
  });
}

/**
 * A package must not reach outside its own folder (Data Resource, “URL or Path”), also not once a browser has made an address of the path: it
 * drops spaces at its ends and tabs and ends of lines within it, and takes "%2e" for a point (URL Standard, 4.4).
 */
export function isInside(path: string): boolean {
  const plain = unescapePath(path)
    .replace(/[\t\n\r]/g, '')
    .trim();
  return plain !== '' && !/^[/\\]|^[a-z][a-z0-9+.-]*:|(^|[/\\])\.\.([/\\]|$)/i.test(plain);
}

function unescapePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Reports an error of the descriptor; `column` is the part of it that is at fault. */
export function reportDescriptor(log: ProblemLog, fault: Fault, column: string | null = null): void {
  log.report({ file: DESCRIPTOR_PATH, column, ...fault });
}

function parseResource(value: unknown, at: string, log: ProblemLog): Resource | null {
  if (!isRecord(value)) return fail('object');
  const { name, schema } = value;
  const path: unknown = Array.isArray(value.path) && value.path.length === 1 ? value.path[0] : value.path;
  if (typeof name !== 'string' || name === '') return fail('name');
  if (typeof path !== 'string' || !isInside(path)) return fail('path');
  if (!isRecord(schema) || !Array.isArray(schema.fields)) return fail('schema');
  const dialect = isRecord(value.dialect) ? value.dialect : {};
  const fields: Field[] = [];
  for (const field of schema.fields) {
    if (!isRecord(field) || typeof field.name !== 'string') return fail('field_name');
    const parsed = parseField(field.name, field, fail);
    if (!parsed) return null;
    fields.push(parsed);
  }
  const has = (names: readonly string[]) => names.every((field) => fields.some((f) => f.name === field));
  const primaryKey = namesOf(schema.primaryKey);
  if (!has(primaryKey)) return fail('primary_key');
  const foreignKeys: ForeignKey[] = [];
  for (const key of Array.isArray(schema.foreignKeys) ? schema.foreignKeys : []) {
    const reference = isRecord(key) && isRecord(key.reference) ? key.reference : {};
    const keyFields = namesOf(isRecord(key) ? key.fields : null);
    const referenceFields = namesOf(reference.fields);
    if (!keyFields.length || !has(keyFields) || keyFields.length !== referenceFields.length)
      return fail('foreign_key');
    foreignKeys.push({ fields: keyFields, resource: textOf(reference.resource) || name, referenceFields });
  }
  return {
    name,
    path,
    encoding: textOf(value.encoding),
    bytes: typeof value.bytes === 'number' ? value.bytes : null,
    hash: textOf(value.hash),
    dialect: { delimiter: textOf(dialect.delimiter), commentChar: textOf(dialect.commentChar) },
    schema: {
      fields,
      missingValues: Array.isArray(schema.missingValues) ? textsOf(schema.missingValues) : [''],
      primaryKey,
      foreignKeys
    },
    given: value
  };

  function fail(fault: ResourceFault, field = ''): null {
    const label = isRecord(value) && typeof value.name === 'string' ? value.name : at;
    reportDescriptor(log, { code: 'descriptor_resource', resource: label, fault, field }, label);
    return null;
  }
}

function parseField(
  name: string,
  field: Record<string, unknown>,
  fail: (fault: ResourceFault, field: string) => null
): Field | null {
  const rules = isRecord(field.constraints) ? field.constraints : {};
  let pattern: RegExp | null = null;
  if (typeof rules.pattern === 'string') {
    try {
      pattern = compilePattern(rules.pattern);
    } catch {
      return fail('field_pattern', name);
    }
  }
  return {
    name,
    type: textOf(field.type) || 'string',
    example: textOf(field.example),
    // A point that groups thousands is no decimal sign as well.
    decimalChar: textOf(field.decimalChar) || (field.groupChar === '.' ? ',' : '.'),
    groupChar: textOf(field.groupChar),
    trueValues: namesOf(field.trueValues),
    falseValues: namesOf(field.falseValues),
    isRequired: rules.required === true,
    isUnique: rules.unique === true,
    enum: Array.isArray(rules.enum) && rules.enum.length ? textsOf(rules.enum) : null,
    pattern,
    minimum: typeof rules.minimum === 'number' ? rules.minimum : null,
    maximum: typeof rules.maximum === 'number' ? rules.maximum : null
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A key is one name or a list of names. */
function namesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? textsOf(value) : [];
}

/** What stands in a list as text; JSON can hold objects that have none ({"toString": null}). */
function textsOf(values: readonly unknown[]): string[] {
  return values.map((value) => (typeof value === 'object' && value !== null ? quote(value) : String(value)));
}
