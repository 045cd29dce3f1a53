import { describe, expect, it } from 'vitest';
import { moreMessagesOf } from '../../../src/i18n/more-messages';
import type { Place } from '../../../src/model/data-package';
import { formatter } from './formats';

const centralAsia: Place = {
  id: 'central-asia',
  name: 'Central Asia',
  kind: 'region',
  members: ['KAZ'],
  position: null,
  source: 'un-m49',
  locator: 'area 143'
};
const places = new Map([['central-asia', centralAsia]]);

describe('createFormatter', () => {
  it('names each kind of scope', () => {
    expect(formatter.scope({ kind: 'operation' }, places)).toBe('Whole operation');
    expect(formatter.scope({ kind: 'territory', territory: 'PAK' }, places)).toBe('Pakistan');
    expect(formatter.scope({ kind: 'place', place: 'central-asia' }, places)).toBe('Central Asia');
    expect(formatter.scope({ kind: 'joint', parts: ['BEN', 'TGO'] }, places)).toBe('Benin and Togo combined');
  });

  it('names an end that is a territory as well as one that is a place', () => {
    expect(formatter.end('AFG', places)).toBe('Afghanistan');
    expect(formatter.end('central-asia', places)).toBe('Central Asia');
  });
});

describe('the number of participants', () => {
  const { counts } = moreMessagesOf('en').panel;
  it('is stated of what the source counts, and never taken from a list', () => {
    expect(counts(13, 13)).toBe('13 countries');
    expect(counts(10, 12)).toBe('10 stated, 12 territories listed');
    expect(counts(34, 0)).toBe('34 stated, none listed');
    expect(counts(null, 7)).toBe('Number not stated, 7 territories listed');
  });
});
