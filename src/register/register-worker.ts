import type { ReadProgress } from './read-register';
import { RegisterSession } from './register-session';

/** One call of a method of a session, and what its answer is called. */
export interface RegisterCall {
  readonly id: number;
  readonly method: 'open' | 'ask' | 'countFacets' | 'detail' | 'listRows' | 'writeCsv';
  readonly given: readonly unknown[];
}

/** The answer, an error where the call threw, or how far reading has come. */
export type RegisterReply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string }
  | { readonly progress: ReadProgress };

const session = new RegisterSession();

/** A session in a thread of its own, so that a register never holds up the page. */
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
