import { describe, expect, it } from 'vitest';
import { createLegend } from '../../../../src/picture/legend';
import { describePartBriefly } from '../../../../src/picture/describe-part-briefly';
import { describeNothing, describePart } from '../../../../src/picture/describe-state';
import { DEFAULT_VIEW, type ViewState } from '../../../../src/model/view-state';
import { StillPicture } from '../../../../src/picture/picture';
import { readParticipantList } from '../../../../src/query/operations/participant-lists';
import { readFixture } from '../../fixture-package';
import { smallPackage } from '../../small-package';
import { readWorld } from '../../world';

const shipped = readFixture();
const show = (view: Partial<ViewState>, dataPackage = shipped) =>
  new StillPicture({ dataPackage, world: readWorld() }, { ...DEFAULT_VIEW, ...view });
const partOf = (code: string, view: Partial<ViewState>) => {
  const picture = show(view);
  return describePart(picture, picture.summaryOf(code));
};
const legendOf = (view: Partial<ViewState>) =>
  createLegend(show(view), false).fills.map(({ text, count }) =>
    count === null ? text : `${text}: ${count}`
  );

describe('a list of participants', () => {
  it('is whole, partial or none, by its length and how many are stated', () => {
    const states = shipped.operations.map((operation) => readParticipantList(shipped, operation).state);
    const count = (state: string) => states.filter((one) => one === state).length;
    expect([count('whole'), count('partial'), count('none')]).toEqual([4, 1, 1]);
  });

  it('does not count again what the source counts within another', () => {
    const [operation] = shipped.operations;
    if (!operation) throw new Error('no operation');
    const { listed } = readParticipantList(shipped, operation);
    expect(listed).toBe(10);
    expect(shipped.participants.filter(({ operation: id }) => id === operation.id)).toHaveLength(12);
  });

  it('is what the package says it is', () => {
    const [operation] = smallPackage.operations;
    if (!operation) throw new Error('no operation');
    const partial = { ...operation, participantList: 'partial' as const };
    expect(readParticipantList(smallPackage, partial).state).toBe('partial');
    const picture = show({}, { ...smallPackage, operations: [partial] });
    expect(picture.summaryOf('FRA').state).toBe('unpublished');
  });
});

describe('a territory that no list names', () => {
  it('is not said to have taken no part where participants are not published', () => {
    expect(partOf('FRA', { operations: ['open-door'] })).toBe('Participants not published (47 stated)');
    expect(partOf('IND', { operations: ['night-train'] })).not.toMatch(/not published/);
    expect(partOf('JPN', { operations: ['night-train'] })).toBe(
      'Not listed; 2 of 30 participants not published'
    );
    expect(partOf('FRA', { operations: ['copper-lantern-ii'] })).toBe('Not listed as a participant');
    expect(partOf('FJI', { operations: 'all', measure: 'arrests' })).not.toBe('Not listed as a participant');
  });

  it('is told so over its own figures, too', () => {
    expect(partOf('COL', { operations: ['open-door'] })).toBe('Participants not published (47 stated)');
    const picture = show({ operations: ['open-door'] });
    const summary = picture.summaryOf('COL');
    expect(summary.state).toBe('value');
    expect(describePartBriefly(picture, summary)).toBe('participants not published');
    const caption = picture.scene.overlay.labels.find(({ id }) => id === 'COL');
    expect(caption?.lines[0]?.role).toBe('name');
  });

  it('says within which other ISO 3166 counts it', () => {
    expect(partOf('XSO', { operations: ['copper-lantern-ii'] })).toBe('ISO 3166 counts it within Somalia');
    expect(partOf('XNC', { operations: ['night-train'] })).toBe(
      'ISO 3166 counts it within Cyprus, which took part'
    );
  });
});

describe('the legend of plain land', () => {
  it('says what is known of who took part', () => {
    expect(legendOf({ operations: ['copper-lantern-ii'] }).at(-1)).toBe('Not listed as a participant');
    expect(legendOf({ operations: ['open-door'] }).at(-1)).toBe('Participants not published (47 stated)');
    expect(legendOf({ operations: 'all' }).at(-1)).toBe('Not listed; 5 of 6 operations list participants');
  });

  it('names the type or measure of which a participant has no figure', () => {
    const people = legendOf({ operations: ['copper-lantern-ii'], types: ['people'] });
    expect(people).toContain('Took part, no People figure: 10');
    const arrests = legendOf({ operations: ['copper-lantern-ii'], measure: 'arrests' });
    expect(arrests).toContain('Took part, no figure for this measure: 11');
    expect(describeNothing(show({ operations: ['copper-lantern-ii'], types: ['people'] }))).toBe(
      'No People figure was published for it.'
    );
  });
});
