import { expect, test } from 'vitest';
import { packArc } from '../../../../src/prepare/topology/pack-arcs';
import type { PackedTopology } from '../../../../src/geo/prepared-topology';
import { vectorOf } from '../../../../src/geo/vector';
import { decodeWorld } from '../../../../src/geo/world';
import { gzipSizeKb, LIMIT_KB, prepareWorldFile } from '../../../../src/prepare/topology/world-file';

test('the prepared topology is within its weight, and lighter than its source (229 KB)', () => {
  const { text, gzipKb } = prepareWorldFile();
  expect(gzipKb).toBe(gzipSizeKb(text));
  expect(gzipKb).toBeLessThanOrEqual(LIMIT_KB);
  expect(LIMIT_KB).toBe(160);
});

test('the text reads back as the topology, point for point', () => {
  const { text, topology } = prepareWorldFile();
  const { vectors, arcStarts } = decodeWorld(JSON.parse(text) as PackedTopology);
  const { scale, translate } = topology.transform;
  const points = topology.arcs.flatMap((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return vectorOf([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    });
  });
  expect(arcStarts[topology.arcs.length]).toBe(points.length);
  let worst = 0;
  points.forEach((point, i) =>
    point.forEach((n, axis) => {
      worst = Math.max(worst, Math.abs(n - (vectors[3 * i + axis] as number)));
    })
  );
  expect(worst).toBeLessThan(1e-15);
});

test('numbers are packed as the published format has them', () => {
  // developers.google.com/maps/documentation/utilities/polylinealgorithm: the points of its example, in steps.
  const steps = [
    [3850000, -12020000],
    [220000, -75000],
    [255200, -550300]
  ];
  expect(packArc(steps)).toBe('_p~iF~ps|U_ulLnnqC_mqNvxq`@');
});

test('a weight is in thousands of bytes of gzip', () => {
  // 10 bytes of header, 8 of trailer and an empty block of 2 (RFC 1952, RFC 1951).
  expect(gzipSizeKb('')).toBe(0.02);
});
