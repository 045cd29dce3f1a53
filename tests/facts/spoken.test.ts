import { describe, expect, it } from 'vitest';
import { speakTarget } from '../../src/ui/details/speak-target';
import { TERRITORIES, type Territory } from './release';
import { exploreShipped } from './shipped-explorer';

const explorer = exploreShipped();
const speak = (territory: string, among = explorer) => speakTarget({ kind: 'territory', territory }, among);

describe('what is spoken of the shipped operations', () => {
  it('says each figure with its hedge, its worth and its place in the text', () => {
    expect(speak('KGZ')).toBe(
      'Kyrgyzstan: Took part in the operation. Gold seized: 52 kg, worth approximately US$3.27 million, INTERPOL, paragraph 9; photo caption 3. Routes to or from a region that includes it: Afghanistan → Central Asia, Suspected: firearms, means of transport not stated.'
    );
  });

  it('says only the figures of the chosen measure', () => {
    const spoken = speak('PAK', exploreShipped({ measure: 'arrests' }));
    expect(spoken).toContain('Arrests: 614, INTERPOL, paragraph 4; photo caption 1.');
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
    expect(speakTarget({ kind: 'route', route: 'ts2-afg-pak-firearms' }, explorer)).toMatch(
      /^Afghanistan → Pakistan\. Reported: firearms, by road\. By truck\./
    );
  });

  it('says of what a route carried where the number holds, and one thing as one', () => {
    const peru = exploreShipped({ operations: ['storm-makers-ii'] });
    expect(speakTarget({ kind: 'route', route: 'sm2-to-peru-victims' }, peru)).toMatch(
      /^not stated → Peru\. 40 persons found at a raided site\. outside the operation’s dates\./
    );
    const rifle = exploreShipped({ operations: ['trigger-v'] });
    expect(speakTarget({ kind: 'route', route: 't5-mideast-cri-rifle' }, rifle)).toContain(
      'Middle East → Costa Rica. firearms: 1.'
    );
    const boat = exploreShipped({ operations: ['lionfish-mayag-ii'] });
    expect(speakTarget({ kind: 'route', route: 'lm2-mmr-mys-meth' }, boat)).toContain(
      '2.3 t of methamphetamine.'
    );
  });

  it('says a part after its whole, and of what it is one', () => {
    const spoken = speak('MMR', exploreShipped({ operations: ['lionfish-mayag-iii'] }));
    const [whole, vehicle, house] = [/: 9,250,000/, /: 5,250,000/, /: 4,000,000/].map((each) =>
      spoken.search(each)
    );
    expect([whole, vehicle, house]).toEqual([whole, vehicle, house].toSorted((a = 0, b = 0) => a - b));
    expect(spoken).toContain(
      '5,250,000 tablets, part of: 9,250,000 methamphetamine tablets (yaba), stated for'
    );
    expect(spoken).toContain(
      '4,000,000 tablets, part of: 9,250,000 methamphetamine tablets (yaba), stated for'
    );
  });

  it('does not say of a route that starts in a region that it ends there', () => {
    const mali = speak('MLI', exploreShipped({ operations: ['thunder-2025'] }));
    expect(mali).toContain('Routes to or from a region that includes it: Africa → Europe');
  });

  it('says a fact once that another statement places in a country alone', () => {
    const benin = speak('BEN', exploreShipped({ operations: ['screen-west-africa-2024'] }));
    expect(benin).toContain('Benin and Togo combined: Kinds of fake medicine: 33');
    expect(benin.match(/Kinds of fake medicine/g)).toHaveLength(1);
  });
});

/** All that a screen reader is to be told of a territory, in the release's order. */
function spokenOf({ name, part, statements, events, role, routes }: Territory): string {
  const isOutside = part.startsWith('Not listed');
  const details = [
    ...statements.map(
      ({ amount, label, remarks, locator }) =>
        `${[`${label}: ${amount}`, ...remarks].join(', ')}, INTERPOL, ${locator}.`
    ),
    ...(isOutside || statements.length ? [] : ['No figures in this view.']),
    ...events,
    ...routes.map((route, i) => (i === 0 ? role + route : route))
  ];
  return [`${name}: ${part}.`, ...details].join(' ');
}

describe('what is spoken of a territory of Trigger-Salvo II', () => {
  it.each(TERRITORIES)('is what the release states of $name, and nothing else', (territory) => {
    expect(speak(territory.code)).toBe(spokenOf(territory));
  });
});
