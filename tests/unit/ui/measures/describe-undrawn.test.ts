import { describe, expect, it } from 'vitest';
import { moreMessagesOf } from '../../../../src/i18n/more-messages';
import { describeUndrawn } from '../../../../src/ui/measures/describe-undrawn';
import { listsOf } from '../../../../src/state/lists.svelte';
import { exploreShipped } from '../shipped-explorer';

describe('describeUndrawn', () => {
  const explorer = exploreShipped();
  const groups = describeUndrawn(listsOf(explorer).undrawn, explorer);

  it('gathers the totals that no country can be coloured with under one reason', () => {
    const wide = groups.find(({ reason }) => reason === moreMessagesOf('en').undrawn.reasons.operation_wide);
    expect(wide?.items.map(({ text }) => text)).toEqual([
      'Arrests: over 1,700',
      'Firearms seized: 714',
      'Firearm parts and components seized: 921',
      'Ammunition seized: 45,383 rounds',
      'Drugs seized: approximately 4.7 t',
      'Hits in INTERPOL databases: 92',
      'Hits on people under INTERPOL notices: 13',
      'INTERPOL mobile devices deployed: number not given'
    ]);
  });

  it('names the route whose end the release does not name', () => {
    expect(groups.flatMap(({ items }) => items).map(({ text }) => text)).toContain(
      'Afghanistan → Neighbouring countries: firearms'
    );
  });

  it('leaves nothing out', () => {
    expect(groups.flatMap(({ items }) => items)).toHaveLength(listsOf(explorer).undrawn.length);
  });
});
