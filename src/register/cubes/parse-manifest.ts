import { isInside } from '../../data/read/descriptor';
import type { CubeFault } from '../../model/register';
import { isUnit } from '../../model/unit';
import { CUBES, FEW, LEFT_OUT_RULES, type Cube, type CubeManifest } from './cubes';

/** Why a cube cannot be read; `describeCubeFault` (`src/i18n`) has the words. */
export class CubeError extends Error {
  readonly fault: CubeFault;

  constructor(fault: CubeFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/**
 * The manifest of a register that was rolled up. Throws a CubeError where it is none, or where its own numbers do not add up: rows that are missing
 * are then not shown as if they had never been.
 */
export function parseManifest(text: string): CubeManifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new CubeError({ code: 'manifest_json' });
  }
  if (!isManifest(json)) throw new CubeError({ code: 'manifest_form' });
  const leftOut = LEFT_OUT_RULES.reduce((sum, rule) => sum + (json.leftOut[rule] ?? 0), 0);
  for (const { name, rows, files, withheld } of json.cubes) {
    const inFiles = files.reduce((sum, file) => sum + file.rows, 0);
    const wanted = json.rowsRead - leftOut - (withheld?.rows ?? 0);
    if (rows !== wanted || inFiles !== rows)
      throw new CubeError({ code: 'cube_rows', cube: name, held: inFiles, wanted });
  }
  return json;
}

function isManifest(json: unknown): json is CubeManifest {
  const manifest = json as Partial<CubeManifest> | null;
  return (
    typeof manifest === 'object' &&
    manifest !== null &&
    manifest.format === 1 &&
    typeof manifest.engine?.name === 'string' &&
    typeof manifest.engine.version === 'string' &&
    typeof manifest.today === 'string' &&
    isCount(manifest.rowsRead) &&
    typeof manifest.leftOut === 'object' &&
    Object.entries(manifest.leftOut).every(
      ([rule, count]) => LEFT_OUT_RULES.some((each) => each === rule) && isCount(count)
    ) &&
    (manifest.fewerThan === undefined || isFewerThan(manifest.fewerThan)) &&
    Array.isArray(manifest.cubes) &&
    (manifest.cubes as readonly unknown[]).every(isCube) &&
    manifest.cubes.every(({ withheld }) => (withheld === undefined) === (manifest.fewerThan === undefined))
  );
}

function isCube(json: unknown): json is Cube {
  const cube = json as Partial<Cube> | null;
  return (
    typeof cube?.name === 'string' &&
    Object.hasOwn(CUBES, cube.name) &&
    Array.isArray(cube.keys) &&
    cube.keys.join() === CUBES[cube.name].join() &&
    isCount(cube.rows) &&
    (cube.withheld === undefined || (isCount(cube.withheld.cells) && isCount(cube.withheld.rows))) &&
    Array.isArray(cube.files) &&
    cube.files.every(
      ({ commodity, unit, path, cells, rows, withheld }) =>
        typeof commodity === 'string' &&
        (unit === '' || isUnit(unit)) &&
        typeof path === 'string' &&
        isInside(path) &&
        isCount(cells) &&
        isCount(rows) &&
        (withheld === undefined ||
          (Array.isArray(withheld) && withheld.every((code) => typeof code === 'string')))
    )
  );
}

/** True of what `--few` may be. */
export function isFewerThan(value: unknown): value is number {
  return isCount(value) && value >= FEW.least && value <= FEW.most;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
