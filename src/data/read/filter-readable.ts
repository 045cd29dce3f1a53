import type { Fault } from '../../model/problem';
import { columnsOf, isTableName, TABLE_NAMES, type TableName } from '../tables/definitions';
import { DESCRIPTOR_PATH, reportDescriptor, type Descriptor, type Field, type Resource } from './descriptor';
import type { ProblemLog } from './problem-log';

export type ReadableResource = Resource & { readonly name: TableName };

/**
 * The descriptor's resources that the model can hold, in the descriptor's order. A resource that allows what the table's definition
 * does not is left out with an error; one that the atlas has no use for, with a warning.
 */
export function filterReadable(descriptor: Descriptor, log: ProblemLog): ReadableResource[] {
  const readable: ReadableResource[] = [];
  for (const resource of descriptor.resources) {
    const { name } = resource;
    if (!isTableName(name)) {
      log.report({
        file: DESCRIPTOR_PATH,
        column: name,
        severity: 'warning',
        code: 'table_unknown',
        table: name,
        known: TABLE_NAMES
      });
      continue;
    }
    const faults = findFaults(name, resource);
    for (const fault of faults) reportDescriptor(log, fault, `${name}.${fault.field}`);
    if (faults.length === 0) readable.push({ ...resource, name });
  }
  return readable;
}

type TableFault = Fault<
  'table_key' | 'table_lacks' | 'table_optional' | 'table_type' | 'table_foreign_key' | 'table_enum'
>;

function findFaults(table: TableName, { schema }: Resource): TableFault[] {
  const faults: TableFault[] = [];
  const columns = columnsOf(table);
  const key = columns[0]?.name ?? 'id';
  if (schema.primaryKey.join() !== key) faults.push({ code: 'table_key', table, field: key });
  for (const { name, type, isRequired, target, words } of columns) {
    const at = { table, field: name };
    const field = schema.fields.find((each) => each.name === name);
    if (!field) {
      if (isRequired) faults.push({ code: 'table_lacks', ...at });
      continue;
    }
    if (isRequired && !field.isRequired) faults.push({ code: 'table_optional', ...at });
    if (typeOf(field) !== type) faults.push({ code: 'table_type', ...at, type });
    const isKey = schema.foreignKeys.some(
      ({ fields, resource, referenceFields }) =>
        fields.join() === name && resource === target && referenceFields.join() === 'id'
    );
    if (target && !isKey) faults.push({ code: 'table_foreign_key', ...at, target });
    if (words && !field.enum?.every((word) => words.includes(word)))
      faults.push({ code: 'table_enum', ...at, words });
  }
  return faults;
}

function typeOf({ type }: Field): string {
  return type === 'integer' ? 'number' : type === 'number' || type === 'boolean' ? type : 'string';
}
