import type { BrokenRule, RegisterFault } from '../model/register';
import type { BatchSink } from './cells';
import { readFile } from './read/read-file';
import type { RegisterFile } from './read-register';
import { RegisterBuilder, type RegisterContext } from './register-builder';
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

  /** Reads the files of a register; `onRows` is told how many rows have been read so far. */
  async open(
    files: readonly RegisterFile[],
    { names, ...context }: OpenOptions,
    onRows: (rows: number) => void = () => undefined
  ): Promise<RegisterFacts> {
    const builder = new RegisterBuilder(context);
    let read = 0;
    const sink: BatchSink = {
      onFault: builder.onFault,
      onBatch: (batch) => {
        builder.onBatch(batch);
        onRows((read += batch.rows));
      }
    };
    for (const { path, bytes } of files) {
      if (bytes) await readFile(path, bytes, sink);
      else builder.onFault({ code: 'file_missing', file: path });
    }
    const { register, rowsRead, broken, faults } = builder.build();
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

  writeCsv(question: RegisterQuestion, request: RowRequest): Blob {
    return this.#opened().writeCsv(question, request);
  }

  #opened(): RegisterSource {
    if (!this.#source) throw new Error('no register is open');
    return this.#source;
  }
}
