import { describe, expect, it } from 'vitest';
import { speakTarget } from '../../../../src/ui/details/speak-target';
import { exploreFixture } from '../../fixture-package';

const explorer = exploreFixture();
const speak = (territory: string, among = explorer) => speakTarget({ kind: 'territory', territory }, among);

describe('speakTarget', () => {
  it('says each figure with its hedge, its worth and its place in the text', () => {
    expect(speak('KGZ')).toBe(
      'Kyrgyzstan: Took part in the operation. Gold seized: 36 kg, worth approximately US$2.95 million, Example Police, paragraph 9; photo caption 3. Routes to or from a region that includes it: Afghanistan → Central Asia, Suspected: firearms, means of transport not stated.'
    );
  });

  it('says only the figures of the chosen measure', () => {
    const spoken = speak('PAK', exploreFixture({ measure: 'arrests' }));
    expect(spoken).toContain('Arrests: 430, Example Police, paragraph 4; photo caption 1.');
    expect(spoken).not.toContain('several hundred');
  });

  it('tells a territory counted within another from one that took no part', () => {
    expect(speak('HKG')).toBe('Hong Kong: Took part; counted within China. No figures in this view.');
    expect(speak('IND')).toBe('India: Not listed as a participant.');
  });

  it('says the routes that touch a country, its direction in the title', () => {
    expect(speak('AFG')).toContain('Routes out: Afghanistan → Pakistan, Reported: firearms, by road.');
  });

  it('says a route with its goods, status, means and note', () => {
    expect(speakTarget({ kind: 'route', route: 'cl2-afg-pak-firearms' }, explorer)).toMatch(
      /^Afghanistan → Pakistan\. Reported: firearms, by road\. By truck\./
    );
  });

  it('says what a route carried, one thing as one', () => {
    const rifle = exploreFixture({ operations: ['harvest-v'] });
    expect(speakTarget({ kind: 'route', route: 'h5-mideast-cri-rifle' }, rifle)).toContain(
      'Middle East → Costa Rica. firearms: 1.'
    );
  });

  it('says what is stated of two countries together', () => {
    const benin = speak('BEN', exploreFixture({ operations: ['open-door'] }));
    expect(benin).toContain('Benin and Togo combined: Arrests: 14');
  });

  it('says nothing where there is no target, or one that is gone', () => {
    expect(speakTarget(null, explorer)).toBe('');
    expect(speakTarget({ kind: 'route', route: 'gone' }, explorer)).toBe('');
  });
});
