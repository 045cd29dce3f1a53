import { PackageSession } from '../data/read/package-session';
import { SheetSession } from './sheet-session';

const sessions = { sheets: new SheetSession(), packages: new PackageSession() };

/** One call of a method of a session, and what its answer is called. */
export interface SessionCall {
  readonly id: number;
  readonly session: keyof typeof sessions;
  readonly method: string;
  readonly given: readonly unknown[];
}

/** Sessions in a thread of their own, so that reading never holds up the page. A call is answered by its id, with a result or the error that it threw. */
addEventListener('message', ({ data }: MessageEvent<SessionCall>) => {
  const { id, session, method, given } = data;
  try {
    const own = sessions[session] as unknown as Record<string, (...args: readonly unknown[]) => unknown>;
    postMessage({ id, result: own[method]?.(...given) });
  } catch (error) {
    postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
