/** One call of a method of a session, and what its answer is called. */
export interface SessionCall {
  readonly id: number;
  readonly session: 'sheets' | 'packages';
  readonly method: string;
  readonly given: readonly unknown[];
}

/**
 * Answers calls to sessions in a thread of their own, so that reading never holds up the page: each by its id, with a result or the error that it
 * threw, and those to one session in their order. A session is opened when it is first called.
 */
export function answerCalls(sessions: Readonly<Record<SessionCall['session'], () => Promise<object>>>): void {
  const open = new Map<string, Promise<object>>();
  const openSession = (name: SessionCall['session']): Promise<object> => {
    let opening = open.get(name);
    if (!opening) {
      opening = sessions[name]();
      open.set(name, opening);
      // One that could not be fetched is tried again when it is next called.
      opening.catch(() => open.delete(name));
    }
    return opening;
  };
  const answer = async ({ id, session, method, given }: SessionCall): Promise<void> => {
    try {
      const own = (await openSession(session)) as Record<string, (...args: readonly unknown[]) => unknown>;
      postMessage({ id, result: await own[method]?.(...given) });
    } catch (error) {
      postMessage({ id, error: error instanceof Error ? error.message : String(error) });
    }
  };
  /** The last call to each session, which the next one waits for. */
  const last = new Map<string, Promise<void>>();
  addEventListener('message', ({ data }: MessageEvent<SessionCall>) => {
    last.set(
      data.session,
      Promise.resolve(last.get(data.session)).then(() => answer(data))
    );
  });
}
