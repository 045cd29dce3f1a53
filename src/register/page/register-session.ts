import type { BrokenRule, CubeFault, RegisterFault } from '../../model/register';
import { LEFT_OUT_RULES, type CubeFile, type CubeManifest, type CubeName } from '../cubes/cubes';
import { CubeError, parseManifest } from '../cubes/parse-manifest';
import { CubesSource } from './cubes-source';
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
  /** What summed the rows, where these are elsewhere, and the files of its cubes; null where the rows are here. */
  readonly cubes: CubeManifest | null;
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
    return { rows: register.rows, rowsRead, broken, faults, cubes: null, ...factsOf(source) };
  }

  /** Reads the manifest of a register that was rolled up; what is wrong with it, where it is none. */
  openCubes(manifest: Uint8Array): RegisterFacts | CubeFault {
    let cubes: CubeManifest;
    try {
      cubes = parseManifest(new TextDecoder().decode(manifest));
    } catch (error) {
      return faultOf(error);
    }
    const source = new CubesSource(cubes);
    this.#source = source;
    const broken = LEFT_OUT_RULES.flatMap((rule): BrokenRule[] => {
      const count = cubes.leftOut[rule] ?? 0;
      return count ? [{ rule, count, first: [] }] : [];
    });
    const leftOut = broken.reduce((sum, { count }) => sum + count, 0);
    const { rowsRead } = cubes;
    return { rows: rowsRead - leftOut, rowsRead, broken, faults: [], cubes, ...factsOf(source) };
  }

  /** Reads a file of a cube, after which it is among what answers; what is wrong with it, where it cannot be read. */
  async addCube(name: CubeName, file: CubeFile, packed: Uint8Array): Promise<CubeFault | null> {
    try {
      await this.#cubes().add(name, file, packed, file);
      return null;
    } catch (error) {
      return faultOf(error);
    }
  }

  /** Forgets the cubes of a commodity and unit. */
  dropCubes(key: Pick<CubeFile, 'commodity' | 'unit'>): void {
    this.#cubes().drop(key);
  }

  ask(question: RegisterQuestion): RegisterAnswer {
    return this.#opened().ask(question);
  }

  countFacets(question: RegisterQuestion): RegisterFacets {
    return this.#opened().countFacets(question);
  }

  detail(question: RegisterQuestion, cell: RegisterCell): CellDetails | null {
    return this.#opened().detail(question, cell);
  }

  listRows(question: RegisterQuestion, request: RowRequest, from: number, most: number): RowPage {
    return this.#opened().listRows(question, request, from, most);
  }

  writeCsv(question: RegisterQuestion, request: RowRequest): Blob | Promise<Blob> {
    return this.#opened().writeCsv(question, request);
  }

  #cubes(): CubesSource {
    if (!(this.#source instanceof CubesSource)) throw new Error('no cubes are open');
    return this.#source;
  }

  #opened(): RegisterSource {
    if (!this.#source) throw new Error('no register is open');
    return this.#source;
  }
}

function factsOf({
  measures,
  territories,
  sources,
  hasRows
}: RegisterSource): Pick<RegisterFacts, 'measures' | 'territories' | 'sources' | 'hasRows'> {
  return { measures, territories, sources, hasRows };
}

function faultOf(error: unknown): CubeFault {
  if (error instanceof CubeError) return error.fault;
  throw error;
}
