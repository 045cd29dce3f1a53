/**
 * What the press release on Operation Trigger-Salvo II states, country by country, written out by hand from it: INTERPOL,
 * 15 December 2023. Paragraphs are counted from its first; captions are those of its six photos.
 */
export interface Statement {
  readonly amount: string;
  readonly label: string;
  readonly remarks: readonly string[];
  readonly locator: string;
}

export interface Territory {
  readonly code: string;
  readonly name: string;
  readonly part: string;
  readonly statements: readonly Statement[];
  readonly events: readonly string[];
  /** How its routes touch it, as a screen reader is told before them; empty without routes. */
  readonly role: string;
  readonly routes: readonly string[];
}

const TOOK_PART = 'Took part in the operation';
const IN_CHINA = 'Took part; counted within China';
const NO_PART = 'Not listed as a participant';

const silent = (code: string, name: string, part = TOOK_PART): Territory => ({
  code,
  name,
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

const PAKISTAN: Territory = {
  code: 'PAK',
  name: 'Pakistan',
  part: TOOK_PART,
  statements: [
    { amount: '614', label: 'Arrests', remarks: [], locator: PHRASE },
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
    code: 'PHL',
    name: 'Philippines',
    part: TOOK_PART,
    statements: [
      { amount: '254', label: 'Suspected trafficking victims rescued', remarks: [], locator: 'paragraph 8' }
    ],
    events: [
      'A Korean national under a Red Notice, suspected of ties to prostitution rings, was arrested.',
      'A Japanese national linked to the Luffy group, which is behind fraud and robberies, was arrested.'
    ],
    role: '',
    routes: []
  },
  {
    code: 'KGZ',
    name: 'Kyrgyzstan',
    part: TOOK_PART,
    statements: [
      {
        amount: '52 kg',
        label: 'Gold seized',
        remarks: ['worth approximately US$3.27 million'],
        locator: 'paragraph 9; photo caption 3'
      }
    ],
    events: [],
    role: 'Routes to or from a region that includes it: ',
    routes: [TO_CENTRAL_ASIA]
  },
  {
    code: 'MNG',
    name: 'Mongolia',
    part: TOOK_PART,
    statements: [
      {
        amount: 'number not given',
        label: 'INTERPOL mobile devices deployed',
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
      'INTERPOL mobile devices checked travellers at border checkpoints against its databases.',
      'Firearms compliance checks took place.'
    ],
    role: '',
    routes: []
  },
  silent('BRN', 'Brunei Darussalam'),
  silent('CHN', 'China'),
  silent('HKG', 'Hong Kong', IN_CHINA),
  silent('MAC', 'Macao', IN_CHINA),
  silent('IDN', 'Indonesia'),
  silent('KOR', 'Republic of Korea'),
  silent('NPL', 'Nepal'),
  silent('SGP', 'Singapore'),
  {
    ...silent('AFG', 'Afghanistan', NO_PART),
    role: 'Routes out: ',
    routes: [
      ...TRUCKS,
      TO_CENTRAL_ASIA,
      'Afghanistan → Neighbouring countries, Suspected: firearms, means of transport not stated.'
    ]
  },
  silent('IND', 'India', NO_PART)
];

/** The totals with their hedges, and where the release places them, in the order of the package's measures. */
export const TOTALS: readonly string[] = [
  'over 1,700 Arrests 614 in Pakistan; country unknown for at least 1,086',
  '254 Suspected trafficking victims rescued in the Philippines; no overall total published',
  '714 Firearms seized in Pakistan: several hundred',
  '921 Firearm parts and components seized in Pakistan: not quantified',
  '45,383 rounds Ammunition seized in Pakistan: not quantified',
  'approximately 4.7 t Drugs seized no country named',
  '52 kg Gold seized in Kyrgyzstan; no overall total published',
  '92 Hits in INTERPOL databases no country named',
  '13 Hits on people under INTERPOL notices no country named',
  'number not given INTERPOL mobile devices deployed in Mongolia: number not given',
  'number not given Firearms compliance checks in Mongolia; no overall total published',
  'number not given Investigations opened in Pakistan; no overall total published'
];
