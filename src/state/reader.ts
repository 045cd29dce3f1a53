import type { PackageSession } from '../data/read/package-session';
import type { SessionCall } from '../intake/answer-calls';
import type { SheetSession } from '../intake/sheet-session';
import { startWorker } from './start-worker';
import { callsTo, type Asynchronous } from './thread';

/** Sessions of reading spreadsheets and data packages. */
export interface Reader {
  readonly sheets: Asynchronous<SheetSession>;
  readonly packages: Asynchronous<PackageSession>;
  /** Ends it; calls that are not answered reject with a CancelledReading. */
  readonly close: () => void;
}

/** In a thread of its own. */
export function createReader(): Reader {
  const { call, close } = callsTo<Omit<SessionCall, 'id'>>(startWorker());
  const sheets = (method: keyof SheetSession, given: readonly unknown[]) =>
    call({ session: 'sheets', method, given });
  const packages = (method: keyof PackageSession, given: readonly unknown[]) =>
    call({ session: 'packages', method, given });
  return {
    sheets: {
      open: (...given) => sheets('open', given),
      read: (...given) => sheets('read', given),
      rows: (...given) => sheets('rows', given),
      check: (...given) => sheets('check', given)
    },
    packages: {
      open: (...given) => packages('open', given),
      piece: (...given) => packages('piece', given),
      inspect: (...given) => packages('inspect', given)
    },
    close
  };
}
