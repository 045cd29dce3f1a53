import type { SheetDecision } from '../model/sheet-problem';
import type {
  Ask,
  Decision,
  Decisions,
  IntakeProblem,
  NoData,
  SkippedRow,
  StatedRoute,
  Statement
} from './result';

/** What an unsure matter of the whole file is asked as. */
export type DecisionForm = SheetDecision & { readonly proposal: string; readonly options: readonly string[] };

/** Gathers all that is found in a file while it is read, and holds the answers of a person. */
export class Findings {
  statements: Statement[] = [];
  readonly routes: StatedRoute[] = [];
  readonly asks: Ask[] = [];
  readonly problems: IntakeProblem[] = [];
  readonly skipped: SkippedRow[] = [];
  readonly noData: NoData[] = [];
  readonly answers: Decisions;
  readonly #decisions = new Map<string, { form: DecisionForm; cells: { row: number; column: string }[] }>();

  constructor(answers: Decisions) {
    this.answers = answers;
  }

  /** The answer to a decision, or else what is proposed; the cell is told with it. */
  decide(form: DecisionForm, cell: { row: number; column: string } | null): string {
    let entry = this.#decisions.get(form.id);
    if (!entry) this.#decisions.set(form.id, (entry = { form, cells: [] }));
    if (cell) entry.cells.push(cell);
    return this.answers.file?.[form.id] ?? form.proposal;
  }

  /** The answer that a person gave to a decision; null where none was given yet. */
  answerTo(id: string): string | null {
    return this.answers.file?.[id] ?? null;
  }

  get decisions(): Decision[] {
    return [...this.#decisions.values()].map(({ form, cells }) => ({ ...form, cells }));
  }
}
