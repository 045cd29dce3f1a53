/** What the made-up package of tests/fixtures states of Operation Copper Lantern II, country by country, written out by hand. */
export interface Statement {
  readonly amount: string;
  readonly label: string;
  readonly remarks: readonly string[];
  readonly locator: string;
}

export interface Territory {
  readonly name: string;
  /** A place well inside it, clear of marks: latitude, longitude, zoom. */
  readonly at: string;
  readonly part: string;
  readonly statements: readonly Statement[];
  readonly events: readonly string[];
  /** How its routes touch it, as a screen reader is told before them; empty without routes. */
  readonly role: string;
  readonly routes: readonly string[];
}

export const RELEASE = 'https://example.org/copper-lantern-ii';

const TOOK_PART = 'Took part in the operation';
const IN_CHINA = 'Took part; counted within China';
const NO_PART = 'Not listed as a participant';

const silent = (name: string, at: string, part = TOOK_PART): Territory => ({
  name,
  at,
  part,
  statements: [],
  events: [],
  role: '',
  routes: []
});

const TRUCKS = [
  'Afghanistan → Pakistan, Reported: firearms, by road.',
  'Afghanistan → Pakistan, Reported: ammunition, by road.',
  'Afghanistan → Pakistan, Monitored: goods not stated, means of transport not stated.'
];

const TO_CENTRAL_ASIA = 'Afghanistan → Central Asia, Suspected: firearms, means of transport not stated.';

const BORDER_PROVINCES = ['stated for: mainly provinces bordering Afghanistan'];
const PHRASE = 'paragraph 4; photo caption 1';

export const PAKISTAN: Territory = {
  name: 'Pakistan',
  at: '26,69,3',
  part: TOOK_PART,
  statements: [
    { amount: '430', label: 'Arrests', remarks: [], locator: PHRASE },
    {
      amount: 'several hundred',
      label: 'Firearms seized',
      remarks: BORDER_PROVINCES,
      locator: PHRASE
    },
    {
      amount: 'not quantified',
      label: 'Firearm parts and components seized',
      remarks: BORDER_PROVINCES,
      locator: PHRASE
    },
    {
      amount: 'not quantified',
      label: 'Ammunition seized',
      remarks: BORDER_PROVINCES,
      locator: PHRASE
    },
    { amount: 'number not given', label: 'Investigations opened', remarks: [], locator: 'paragraph 4' }
  ],
  events: [],
  role: 'Routes in: ',
  routes: TRUCKS
};

/** The twelve territories of the ten countries that took part, the start of the routes, and a neighbour that is not in the release. */
export const TERRITORIES: readonly Territory[] = [
  PAKISTAN,
  {
    name: 'Philippines',
    at: '7.8,125,5',
    part: TOOK_PART,
    statements: [
      { amount: '178', label: 'Suspected trafficking victims rescued', remarks: [], locator: 'paragraph 8' }
    ],
    events: [
      'A Korean national under a notice was arrested.',
      'A Japanese national wanted for fraud was arrested.'
    ],
    role: '',
    routes: []
  },
  {
    name: 'Kyrgyzstan',
    at: '41.6,75.5,5',
    part: TOOK_PART,
    statements: [
      {
        amount: '36 kg',
        label: 'Gold seized',
        remarks: ['worth approximately US$2.95 million'],
        locator: 'paragraph 9; photo caption 3'
      }
    ],
    events: [],
    role: 'Routes to or from a region that includes it: ',
    routes: [TO_CENTRAL_ASIA]
  },
  {
    name: 'Mongolia',
    at: '47.5,98,4',
    part: TOOK_PART,
    statements: [
      {
        amount: 'number not given',
        label: 'Mobile devices deployed',
        remarks: ['stated for: border checkpoints'],
        locator: 'photo caption 4'
      },
      {
        amount: 'number not given',
        label: 'Firearms compliance checks',
        remarks: [],
        locator: 'photo caption 6'
      }
    ],
    events: [
      'Mobile devices checked travellers at border checkpoints against its databases.',
      'Firearms compliance checks took place.'
    ],
    role: '',
    routes: []
  },
  silent('Brunei Darussalam', '4.6,114.6,6'),
  silent('China', '32,104,3'),
  silent('Hong Kong', '22.4,114.15,6', IN_CHINA),
  silent('Macao', '22.22,113.51,6', IN_CHINA),
  silent('Indonesia', '-0.5,114,4'),
  silent('Republic of Korea', '36.4,128,5'),
  silent('Nepal', '28.2,84,5'),
  silent('Singapore', '1.36,103.82,6'),
  {
    ...silent('Afghanistan', '33,63.5,3', NO_PART),
    role: 'Routes out: ',
    routes: [
      ...TRUCKS,
      TO_CENTRAL_ASIA,
      'Afghanistan → Neighbouring countries, Suspected: firearms, means of transport not stated.'
    ]
  },
  silent('India', '22,79,3', NO_PART)
];

/** The totals with their hedges, and where the release places them, in the order of the package's measures. */
export const TOTALS: readonly string[] = [
  'over 1,200 Arrests 430 in Pakistan; country unknown for at least 770',
  '178 Suspected trafficking victims rescued in the Philippines; no overall total published',
  '500 Firearms seized in Pakistan: several hundred',
  '645 Firearm parts and components seized in Pakistan: not quantified',
  '31,768 rounds Ammunition seized in Pakistan: not quantified',
  'approximately 3.4 t Drugs seized no country named',
  '36 kg Gold seized in Kyrgyzstan; no overall total published',
  '64 Hits in databases no country named',
  '13 Hits on people under notices no country named',
  'number not given Mobile devices deployed in Mongolia: number not given',
  'number not given Firearms compliance checks in Mongolia; no overall total published',
  'number not given Investigations opened in Pakistan; no overall total published'
];
