import type { Decisions } from '../intake/result';
import type { CellCheck, SessionReading, SheetReportRow } from '../intake/sheet-session';
import type { SessionAnswer, SessionCall } from '../intake/sheet-worker';
import type { PackageOptions } from '../intake/write-package';
import { isOneFile } from './site-files';

/** Reading that was cut short by whoever asked for it. */
export class CancelledReading extends Error {}

/** A session of reading spreadsheets, wherever it runs. */
export interface SheetReader {
  open(files: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, Uint8Array> | null>;
  read(decisions: Readonly<Record<string, Decisions>>, options: PackageOptions): Promise<SessionReading>;
  rows(file: string, from: number, to: number): Promise<readonly SheetReportRow[]>;
  check(file: string, decisions: Decisions, column: number, row: number): Promise<CellCheck | null>;
  /** Ends it; calls that are not answered reject with a CancelledReading. */
  close(): void;
}

/** In a thread of its own, but in the page of one file, whose policy allows none. */
export async function createSheetReader(): Promise<SheetReader> {
  if (isOneFile) return createOwnReader();
  return createWorkerReader();
}

function createWorkerReader(): SheetReader {
  const worker = new Worker(new URL('../intake/sheet-worker.ts', import.meta.url), { type: 'module' });
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
  const call = <T>(method: SessionCall['method'], ...given: readonly unknown[]): Promise<T> =>
    new Promise<T>((done, fail) => {
      const id = next++;
      waiting.set(id, { done, fail });
      worker.postMessage({ id, method, given } satisfies SessionCall);
    });
  return {
    open: (files) => call('open', files),
    read: (decisions, options) => call('read', decisions, options),
    rows: (file, from, to) => call('rows', file, from, to),
    check: (file, decisions, column, row) => call('check', file, decisions, column, row),
    close() {
      worker.terminate();
      failAll(new CancelledReading());
    }
  };
}

async function createOwnReader(): Promise<SheetReader> {
  const { SheetSession } = await import('../intake/sheet-session');
  const session = new SheetSession();
  let closed = false;
  /** Lets the page paint, and notices that it was closed. */
  const breathe = async (): Promise<void> => {
    await new Promise((done) => setTimeout(done));
    if (closed) throw new CancelledReading();
  };
  return {
    async open(files) {
      await breathe();
      return session.open(files);
    },
    async read(decisions, options) {
      await breathe();
      return session.read(decisions, options);
    },
    rows: (file, from, to) => Promise.resolve(session.rows(file, from, to)),
    check: (file, decisions, column, row) => Promise.resolve(session.check(file, decisions, column, row)),
    close: () => (closed = true)
  };
}
