import { DESCRIPTOR_PATH, isRecord, type RawResource, type Resource } from '../read/descriptor';
import type { Inspection } from '../read/table';

/** Properties that say how a table is to be read and are not honoured, each with the values that say nothing new. */
const UNREAD = { data: [], compression: [], format: ['csv', 'tsv'] } as const;
const UNREAD_DIALECT = {
  header: [true],
  quoteChar: ['"'],
  doubleQuote: [true],
  escapeChar: [null],
  nullSequence: ['', null],
  skipInitialSpace: [false],
  headerRows: [],
  commentRows: []
} as const;
const UNREAD_FIELD = { format: ['default'], bareNumber: [true], missingValues: [] } as const;
const UNREAD_RULES = { minLength: [], maxLength: [] } as const;

/** Warns of what the descriptor says of a table and is not honoured. */
export function warnOfDescriptor({ resources, log }: Inspection): void {
  for (const resource of resources) {
    const ignored = listIgnored(resource);
    if (ignored.length)
      log.report({
        file: DESCRIPTOR_PATH,
        column: resource.name,
        value: ignored.join(', '),
        severity: 'warning',
        code: 'descriptor_ignored',
        table: resource.name,
        properties: ignored
      });
  }
}

function listIgnored({ given, schema }: Resource): string[] {
  const { dialect } = given;
  return [
    ...listUnread(given, '', typeof dialect === 'string' ? { ...UNREAD, dialect: [] } : UNREAD),
    ...listUnread(isRecord(dialect) ? dialect : {}, 'dialect.', UNREAD_DIALECT),
    ...fieldsOf(given).flatMap((field, i) => {
      const parsed = schema.fields[i];
      if (!parsed) return [];
      const { name, pattern } = parsed;
      const rules = isRecord(field.constraints) ? field.constraints : {};
      return [
        ...listUnread(field, `${name}.`, UNREAD_FIELD),
        ...listUnread(rules, `${name}.constraints.`, UNREAD_RULES),
        ...(typeof rules.pattern === 'string' && !pattern ? [`${name}.constraints.pattern`] : []),
        ...(Array.isArray(rules.enum) && !rules.enum.length ? [`${name}.constraints.enum`] : [])
      ];
    })
  ];
}

function fieldsOf({ schema }: RawResource): RawResource[] {
  const fields: unknown = isRecord(schema) ? schema.fields : null;
  return Array.isArray(fields) ? fields.filter(isRecord) : [];
}

function listUnread(
  of: RawResource,
  at: string,
  unread: Readonly<Record<string, readonly unknown[]>>
): string[] {
  return Object.entries(unread).flatMap(([key, plain]) =>
    of[key] === undefined || plain.includes(of[key]) ? [] : [at + key]
  );
}
