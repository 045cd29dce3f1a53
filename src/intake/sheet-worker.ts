import { SheetSession } from './sheet-session';

/** One call of a method of a session, and what its answer is called. */
export interface SessionCall {
  readonly id: number;
  readonly method: 'open' | 'read' | 'rows' | 'check';
  readonly given: readonly unknown[];
}

/** The answer; `error` where the call threw. */
export type SessionAnswer =
  { readonly id: number; readonly result: unknown } | { readonly id: number; readonly error: string };

const session = new SheetSession();

/** A session in a thread of its own, so that reading never holds up the page. */
addEventListener('message', ({ data }: MessageEvent<SessionCall>) => {
  const { id, method, given } = data;
  try {
    const result = (session[method] as (...args: readonly unknown[]) => unknown).apply(session, [...given]);
    postMessage({ id, result });
  } catch (error) {
    postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
