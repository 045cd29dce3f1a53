import type {
  DataPackage,
  Figure,
  Leg,
  Measure,
  Operation,
  OperationEvent,
  Participant,
  Place,
  Route,
  Source
} from '../../src/model/data-package';
import { exactly, type Quantity } from '../../src/model/quantity';

/** A statement of a number or of words, exact unless told otherwise. */
export function quantity(given: Partial<Quantity>): Quantity {
  return { ...exactly(0, 'count'), value: null, ...given };
}

/** A figure of Trigger-Salvo II that counts, for the whole operation unless told otherwise. */
export function figure(
  id: string,
  measure: string,
  stated: Partial<Quantity>,
  given: Partial<Figure> = {}
): Figure {
  return {
    id,
    operation: 'trigger-salvo-ii',
    scope: { kind: 'operation' },
    measure,
    quantity: quantity(stated),
    worth: null,
    partOf: null,
    subset: '',
    contradicts: null,
    disagreement: null,
    preferred: true,
    window: 'within',
    limitedTo: '',
    source: 'interpol-ts2',
    locator: 'paragraph 1',
    note: '',
    quote: '',
    ...given
  };
}

export const inTerritory = (territory: string): Pick<Figure, 'scope'> => ({
  scope: { kind: 'territory', territory }
});

export function measure(
  id: string,
  type: Measure['type'],
  unit: Measure['unit'],
  given: Partial<Measure> = {}
): Measure {
  return { id, label: id, type, unit, dimension: 'count', partOf: null, isAdditive: true, ...given };
}

const operation: Operation = {
  id: 'trigger-salvo-ii',
  name: 'Operation Trigger-Salvo II',
  start: '2023-11-13',
  end: '2023-11-24',
  announced: '2023-12-15',
  coordinator: 'INTERPOL',
  partners: ['World Customs Organization'],
  funder: 'Ministry of Public Security of China',
  region: 'Asia',
  statedParticipantCount: 10,
  participantList: null,
  source: 'interpol-ts2',
  locator: 'paragraph 1',
  note: ''
};

const participant = (territory: string, countedWithin: string | null = null): Participant => ({
  operation: 'trigger-salvo-ii',
  territory,
  countedWithin,
  source: 'interpol-ts2',
  locator: 'paragraph 16'
});

const source: Source = {
  id: 'interpol-ts2',
  publisher: 'INTERPOL',
  title: 'Trigger-Salvo II press release',
  url: 'https://www.interpol.int/News-and-Events/News/2023/Illicit-firearms-over-1-700-arrested-in-landmark-operation-across-Asia',
  published: '2023-12-15',
  extent: 'full',
  marking: null
};

function route(id: string, commodity: string | null, leg: Pick<Leg, 'to' | 'mode' | 'status'>): Route {
  return {
    id,
    operation: 'trigger-salvo-ii',
    commodity,
    direction: 'known',
    figure: null,
    legs: [
      {
        id: `${id}-1`,
        leg: 1,
        from: 'AFG',
        travelled: 'unknown',
        fromRole: null,
        toRole: null,
        note: '',
        ...leg
      }
    ],
    contradicts: null,
    disagreement: null,
    preferred: true,
    source: 'interpol-ts2',
    locator: 'paragraph 4',
    note: ''
  };
}

const place = (id: string, name: string, members: readonly string[]): Place => ({
  id,
  name,
  kind: 'region',
  members,
  position: null,
  source: 'interpol-ts2',
  locator: 'paragraph 6'
});

const event = (id: string, territory: string, type: OperationEvent['type']): OperationEvent => ({
  id,
  operation: 'trigger-salvo-ii',
  place: territory,
  date: null,
  kind: 'arrest',
  type,
  text: 'Something happened.',
  source: 'interpol-ts2',
  locator: 'paragraph 13'
});

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const words = (text: string, unit: Quantity['unit'] = 'count'): Partial<Quantity> => ({
  qualifier: 'words',
  words: text,
  unit
});

