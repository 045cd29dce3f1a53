import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_REGISTER_BYTES, REGISTER_SCRIPT } from '../export/embedded-files';
import { exportOneFile, keyOf, ONE_FILE, readCarried, type CarriedRegister } from '../export/one-file';
import { textsOfPackage } from '../export/package-texts';
import { formatView } from '../model/view-url';
import { DEFAULT_VIEW } from '../model/view-state';
import { readPackage } from '../data/read/read-package';
import type { Given } from './commands';
import { findBriefing } from './find-briefing';
import { openSound, type OpenedPackage } from './open-package';
import { Output } from './output';
import { SITE_FOLDER } from './own-files';
import { listRegisterFiles } from './register/register-files';
import { readView } from './read-view';
import { attempt, EXIT, failure, usage } from './stop';
import { describeSize, say } from './terminal';

/** Makes the atlas of a package: one file, the folder of a site, or both. */
export async function run(given: Given): Promise<number> {
  const [file, folder] = [given.text('output'), given.text('dir')];
  if (!file && !folder) throw usage('where to? Give -o FILE.html, or --dir FOLDER.');
  if (file && !/\.html?$/i.test(file)) throw usage(`${file} must end in .html.`);
  if (given.has('view') && given.has('briefing')) throw usage('--view and --briefing do not go together.');
  if (!file && (given.has('view') || given.has('briefing')))
    throw usage('a site has no start of its own: put the view, or “briefing=ID”, into its address.');
  const opened = await openSound(given.names[0] ?? '', given.has('force'));
  const output = new Output();
  if (file) {
    output.checkFile(file);
    const register = takeRegister(opened);
    const page = await composePage(opened, readStart(given, opened), register);
    output.addFile(file, page);
    if (opened.register && !register)
      say(`${file} does not carry the register: give --dir for a site that does.`);
    say(`${file}: ${describeSize(Buffer.byteLength(page))}`);
  }
  if (folder) {
    output.addFolder(folder, listSiteFiles(opened));
    say(`${folder}: a site for any web server`);
  }
  output.commit();
  return EXIT.ok;
}

function readStart(given: Given, opened: OpenedPackage): string {
  const id = given.text('briefing');
  if (id !== undefined)
    return `?${formatView({ ...DEFAULT_VIEW, briefing: findBriefing(opened, id).id, step: 1 })}`;
  const query = formatView(readView(given.text('view') ?? '', opened));
  return query && `?${query}`;
}

/** The page, read again as it will be read before it is handed out: no file leaves that does not open. */
async function composePage(
  opened: OpenedPackage,
  start: string,
  register: CarriedRegister | null
): Promise<string> {
  const template = readSiteFile(ONE_FILE).toString('utf8');
  const page = await exportOneFile(template, start, textsOfPackage(opened.files), register).text();
  const carried = readCarried(page).files;
  const files = new Map<string, Uint8Array>();
  for (const path of opened.files.keys()) {
    const text = carried[keyOf(`data/${path}`)];
    if (typeof text === 'string') files.set(path, new TextEncoder().encode(text));
  }
  const { dataPackage } = readPackage(files, new Set(opened.world.territories.keys()));
  const count = ({ operations, figures, routes, events }: typeof dataPackage): string =>
    [operations, figures, routes, events].map(({ length }) => length).join();
  if (count(dataPackage) !== count(opened.dataPackage))
    throw failure('the page does not give back the data that were put into it; it was not written.');
  return page;
}

/** The rows of a package's register with the code that reads them; null where there are none, or too many for a page in one file. */
function takeRegister(opened: OpenedPackage): CarriedRegister | null {
  const rows = opened.register?.rows;
  if (!rows || (rows.bytes ?? 0) > MOST_REGISTER_BYTES) return null;
  const files = new Map(listRegisterFiles({ ...opened, register: { rows, cubes: null } }));
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  if (size > MOST_REGISTER_BYTES) return null;
  return { script: readSiteFile(REGISTER_SCRIPT).toString('utf8'), files };
}

function readSiteFile(path: string): Buffer {
  return attempt(`read the built atlas, ${path} (“npm run build” and “npm run build:one-file” make it)`, () =>
    readFileSync(join(SITE_FOLDER, path))
  );
}

/** The built atlas, with the package in the place of the data that it came with. */
function* listSiteFiles(opened: OpenedPackage): Generator<[string, Uint8Array]> {
  readSiteFile('index.html');
  for (const entry of readdirSync(SITE_FOLDER, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(SITE_FOLDER.length + 1);
    if (entry.isFile() && !/^(?:data|examples)[/\\]/.test(path)) yield [path, readSiteFile(path)];
  }
  for (const [path, bytes] of opened.files) yield [`data/${path}`, bytes];
  for (const [path, bytes] of listRegisterFiles(opened)) yield [`data/${path}`, bytes];
}
