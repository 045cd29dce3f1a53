import { extname } from 'node:path';
import { DATA_FORMATS, TABLES } from '../export/data/formats';
import { makeDataFile } from '../export/data/make-data-file';
import { DEFAULT_VIEW } from '../model/view-state';
import { StillPicture } from '../picture/picture';
import type { Given } from './commands';
import { openSound } from './open-package';
import { Output } from './output';
import { readChoice } from './read-choice';
import { readView } from './read-view';
import { listRegisterFiles } from './register/register-files';
import { readRegisterView } from './register/register-views';
import { EXIT, usage } from './stop';
import { describeSize, say } from './terminal';

/** Writes the data of a view, or of a whole package, into a file. */
export async function run(given: Given): Promise<number> {
  const target = given.text('output');
  if (!target) throw usage('where to? Give -o FILE.');
  const ending = extname(target).slice(1).toLowerCase();
  const format = DATA_FORMATS.find((each) => each === ending);
  if (!format) throw usage(`${target} must end in ${DATA_FORMATS.map((each) => `.${each}`).join(', ')}.`);
  const table = readChoice(given, 'table', TABLES);
  if (table && format !== 'csv') throw usage(`--table is for .csv: a .${format} has all of them.`);
  const query = given.text('view');
  if (query !== undefined && format === 'zip')
    throw usage('a .zip has the whole package: give it without --view.');
  const output = new Output();
  output.checkFile(target);
  const opened = await openSound(given.names[0] ?? '', given.has('force'));
  const view = query === undefined ? DEFAULT_VIEW : readView(query, opened);
  const givenFor = format === 'zip' ? () => null : await readRegisterView(opened, view);
  const bytes = await makeDataFile(new StillPicture(opened, view, { given: givenFor(view), givenFor }), {
    format,
    extent: query === undefined ? 'all' : 'shown',
    table: table ?? 'figures',
    files: async () => new Map([...opened.files, ...listRegisterFiles(opened)])
  });
  output.addFile(target, bytes);
  output.commit();
  say(`${target}: ${describeSize(bytes.length)}`);
  return EXIT.ok;
}
