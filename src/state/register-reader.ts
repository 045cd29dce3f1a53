import type { ReadProgress } from '../register/read-register';
import type { RegisterSession } from '../register/register-session';
import type { RegisterCall, RegisterReply } from '../register/register-worker';
import { CancelledReading } from './reader';

type Asynchronous<T> = {
  readonly [K in keyof T]: T[K] extends (...given: infer G) => infer R
    ? (...given: G) => Promise<Awaited<R>>
    : never;
};

/** A session of a register. */
export interface RegisterReader extends Asynchronous<RegisterSession> {
  /** Ends it; calls that are not answered reject with a CancelledReading. */
  readonly close: () => void;
}

type Call = (method: RegisterCall['method'], given: readonly unknown[]) => Promise<never>;

/** Starts a session in a thread of its own. `onProgress` is told how far reading has come. */
export function createRegisterReader(onProgress: (progress: ReadProgress) => void): RegisterReader {
  const worker = new Worker(new URL('../register/register-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { done: (result: never) => void; fail: (error: Error) => void }>();
  const failAll = (error: Error) => {
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  };
  let next = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<RegisterReply>) => {
    if ('progress' in data) return onProgress(data.progress);
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) call?.fail(new Error(data.error));
    else call?.done(data.result as never);
  });
  worker.addEventListener('error', (event) =>
    failAll(new Error(event.message || 'The reader could not start.'))
  );
  return readerOf(
    (method, given) =>
      new Promise((done, fail) => {
        const id = next++;
        waiting.set(id, { done, fail });
        worker.postMessage({ id, method, given } satisfies RegisterCall);
      }),
    () => {
      worker.terminate();
      failAll(new CancelledReading());
    }
  );
}

function readerOf(call: Call, close: () => void): RegisterReader {
  return {
    open: (files, options) => call('open', [files, options]),
    ask: (...given) => call('ask', given),
    countFacets: (...given) => call('countFacets', given),
    detail: (...given) => call('detail', given),
    listRows: (...given) => call('listRows', given),
    writeCsv: (...given) => call('writeCsv', given),
    close
  };
}
