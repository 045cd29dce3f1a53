import { describe, expect, it } from 'vitest';
import { moreMessagesOf } from '../../../../src/i18n/more-messages';
import { describeUndrawn } from '../../../../src/ui/measures/describe-undrawn';
import { listsOf } from '../../../../src/state/lists.svelte';
import { exploreFixture } from '../../fixture-package';

describe('describeUndrawn', () => {
  const explorer = exploreFixture();
  const groups = describeUndrawn(listsOf(explorer).undrawn, explorer);

  it('gathers the totals that no country can be coloured with under one reason', () => {
    const wide = groups.find(({ reason }) => reason === moreMessagesOf('en').undrawn.reasons.operation_wide);
    expect(wide?.items.map(({ text }) => text)).toEqual([
      'Arrests: over 1,200',
      'Firearms seized: 500',
      'Firearm parts and components seized: 645',
      'Ammunition seized: 31,768 rounds',
      'Drugs seized: approximately 3.4 t',
      'Hits in databases: 64',
      'Hits on people under notices: 13',
      'Mobile devices deployed: number not given'
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
