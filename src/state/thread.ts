/** Work that was cut short by whoever asked for it. */
export class CancelledReading extends Error {}

/** Methods that are called in another thread. */
export type Asynchronous<T> = {
  readonly [K in keyof T]: T[K] extends (...given: infer G) => infer R
    ? (...given: G) => Promise<Awaited<R>>
    : never;
};

type Answer =
  { readonly id: number; readonly result: unknown } | { readonly id: number; readonly error: string };

/** Calls to a worker, each answered once. `C` is what is posted, but for the id by which it is answered. */
export interface Thread<C> {
  readonly call: (call: C) => Promise<never>;
  /** Ends the thread; calls that are not answered reject with a CancelledReading. */
  readonly close: () => void;
}

/** `onMessage` is told all that a worker says beside its answers. */
export function callsTo<C extends object, M = never>(
  worker: Worker,
  onMessage: (message: M) => void = () => undefined
): Thread<C> {
  const waiting = new Map<number, { done: (result: never) => void; fail: (error: Error) => void }>();
  const failAll = (error: Error) => {
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  };
  let next = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer | M>) => {
    if (!isAnswer(data)) return onMessage(data);
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) call?.fail(new Error(data.error));
    else call?.done(data.result as never);
  });
  worker.addEventListener('error', (event) =>
    failAll(new Error(event.message || 'The reader could not start.'))
  );
  return {
    call: (call) =>
      new Promise((done, fail) => {
        const id = next++;
        waiting.set(id, { done, fail });
        worker.postMessage({ ...call, id });
      }),
    close() {
      worker.terminate();
      failAll(new CancelledReading());
    }
  };
}

function isAnswer(message: unknown): message is Answer {
  return typeof message === 'object' && message !== null && 'id' in message;
}
