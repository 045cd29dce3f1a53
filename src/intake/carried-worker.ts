import { PackageSession } from '../data/read/package-session';
import { answerCalls } from './answer-calls';
import { SheetSession } from './sheet-session';

// As reading-worker.ts, for the page in one file, which has nothing to fetch.
answerCalls({
  sheets: () => Promise.resolve(new SheetSession()),
  packages: () => Promise.resolve(new PackageSession())
});
