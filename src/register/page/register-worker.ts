import type { ReadProgress } from '../read-register';
import { RegisterSession } from './register-session';

/** One call of a method of a session, and what its answer is called. */
export interface RegisterCall {
  readonly id: number;
  readonly method:
    | 'open'
    | 'openCubes'
    | 'addCube'
    | 'dropCubes'
    | 'ask'
    | 'countFacets'
    | 'detail'
    | 'listRows'
    | 'writeCsv';
  readonly given: readonly unknown[];
}

const session = new RegisterSession();

/** A session in a thread of its own, so that a register never holds up the page: it answers a call by its id, and tells how far reading has come. */
addEventListener('message', ({ data }: MessageEvent<RegisterCall>) => void answer(data));

async function answer({ id, method, given }: RegisterCall): Promise<void> {
  const args = method === 'open' ? [...given, (progress: ReadProgress) => postMessage({ progress })] : given;
  try {
    const result = await (session[method] as (...args: readonly unknown[]) => unknown).apply(session, [
      ...args
    ]);
    postMessage({ id, result });
  } catch (error) {
    postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
}
