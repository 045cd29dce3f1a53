import type { Mode } from '../../model/data-package';
import type { AnswerNote } from '../../model/register';
import type { UnitName } from '../../model/unit';
import { baseOf } from '../base-unit';
import type { CellSource } from '../cells-of-rows';
import { cubeOf, type CubeFile, type CubeManifest, type CubeName } from '../cubes/cubes';
import { CubeError } from '../cubes/parse-manifest';
import { readCube, takeCells, type CubeCells } from '../cubes/read-cubes';
import { YearPairs, type YearRange } from '../cubes/year-pairs';
import { NO_MONTH } from '../month';
import { MonthIndex, type MonthSum } from '../month-index';
import type { MonthRange } from '../register-filter';
import type { PairSums } from '../sum-pairs';
import { addCell, amountAt, FIELDS, recordsAt } from '../sums';
import type {
  CellDetails,
  MeasureCount,
  RegisterAnswer,
  RegisterCell,
  RegisterFacets,
  RegisterQuestion,
  RegisterSource,
  RowPage
} from './register-source';

type Key = Pick<RegisterQuestion, 'commodity' | 'unit'>;

/** The cubes of one commodity in one unit that have been read. */
interface Loaded {
  readonly cubes: Map<CubeName, CubeCells>;
  /** By the modes that are asked for. */
  readonly totals: Map<string, Totals>;
  pairs: YearPairs | null;
}

interface Totals {
  readonly index: MonthIndex;
  readonly months: readonly MonthSum[];
  readonly undated: Omit<MonthSum, 'month'>;
}

const NO_PAIRS: PairSums = {
  pairs: [],
  chosen: null,
  count: 0,
  records: 0,
  recordsHeld: 0,
  shareHeld: null,
  withoutEnds: 0
};

/**
 * Sums of a register from cubes, a file of which holds one commodity in one unit: `add` puts it in, `drop` takes those of a commodity and unit out again.
 * A question costs what its territories and months are many, however many rows were summed. Cubes know no bodies, no rows, and flows by year alone.
 */
export class CubesSource implements RegisterSource {
  readonly hasRows = false;
  readonly measures: readonly MeasureCount[];
  /** Those of the package are all that is known of where rows are from. */
  readonly sources: readonly string[] = [];
  readonly #territories = new Set<string>();
  readonly #loaded = new Map<string, Loaded>();
  readonly #manifest: CubeManifest;

  constructor(manifest: CubeManifest) {
    this.#manifest = manifest;
    const { cubes } = manifest;
    const files = cubes.find(({ name }) => name === 'months')?.files ?? cubes[0]?.files ?? [];
    this.measures = files
      .filter(({ rows }) => rows > 0 || manifest.fewerThan !== undefined)
      .map(({ commodity, unit, rows }) => ({ commodity, unit, records: rows }))
      .sort((a, b) => b.records - a.records || (a.commodity < b.commodity ? -1 : 1));
  }

  /** Those of the files that have been read. */
  get territories(): readonly string[] {
    return [...this.#territories];
  }

  /** Reads a file of a cube. Rejects with a CubeError where it cannot be read, or is not the one that is stated. */
  async add(
    name: CubeName,
    key: Key,
    packed: Uint8Array,
    stated: Pick<CubeFile, 'cells' | 'rows' | 'withheld'>
  ): Promise<void> {
    const cells = await readCube(name, packed, stated);
    const loaded: Loaded = this.#loaded.get(nameOf(key)) ?? {
      cubes: new Map(),
      totals: new Map(),
      pairs: null
    };
    this.#loaded.set(nameOf(key), loaded);
    if (name === 'pairs-by-year') loaded.pairs = new YearPairs(cells, key.unit || 'count');
    loaded.cubes.set(name, cells);
    for (const code of [...cells.territories, ...(stated.withheld ?? [])])
      if (code !== '') this.#territories.add(code);
  }

  drop(key: Key): void {
    this.#loaded.delete(nameOf(key));
  }

  ask(question: RegisterQuestion): RegisterAnswer {
    const { index, months, undated } = this.#totalsOf(question);
    const { pairs, notes } = this.#pairsOf(question, index.span);
    const withheld = this.#withheldOf(question);
    return {
      question,
      total: index.sumAll(question.months),
      territories: index.sumTerritories(question.months),
      pairs,
      months,
      undated,
      hexagons: null,
      known: this.territories,
      notes: [
        ...notes,
        ...withheld.notes,
        ...(question.body === null ? [] : [{ code: 'bodies_unknown' } as const]),
        ...(question.withoutDuplicates ? [{ code: 'duplicates_unknown' } as const] : []),
        ...(question.hexagons ? [{ code: 'positions_unknown' } as const] : [])
      ],
      ...withheld.part
    };
  }

