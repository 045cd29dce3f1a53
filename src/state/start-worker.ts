/** Starts the thread that reads spreadsheets and data packages. */
export function startWorker(): Worker {
  return new Worker(new URL('../intake/reading-worker.ts', import.meta.url), { type: 'module' });
}
