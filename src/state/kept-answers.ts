import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';

/** What was found for some keys. */
export interface KeptAnswers<Answer> {
  /** What is known of a key; whoever read that nothing is yet is told when something is. */
  readonly get: (key: string) => Answer | undefined;
  /** Resolves once the answer is known, or could not be found: then it is looked for again when it is next asked. */
  readonly ask: (key: string) => Promise<void>;
  readonly clear: () => void;
}

/** Keeps what `find` finds for each key; each is looked for once. */
export function keepAnswers<Answer>(find: (key: string) => Promise<Answer>): KeptAnswers<Answer> {
  const found = new SvelteMap<string, Answer>();
  const underWay = new Map<string, Promise<void>>();
  return {
    get: (key) => found.get(key),
    ask(key) {
      if (untrack(() => found.has(key))) return Promise.resolve();
      const before = underWay.get(key);
      if (before) return before;
      const now = find(key)
        .then(
          (answer) => void found.set(key, answer),
          () => undefined
        )
        .finally(() => underWay.delete(key));
      underWay.set(key, now);
      return now;
    },
    clear: () => found.clear()
  };
}
