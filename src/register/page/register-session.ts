import type { BrokenRule, RegisterFault } from '../../model/register';
import { readRegister, type ReadProgress, type RegisterFile } from '../read-register';
import type { RegisterContext } from '../build/register-builder';
import type {
  CellDetails,
  RegisterAnswer,
  RegisterCell,
  RegisterFacets,
  RegisterQuestion,
  RegisterSource,
  RowPage,
  RowRequest
} from './register-source';
import { RowsSource } from './rows-source';

/** What is known of a register once it is open. */
export interface RegisterFacts extends Pick<
  RegisterSource,
  'measures' | 'territories' | 'sources' | 'hasRows'
> {
  readonly rows: number;
  readonly rowsRead: number;
  readonly broken: readonly BrokenRule[];
  readonly faults: readonly RegisterFault[];
}

export interface OpenOptions extends RegisterContext {
  /** What territories are called, by which they are put in order. */
  readonly names: ReadonlyMap<string, string>;
}

/** A register that is open, with what is asked of it; in a thread of its own where there is one. */
export class RegisterSession {
  #source: RegisterSource | null = null;

  /** Reads the files of a register; `onProgress` is told how far it is. */
  async open(
    files: readonly RegisterFile[],
    { names, ...context }: OpenOptions,
    onProgress?: (progress: ReadProgress) => void
  ): Promise<RegisterFacts> {
    const { register, rowsRead, broken, faults } = await readRegister(files, context, onProgress);
    const source = new RowsSource(register, (code) => names.get(code) ?? code);
    this.#source = source;
    const { measures, territories, sources, hasRows } = source;
    return { rows: register.rows, rowsRead, broken, faults, measures, territories, sources, hasRows };
  }

  ask(question: RegisterQuestion): RegisterAnswer {
    return this.#opened().ask(question);
  }

  countFacets(question: RegisterQuestion): RegisterFacets {
    return this.#opened().countFacets(question);
  }

  detail(question: RegisterQuestion, cell: RegisterCell): CellDetails {
    return this.#opened().detail(question, cell);
  }

  listRows(question: RegisterQuestion, request: RowRequest, from: number, most: number): RowPage {
    return this.#opened().listRows(question, request, from, most);
  }

  writeCsv(question: RegisterQuestion, request: RowRequest): Blob | Promise<Blob> {
    return this.#opened().writeCsv(question, request);
  }

  #opened(): RegisterSource {
    if (!this.#source) throw new Error('no register is open');
    return this.#source;
  }
}
