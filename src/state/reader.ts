import type { PackageSession } from '../data/read/package-session';
import type { SessionAnswer, SessionCall } from '../intake/reading-worker';
import type { SheetSession } from '../intake/sheet-session';
import { startWorker } from './start-worker';

/** Reading that was cut short by whoever asked for it. */
export class CancelledReading extends Error {}

type Asynchronous<T> = {
  readonly [K in keyof T]: T[K] extends (...given: infer G) => infer R ? (...given: G) => Promise<R> : never;
};

/** Sessions of reading spreadsheets and data packages, wherever they run. */
export interface Reader {
  readonly sheets: Asynchronous<SheetSession>;
  readonly packages: Asynchronous<PackageSession>;
  /** Ends it; calls that are not answered reject with a CancelledReading. */
  readonly close: () => void;
}

type Call = (session: SessionCall['session'], method: string, given: readonly unknown[]) => Promise<never>;

/** In a thread of its own. */
export function createReader(): Reader {
  const worker = startWorker();
  const waiting = new Map<number, { done: (result: never) => void; fail: (error: Error) => void }>();
  const failAll = (error: Error) => {
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  };
  let next = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<SessionAnswer>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) call?.fail(new Error(data.error));
    else call?.done(data.result as never);
  });
  worker.addEventListener('error', (event) =>
    failAll(new Error(event.message || 'The reader could not start.'))
  );
  const call: Call = (session, method, given) =>
    new Promise((done, fail) => {
      const id = next++;
      waiting.set(id, { done, fail });
      worker.postMessage({ id, session, method, given } satisfies SessionCall);
    });
  return readerOf(call, () => {
    worker.terminate();
    failAll(new CancelledReading());
  });
}

function readerOf(call: Call, close: () => void): Reader {
  return {
    sheets: {
      open: (...given) => call('sheets', 'open', given),
      read: (...given) => call('sheets', 'read', given),
      rows: (...given) => call('sheets', 'rows', given),
      check: (...given) => call('sheets', 'check', given)
    },
    packages: {
      open: (...given) => call('packages', 'open', given),
      piece: (...given) => call('packages', 'piece', given),
      inspect: (...given) => call('packages', 'inspect', given)
    },
    close
  };
}
