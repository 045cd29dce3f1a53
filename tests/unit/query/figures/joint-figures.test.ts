import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../../../src/model/view-state';
import { listJointFigures } from '../../../../src/query/figures/joint-figures';
import { figure, smallPackage, withFigures } from '../../small-package';

const both = figure('both', 'arrests', { value: 9 }, { scope: { kind: 'joint', parts: ['PAK', 'CHN'] } });
const other = figure(
  'other',
  'arrests',
  { value: 8 },
  { scope: { kind: 'joint', parts: ['PAK', 'CHN'] }, preferred: false, contradicts: 'both' }
);
const [region] = [...smallPackage.places.values()].filter(({ kind }) => kind === 'region');
if (!region) throw new Error('no region');
const regional = figure('regional', 'firearms', { value: 3 }, { scope: { kind: 'place', place: region.id } });
const listOf = (code: string, view = {}) =>
  listJointFigures(withFigures([both, other, regional]), { ...DEFAULT_VIEW, ...view }, code).map(
    ({ id }) => id
  );

describe('listJointFigures', () => {
  it('has what is stated for a territory together with others, or for a region that it is in', () => {
    expect(listOf('PAK')).toContain('both');
    expect(listOf('MNG')).not.toContain('both');
    expect(listOf(region.members[0] ?? '')).toContain('regional');
  });

  it('leaves out what another version is used to, and what is filtered', () => {
    expect(listOf('PAK')).not.toContain('other');
    expect(listOf('PAK', { measure: 'firearms' })).not.toContain('both');
  });

  it('has what is stated for a territory and a region together, for the members of the region, too', () => {
    const mixed = figure(
      'mixed',
      'arrests',
      { value: 7 },
      { scope: { kind: 'joint', parts: ['BEN', region.id] } }
    );
    const ids = (code: string) =>
      listJointFigures(withFigures([mixed]), DEFAULT_VIEW, code).map(({ id }) => id);
    expect(ids('BEN')).toEqual(['mixed']);
    expect(ids(region.members[0] ?? '')).toEqual(['mixed']);
    expect(ids('PAK')).toEqual([]);
  });
});
