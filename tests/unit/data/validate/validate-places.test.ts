import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBase, SHIPPED } from '../test-package';
import { tell } from '../tell';

/** The shipped descriptor without the bounds that it sets to longitudes and latitudes. */
function readUnbounded(): string {
  const descriptor = readFileSync(join(SHIPPED, 'datapackage.json'), 'utf8');
  const unbounded = descriptor.replace(/"minimum": -(180|90),\s*"maximum": \1/g, '');
  expect(unbounded.match(/"maximum"/g)?.length ?? 0).toBe((descriptor.match(/"maximum"/g)?.length ?? 0) - 2);
  return unbounded;
}

describe('a place’s position', () => {
  it.each([
    ['34.5,169.2', 'lat', 'The two look swapped: write 169.2 in “lon” and 34.5 in “lat”.'],
    ['-90,-180', 'lat', 'The two look swapped: write -180 in “lon” and -90 in “lat”.'],
    ['90.5,169.2', 'lat', 'Write degrees north, south negative.'],
    ['34.5,180.5', 'lat', 'Write degrees north, south negative.'],
    ['180.5,34.5', 'lon', 'Write degrees east of Greenwich, west of it negative.']
  ])('of %s is out of range by a descriptor without bounds, too', (position, column, remedy) => {
    const { problems } = readBase({
      'datapackage.json': readUnbounded(),
      'places.csv': `id,name,kind,members,lon,lat,source,locator\nhills,The Hills,point,,${position},report,page 7\n`
    });
    expect(problems.filter(({ file }) => file === 'places.csv').map(tell)).toMatchObject([
      { row: 2, column, code: column === 'lat' ? 'latitude' : 'longitude', severity: 'error', remedy }
    ]);
  });
});
