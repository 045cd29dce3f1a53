import CarriedWorker from '../intake/carried-worker?worker&inline';

/** As start-worker.ts, in the page of one file: it carries the thread's code within. */
export function startWorker(): Worker {
  return new CarriedWorker();
}
