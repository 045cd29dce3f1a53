import { say } from './terminal';

const EVERY_MS = 2000;

/** Tells how far long work has come, a line on stderr every two seconds; nothing of work that is done sooner. */
export function createProgress(): (text: string) => void {
  let last = performance.now();
  return (text) => {
    const now = performance.now();
    if (now - last < EVERY_MS) return;
    last = now;
    say(text);
  };
}
