import type { Given } from './commands';
import { Output } from './output';
import { createStarterPackage } from './starter-package';
import { EXIT } from './stop';
import { say } from './terminal';

/** Writes a package to start from into a folder. */
export async function run({ names: [folder = ''] }: Given): Promise<number> {
  const output = new Output();
  output.addFolder(folder, createStarterPackage());
  output.commit();
  say(
    `${folder}: a package to start from. Replace its rows, and look at it with “opsatlas serve ${folder}”.`
  );
  return EXIT.ok;
}
