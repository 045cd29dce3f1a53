import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Has the package of a folder declare the cubes in its `register/`, in the place of its rows. */
export function declareCubes(folder: string): void {
  const path = join(folder, 'datapackage.json');
  const descriptor = JSON.parse(readFileSync(path, 'utf8')) as { resources: { name: string }[] };
  const resources = [
    ...descriptor.resources.filter(({ name }) => name !== 'seizures'),
    { name: 'register', path: 'register/manifest.json' }
  ];
  writeFileSync(path, JSON.stringify({ ...descriptor, resources }));
}
