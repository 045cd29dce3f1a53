/** Starts the thread that reads spreadsheets and data packages. */
export function startWorker(): Worker {
  return new Worker(new URL('../intake/reading-worker.ts', import.meta.url), { type: 'module' });
}

/** Starts the thread that holds a register. */
export function startRegisterWorker(): Worker {
  return new Worker(new URL('../register/page/register-worker.ts', import.meta.url), { type: 'module' });
}
