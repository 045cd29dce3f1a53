import { run } from './run';
import { discardAll } from './output';
import { EXIT } from './stop';
import { say } from './terminal';

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    discardAll();
    say('opsatlas: stopped; nothing was written.');
    process.exit(EXIT.interrupted);
  });
// Whoever reads the result has had enough, as “head” has.
process.stdout.on('error', () => process.exit());

// Not process.exit(): what was printed into a pipe may still be on its way.
process.exitCode = await run(process.argv.slice(2));
