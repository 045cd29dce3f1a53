import type { ReadProgress } from '../../register/read-register';
import type { RegisterQuestion } from '../../register/page/register-source';
import type { RegisterSession } from '../../register/page/register-session';
import type { RegisterCall } from '../../register/page/register-worker';
import { startRegisterWorker } from '../start-worker';
import { callsTo, type Asynchronous } from '../thread';

/** A session of a register. */
export interface RegisterReader extends Asynchronous<RegisterSession> {
  /** Has all that a question needs fetched; null where nothing more is to be, or has been tried in vain. */
  readonly prepare: (question: RegisterQuestion) => Promise<void> | null;
  /** Ends it; calls that are not answered reject with a CancelledReading. */
  readonly close: () => void;
}

/** Starts a session in a thread of its own. `onProgress` is told how far reading has come. */
export function createRegisterReader(
  onProgress: (progress: ReadProgress) => void = () => undefined
): RegisterReader {
  const worker = startRegisterWorker();
  const thread = callsTo<Omit<RegisterCall, 'id'>, { readonly progress: ReadProgress }>(
    worker,
    ({ progress }) => onProgress(progress)
  );
  const call = (method: RegisterCall['method'], given: readonly unknown[]) => thread.call({ method, given });
  return {
    open: (files, options) => call('open', [files, options]),
    openCubes: (...given) => call('openCubes', given),
    addCube: (...given) => call('addCube', given),
    dropCubes: (...given) => call('dropCubes', given),
    ask: (...given) => call('ask', given),
    countFacets: (...given) => call('countFacets', given),
    detail: (...given) => call('detail', given),
    listRows: (...given) => call('listRows', given),
    writeCsv: (...given) => call('writeCsv', given),
    prepare: () => null,
    close: thread.close
  };
}
