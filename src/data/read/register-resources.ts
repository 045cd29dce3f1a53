import {
  REGISTER_FORMATS,
  type DeclaredRegister,
  type DeclaredRows,
  type RegisterFormat
} from '../../model/register';
import type { ResourceFault } from '../../model/problem';
import { DESCRIPTOR_PATH, isInside, reportDescriptor, type RawResource } from './descriptor';
import { createProblemLog, type ProblemLog } from './problem-log';

/** The names of the resources of a register: its rows, and the manifest of its cubes. */
export const ROWS_RESOURCE = 'seizures';
export const CUBES_RESOURCE = 'register';

/** Properties that would change how rows are read, and do not. */
const UNREAD = ['data', 'compression', 'encoding', 'dialect'] as const;

/**
 * The register that the resources of a descriptor declare (Data Package v2, https://datapackage.org/standard/data-resource/); null where there are none that
 * can be read. What is wrong is told as a problem of the descriptor, and that resource is left out.
 */
export function parseRegisterResources(
  resources: readonly RawResource[],
  log: ProblemLog = createProblemLog()
): DeclaredRegister | null {
  let rows: DeclaredRows | null = null;
  let cubes: DeclaredRegister['cubes'] = null;
  const seen = new Set<unknown>();
  for (const resource of resources) {
    const { name } = resource;
    if (seen.has(name))
      reportDescriptor(log, { code: 'descriptor_twice', resource: String(name) }, String(name));
    else if (name === ROWS_RESOURCE) rows = parseRows(resource, log);
    else cubes = parseCubes(resource, log);
    seen.add(name);
  }
  return rows || cubes ? { rows, cubes } : null;
}

function parseRows(resource: RawResource, log: ProblemLog): DeclaredRows | null {
  const { path, format, bytes, hash } = resource;
  const paths: readonly unknown[] = Array.isArray(path) ? path : [path];
  if (!isListOfPaths(paths)) return fail('paths');
  if (format !== undefined && !isFormat(format)) return fail('register_format');
  const isOne = paths.length === 1;
  const hasBytes = isOne && Number.isSafeInteger(bytes) && (bytes as number) >= 0;
  const hasHash = isOne && typeof hash === 'string';
  const ignored = [
    ...UNREAD.filter((key) => resource[key] !== undefined),
    ...(bytes !== undefined && !hasBytes ? ['bytes'] : []),
    ...(hash !== undefined && !hasHash ? ['hash'] : [])
  ];
  if (ignored.length)
    log.report({
      file: DESCRIPTOR_PATH,
      column: ROWS_RESOURCE,
      value: ignored.join(', '),
      severity: 'warning',
      code: 'descriptor_ignored',
      table: ROWS_RESOURCE,
      properties: ignored
    });
  return {
    paths,
    format: format ?? null,
    bytes: hasBytes ? (bytes as number) : null,
    hash: hasHash ? hash : ''
  };

  function fail(fault: ResourceFault): null {
    return failResource(ROWS_RESOURCE, fault, log);
  }
}

function parseCubes({ path }: RawResource, log: ProblemLog): DeclaredRegister['cubes'] {
  const one: unknown = Array.isArray(path) && path.length === 1 ? path[0] : path;
  if (typeof one === 'string' && isInside(one)) return { path: one };
  return failResource(CUBES_RESOURCE, 'path', log);
}

function isListOfPaths(paths: readonly unknown[]): paths is readonly string[] {
  return (
    paths.length > 0 &&
    new Set(paths).size === paths.length &&
    paths.every((path) => typeof path === 'string' && isInside(path))
  );
}

function isFormat(format: unknown): format is RegisterFormat {
  return REGISTER_FORMATS.some((each) => each === format);
}

function failResource(resource: string, fault: ResourceFault, log: ProblemLog): null {
  reportDescriptor(log, { code: 'descriptor_resource', resource, fault, field: '' }, resource);
  return null;
}