/** Operation Trigger-Salvo II by hand, with the numbers of INTERPOL's release of 15 December 2023. */
export const smallPackage: DataPackage = {
  name: 'small',
  title: 'A small package',
  version: '1.0.0',
  marking: null,
  briefings: [],
  operations: [operation],
  participants: [
    ...['BRN', 'CHN', 'IDN', 'KOR', 'KGZ', 'MNG', 'NPL', 'PAK', 'PHL', 'SGP'].map((code) =>
      participant(code)
    ),
    participant('HKG', 'CHN'),
    participant('MAC', 'CHN')
  ],
  sources: byId([source]),
  measures: byId([
    measure('firearms', 'firearms', 'count', { label: 'Firearms' }),
    measure('ammunition', 'firearms', 'rounds', { label: 'Rounds of ammunition' }),
    measure('arrests', 'people', 'count', { label: 'Arrests' }),
    measure('victims', 'people', 'count', { label: 'Victims rescued' }),
    measure('drugs', 'drugs', 't', { label: 'Drugs', dimension: 'mass' }),
    measure('gold', 'valuables', 'kg', { label: 'Gold', dimension: 'mass' }),
    measure('notice-hits', 'checks', 'count', { label: 'Notice hits', partOf: 'hits' }),
    measure('hits', 'checks', 'count', { label: 'Database hits' }),
    measure('devices', 'checks', 'count', { label: 'Mobile devices deployed' })
  ]),
  figures: [
    figure('arrests', 'arrests', { qualifier: 'at_least', value: 1700, words: 'over' }),
    figure('firearms', 'firearms', { value: 714 }),
    figure('ammunition', 'ammunition', { value: 45383, unit: 'rounds' }),
    figure('drugs', 'drugs', { qualifier: 'approximately', value: 4.7, unit: 't', words: 'approximately' }),
    figure('hits', 'hits', { value: 92 }),
    figure('notice-hits', 'notice-hits', { value: 13 }, { partOf: 'hits' }),
    figure('devices', 'devices', words('number not given')),
    figure('arrests-pak', 'arrests', { value: 614 }, { ...inTerritory('PAK'), partOf: 'arrests' }),
    figure('firearms-pak', 'firearms', words('several hundred'), {
      ...inTerritory('PAK'),
      partOf: 'firearms'
    }),
    figure('victims-phl', 'victims', { value: 254 }, inTerritory('PHL')),
    figure(
      'gold-kgz',
      'gold',
      { value: 52, unit: 'kg' },
      {
        ...inTerritory('KGZ'),
        worth: { value: 3270000, currency: 'USD', qualifier: 'approximately', words: '' }
      }
    ),
    figure('devices-mng', 'devices', words('number not given'), { ...inTerritory('MNG'), partOf: 'devices' })
  ],
  routes: [
    route('firearms', 'firearms', { to: 'PAK', mode: 'road', status: 'reported' }),
    route('ammunition', 'ammunition', { to: 'PAK', mode: 'road', status: 'reported' }),
    route('monitored', null, { to: 'PAK', mode: 'unknown', status: 'monitored' }),
    route('threat', 'firearms', { to: 'central-asia', mode: 'unknown', status: 'suspected' }),
    route('neighbours', 'firearms', { to: 'neighbours', mode: 'unknown', status: 'suspected' })
  ],
  places: byId([
    place('central-asia', 'Central Asia', ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB']),
    place('neighbours', 'Neighbouring countries', [])
  ]),
  events: [
    event('phl-korean', 'PHL', 'people'),
    event('phl-japanese', 'PHL', 'people'),
    event('mng-checks', 'MNG', 'checks')
  ],
  citations: [],
  variants: [],
  territoryNames: new Map()
};

/** The small package with more figures and measures. */
export function withFigures(figures: readonly Figure[], measures: readonly Measure[] = []): DataPackage {
  return {
    ...smallPackage,
    figures: [...smallPackage.figures, ...figures],
    measures: new Map([...smallPackage.measures, ...byId(measures)])
  };
}
