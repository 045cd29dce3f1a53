import { strictestOf, type Marking } from '../../model/briefing';
import type { Fault } from '../../model/problem';
import { findLabel, isMarkingName, readMarking } from '../../model/read-marking';
import type { ProblemLog } from './problem-log';
import type { Row, Tables } from './table';

/** The places of the columns that hold a marking, in any spelling of their names. */
export function findMarkingColumns(columns: readonly string[]): readonly number[] {
  return columns.flatMap((name, i) => (isMarkingName(name) ? [i] : []));
}

/**
 * The strictest marking in a row of a table: of its cells at `columns`, where what cannot be read is TLP:RED and told; where they are empty, of
 * the labels ("TLP:AMBER") in its other cells. Null for none.
 */
export function readRowMarking(
  cells: readonly string[],
  columns: readonly number[],
  { file, row }: { readonly file: string; readonly row: number | null },
  log: ProblemLog
): Marking | null {
  const marking = strictestOf(
    columns.map((at) => {
      const value = cells[at] ?? '';
      const read = readMarking(value);
      if (!read.isReadable) warn(value, { code: 'marking_unreadable' });
      return read.marking;
    })
  );
  if (marking) return marking;
  const label = findLabel(cells.join('\n'));
  if (label) warn(label, { code: 'marking_elsewhere', marking: label });
  return label;

  function warn(value: string, fault: Fault): void {
    log.report({ file, row, column: 'marking', value, severity: 'warning', ...fault });
  }
}

/**
 * The strictest marking of a package, as its descriptor has it: read as that of a row is, from entries in any spelling, those of its resources
 * among them. Null for none.
 */
export function readPackageMarking(
  { resources, ...own }: Readonly<Record<string, unknown>>,
  file: string,
  log: ProblemLog
): Marking | null {
  const entries = [
    ...Object.entries(own),
    ...[resources].flat().flatMap((each) => Object.entries(each ?? {}).filter(([key]) => isMarkingName(key)))
  ];
  const cells = entries.map(([, value]) =>
    typeof value === 'string' ? value : value === null ? '' : quote(value)
  );
  return readRowMarking(cells, findMarkingColumns(entries.map(([key]) => key)), { file, row: null }, log);
}

/**
 * The strictest marking of each source, by its id: of its own rows, of those among them that were left out because they are doubles, and of the
 * rows of other tables that name it.
 */
export function joinMarkings(tables: Tables): ReadonlyMap<string, Marking> {
  const markings = new Map<string, Marking>();
  for (const [name, { rows, leftOut }] of Object.entries(tables))
    for (const { id, cells, marking } of [...rows.values(), ...leftOut.values()] as Row[]) {
      const source = marking && (name === 'sources' ? id : cells.source);
      if (typeof source !== 'string') continue;
      const strictest = strictestOf([marking, markings.get(source) ?? null]);
      if (strictest) markings.set(source, strictest);
    }
  return markings;
}

/** A value of a JSON file as it stands there; nothing of one that is too deep to be written. */
export function quote(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}