  /** Modes are counted once the file of the cube that tells them apart is there. */
  countFacets(question: RegisterQuestion): RegisterFacets {
    const cells = this.#loaded.get(nameOf(question))?.cubes.get('months-by-mode');
    const counts = new Float64Array(cells?.modes.length ?? 0);
    const { months } = question;
    cells?.each(({ month }, sums, cell) => {
      if (!isWithin(month, months)) return;
      const mode = cells.mode?.[cell] ?? 0;
      counts[mode] = (counts[mode] as number) + recordsAt(sums, cell);
    });
    const modes = (cells?.modes ?? [])
      .map((value, i) => ({ value: value as Mode | '', count: counts[i] as number }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return { measures: this.measures, modes, bodies: [], duplicates: null };
  }

  detail(question: RegisterQuestion, cell: RegisterCell): CellDetails | null {
    const isFlow = cell.origin !== null || cell.destination !== null;
    if (cell.hexagon || (isFlow && (cell.territory !== null || question.modes.length))) return null;
    const loaded = this.#loaded.get(nameOf(question));
    const cells = loaded?.cubes.get(isFlow ? 'pairs-by-year' : cubeOf(question));
    if (!cells) return null;
    const codeOf = (code: string | null) => (code === null ? null : cells.territories.indexOf(code));
    const [territory, origin, destination] = [cell.territory, cell.origin, cell.destination].map(codeOf);
    const years = question.months && yearsOf(question.months);
    const isTaken = (code: number, wanted: number | null | undefined) => wanted == null || code === wanted;
    const sum = new Float64Array(FIELDS);
    let largest = 0;
    wantedCells(cells, question).each((place, sums, i) => {
      if (isFlow ? !isWithin(cells.year?.[i] ?? 0, years) : !isWithin(place.month, question.months)) return;
      if (
        !isTaken(place.territory, territory) ||
        !isTaken(place.origin, origin) ||
        !isTaken(place.destination, destination)
      )
        return;
      addCell(sum, 0, sums, i);
      largest = Math.max(largest, cells.largest[i] as number);
    });
    const unit = question.unit || 'count';
    return {
      amount: amountAt(sum, 0, unit),
      records: recordsAt(sum, 0),
      open: sum[2] as number,
      largest: null,
      largestLow: largest > 0 ? largest / baseOf(unit) : null,
      share: largest > 0 ? largest / (sum[0] as number) : 0
    };
  }

  /** There are none. */
  listRows(): RowPage {
    return { count: 0, from: 0, rows: [] };
  }

  writeCsv(): Promise<Blob> {
    return Promise.resolve(new Blob([]));
  }

  #totalsOf(question: RegisterQuestion): Totals {
    const loaded = this.#loaded.get(nameOf(question));
    const cells = loaded?.cubes.get(cubeOf(question));
    if (!loaded || !cells) throw new CubeError({ code: 'cube_missing' });
    const key = question.modes.join();
    let totals = loaded.totals.get(key);
    if (!totals) {
      const index = new MonthIndex(wantedCells(cells, question), question.unit || 'count');
      totals = { index, ...index.listMonths() };
      loaded.totals.set(key, totals);
    }
    return totals;
  }

  #withheldOf(question: RegisterQuestion): {
    readonly notes: readonly AnswerNote[];
    readonly part: Pick<RegisterAnswer, 'withheld'>;
  } {
    const { fewerThan, cubes } = this.#manifest;
    const cube = cubes.find(({ name }) => name === cubeOf(question));
    if (fewerThan === undefined || !cube?.withheld?.rows) return { notes: [], part: {} };
    const file = cube.files.find((each) => nameOf(each) === nameOf(question));
    return {
      notes: [{ code: 'withheld', fewerThan, records: cube.withheld.rows }],
      part: { withheld: { fewerThan, territories: new Set(file?.withheld) } }
    };
  }

  #pairsOf(
    question: RegisterQuestion,
    span: MonthRange | null
  ): { readonly pairs: PairSums; readonly notes: readonly AnswerNote[] } {
    if (question.modes.length) return { pairs: NO_PAIRS, notes: [{ code: 'flows_of_all_modes' }] };
    const pairs = this.#loaded.get(nameOf(question))?.pairs;
    if (!pairs) return { pairs: NO_PAIRS, notes: [{ code: 'flows_unread' }] };
    if (!question.months) return { pairs: pairs.sum(null, question.flow), notes: [] };
    const { from, to } = yearsOf({
      from: Math.max(question.months.from, span?.from ?? 0),
      to: Math.min(question.months.to, span?.to ?? question.months.to)
    });
    return { pairs: pairs.sum({ from, to }, question.flow), notes: [{ code: 'flows_by_year', from, to }] };
  }
}

/** The cells of the modes that are asked for; all where none is. */
function wantedCells(cells: CubeCells, { modes }: Pick<RegisterQuestion, 'modes'>): CellSource {
  if (!modes.length || !cells.mode) return cells;
  const wanted = new Set(modes.map((mode) => cells.modes.indexOf(mode)));
  return takeCells(cells, (cell) => wanted.has(cells.mode?.[cell] ?? -1));
}

/** True of a month or year of a span; of null, none stated among them. */
function isWithin(time: number, span: { readonly from: number; readonly to: number } | null): boolean {
  return !span || (time !== NO_MONTH && time >= span.from && time <= span.to);
}

/** The years that months lie in. */
function yearsOf({ from, to }: MonthRange): YearRange {
  return { from: Math.floor(from / 12), to: Math.floor(to / 12) };
}

function nameOf({ commodity, unit }: { readonly commodity: string; readonly unit: UnitName | '' }): string {
  return `${commodity}/${unit}`;
}
