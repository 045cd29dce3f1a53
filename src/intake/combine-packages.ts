import { parsePackage } from '../data/read/load-package';
import type { Tables } from '../data/read/table';
import { columnsOf, TABLE_NAMES, type TableName } from '../data/tables/definitions';
import { strictestOf } from '../model/briefing';
import { encodePackage, type RowOf } from './encode-package';

type Rows = Readonly<Record<TableName, readonly RowOf[]>>;
type Files = ReadonlyMap<string, Uint8Array>;

/**
 * One package of a reader's own and the library: the own operations first, so that they are shown. Ids of the library stay, since links and briefings
 * name them; own ids that it has, too, are given another. A measure that both call alike and count in the same unit is one. Briefings are the library's,
 * and the own ones beside them.
 */
export function combinePackages(
  own: Files,
  library: Files,
  knownTerritories: ReadonlySet<string>
): Map<string, Uint8Array> {
  const [first, second] = [own, library].map((files) => parsePackage(files, knownTerritories)) as [
    ReturnType<typeof parsePackage>,
    ReturnType<typeof parsePackage>
  ];
  if (!first.inspection || !second.inspection) return new Map(first.inspection ? own : library);
  const kept = rowsOf(second.inspection.tables);
  const added = rename(rowsOf(first.inspection.tables), kept);
  const tables = Object.fromEntries(
    TABLE_NAMES.map((name) => [
      name,
      name === 'measures' ? [...kept[name], ...added[name]] : [...added[name], ...kept[name]]
    ])
  ) as unknown as Rows;
  const briefings = [...new Set([...first.dataPackage.briefings, ...second.dataPackage.briefings])];
  const files = encodePackage(
    {
      title: `${first.dataPackage.title} + ${second.dataPackage.title}`,
      marking: strictestOf([first.dataPackage.marking, second.dataPackage.marking]),
      briefings
    },
    tables
  );
  for (const path of briefings) {
    const bytes = own.get(path) ?? library.get(path);
    if (bytes) files.set(path, bytes);
  }
  return files;
}

function rowsOf(tables: Tables): Rows {
  return Object.fromEntries(
    TABLE_NAMES.map((name) => [
      name,
      [...tables[name].rows.values()].map(({ cells }) => cells as unknown as RowOf)
    ])
  ) as unknown as Rows;
}

/** The rows of a package with ids that another has not got, and without those that the other has already. */
function rename(rows: Rows, other: Rows): Rows {
  const ids = new Map<TableName, ReadonlyMap<string, string>>();
  for (const name of TABLE_NAMES) {
    const key = keyOf(name);
    const taken = new Set(other[name].map((row) => String(row[key])));
    const own = new Map<string, string>();
    for (const row of rows[name]) {
      const id = String(row[key]);
      const same = name === 'measures' ? other.measures.find((each) => isSameMeasure(each, row)) : undefined;
      let next = same ? String(same['id']) : id;
      for (let n = 1; !same && name !== 'territories' && taken.has(next); n++)
        next = `own-${n > 1 ? `${n}-` : ''}${id}`;
      own.set(id, next);
    }
    ids.set(name, own);
  }
  const placeOf = (id: unknown): string => ids.get('places')?.get(String(id)) ?? String(id);
  return Object.fromEntries(
    TABLE_NAMES.map((name) => {
      const key = keyOf(name);
      const present = new Set(other[name].map((row) => String(row[key])));
      const own = rows[name].map((row): RowOf => {
        const renamed: Record<string, RowOf[string]> = {
          ...row,
          [key]: ids.get(name)?.get(String(row[key])) ?? ''
        };
        for (const { name: column, target } of columnsOf(name)) {
          const to = target === '' ? undefined : ids.get(target as TableName)?.get(String(row[column]));
          if (to !== undefined) renamed[column] = to;
        }
        if (name === 'figures') renamed['scope'] = String(row['scope']).split('+').map(placeOf).join('+');
        if (name === 'events') renamed['place'] = placeOf(row['place']);
        if (name === 'legs') Object.assign(renamed, { from: placeOf(row['from']), to: placeOf(row['to']) });
        return renamed;
      });
      return [name, own.filter((row) => !present.has(String(row[key])))];
    })
  ) as unknown as Rows;
}

const keyOf = (name: TableName): string => columnsOf(name)[0]?.name ?? 'id';

function isSameMeasure(a: RowOf, b: RowOf): boolean {
  return (
    String(a['label']).toLowerCase() === String(b['label']).toLowerCase() &&
    a['dimension'] === b['dimension'] &&
    a['unit'] === b['unit'] &&
    a['type'] === b['type']
  );
}
