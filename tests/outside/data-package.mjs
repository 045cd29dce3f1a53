import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Reads whole packages with datapackage-js, every table by its schema and every reference: what the site shows, its
 * register, and one that the command line made of a sheet. That a reference which leads nowhere is noticed is a check, too.
 * @param {import('./run.mjs').Load} load
 * @param {import('./run.mjs').Tell} tell
 */
export async function checkDataPackages(load, tell) {
  const { Package } = (await load('datapackage')).default;
  const folder = mkdtempSync(join(tmpdir(), 'opsatlas-packages-'));
  try {
    tell('datapackage-js reads data/', await listFaults(Package, join(ROOT, 'data')));
    tell(
      'datapackage-js reads the register that comes with the site',
      await listFaults(Package, join(ROOT, 'dist/examples/register'))
    );

    const broken = join(folder, 'broken');
    cpSync(join(ROOT, 'data'), broken, { recursive: true });
    const legs = join(broken, 'legs.csv');
    writeFileSync(legs, readFileSync(legs, 'utf8').replace(/^(?!leg,)([^,\n]+),[^,\n]+/m, '$1,nowhere'));
    const noticed = await listFaults(Package, broken);
    tell(
      'datapackage-js notices a reference that leads nowhere',
      noticed.some((fault) => fault.startsWith('legs')) ? [] : [`it says: ${noticed.join('; ') || 'nothing'}`]
    );

    const made = join(folder, 'made');
    const sheet = join(ROOT, 'tests/cases/sheets/02-title-total-footnotes/results.csv');
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'dist-cli/opsatlas.js'), 'import', sheet, '-o', made],
      { encoding: 'utf8' }
    );
    tell(
      'datapackage-js reads a package made of a sheet',
      status === 0 ? await listFaults(Package, made) : [stderr]
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {any} Package
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
async function listFaults(Package, folder) {
  const dataPackage = await Package.load(join(folder, 'datapackage.json'));
  const faults = dataPackage.errors.map((/** @type {Error} */ { message }) => `datapackage.json: ${message}`);
  for (const resource of dataPackage.resources) {
    if (!resource.tabular) continue;
    try {
      await resource.read({ relations: true });
    } catch (error) {
      const { message, errors } = /** @type {Error & { errors?: Error[] }} */ (error);
      faults.push(`${resource.name}: ${errors?.[0]?.message ?? message}`);
    }
  }
  return faults;
}
