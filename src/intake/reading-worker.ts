import { answerCalls } from './answer-calls';

// Each is fetched when it is first asked: a page that opens a package needs nothing that reads sheets.
answerCalls({
  sheets: () => import('./sheet-session').then(({ SheetSession }) => new SheetSession()),
  packages: () => import('../data/read/package-session').then(({ PackageSession }) => new PackageSession())
});
