import CarriedWorker from '../intake/carried-worker?worker&inline';
import { carriedRegister } from './site-files';

/** As start-worker.ts, in the page of one file: it carries the thread's code within. */
export function startWorker(): Worker {
  return new CarriedWorker();
}

/** The same of a register, whose code only those copies of the page carry that carry one. */
export function startRegisterWorker(): Worker {
  const source = new Blob([carriedRegister ?? ''], { type: 'text/javascript' });
  const address = URL.createObjectURL(source);
  const worker = new Worker(address);
  // By the time that it first says something its code has been read.
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  return worker;
}
