import { describe, expect, test } from 'vitest';
import { describeReason } from '../../../src/i18n/describe-sheet';
import { readSheetFile } from '../../../src/intake/read-sheet-file';
import type { Decisions, IntakeResult } from '../../../src/intake/result';
import { writePackage } from '../../../src/intake/write-package';

/** Sheets as public agencies publish them, all values made up, each with what must come out. */
const read = (text: string, decisions?: Decisions): Promise<IntakeResult> =>
  readSheetFile('table.csv', new TextEncoder().encode(text.trim()), decisions);

/** "KEN Arrests >= 40 kg": one line a statement. */
function stated({ statements }: IntakeResult): string[] {
  return statements.map(({ territory, measure, qualifier, value, low, high, unit, words }) =>
    [
      territory,
      measure,
      qualifier === 'exact' ? '' : qualifier,
      qualifier === 'range' ? `${low}–${high}` : (value ?? words),
      unit === 'count' ? '' : unit
    ]
      .filter((part) => part !== '')
      .join(' ')
  );
}

const asked = ({ asks }: IntakeResult) =>
  asks.map(({ row, cell, reason }) => `${row} ${cell}: ${describeReason({ reason })}`);

describe('sheets as agencies publish them', () => {
  test('an annual report: running numbers, shares, groups of thousands, a total without a number', async () => {
    const result = await read(`
Annual seizures report,,,,
Table 4. Seizures by country (2029),,,,
,,,,
No.,Country / Territory,Heroin (kg),ATS tablets,% of total
1,Afghanistan,"8,072.5",-,12.1%
2,Iran (Islamic Republic of),"21,250",450 000,31.9%
3,Türkiye,"14,500","2,000,000",21.8%
,Total,"43,822.5","2,450,000",
Source: Ministry of Counter-Narcotics,,,,`);
    expect(stated(result)).toEqual([
      'AFG Heroin 8072.5 kg',
      'IRN Heroin 21250 kg',
      'IRN ATS tablets 450000 tablets',
      'TUR Heroin 14500 kg',
      'TUR ATS tablets 2000000 tablets'
    ]);
    expect(result.problems.map(({ column }) => column)).toEqual(['No.', '% of total']);
    expect(asked(result)).toEqual([]);
  });

  test('a table with remarks and a row of totals: the ones are notes, the other may be what the operation found', async () => {
    const sheet = `
Country,Arrests,Cocaine (kg),Remarks,Checked by
Ghana,12,120.5,Two vessels at Tema,A. Person
Togo,4,,,A. Person
Total,16,over 120,Provisional,`;
    const result = await read(sheet);
    expect(stated(result)).toEqual(['GHA Arrests 12', 'GHA Cocaine 120.5 kg', 'TGO Arrests 4']);
    expect(result.statements.map(({ remark }) => remark)).toEqual([
      'Two vessels at Tema',
      'Two vessels at Tema',
      undefined
    ]);
    expect(result.skipped).toEqual([{ row: 4, reason: 'total' }]);

    const taken = await read(sheet, { rows: { '4': 'total' }, columns: { Remarks: { isLeftOut: true } } });
    expect(stated(taken).slice(3)).toEqual(['operation Arrests 16', 'operation Cocaine at_least 120 kg']);
    expect(taken.statements.every(({ remark }) => remark === undefined)).toBe(true);
    expect(taken.skipped).toEqual([]);

    const tables = new TextDecoder();
    const files = writePackage([taken]);
    expect(tables.decode(files.get('figures.csv'))).toMatch(/,operation,cocaine,at_least,120,/);
    const participants = tables.decode(files.get('participants.csv')).trim().split('\n').slice(1);
    expect(participants.map((line) => line.split(',')[2])).toEqual(['GHA', 'TGO']);
    expect(tables.decode(writePackage([result]).get('figures.csv'))).toContain('Two vessels at Tema');
  });

  test('a statistical database: code and name, categories, a rate among counts', async () => {
    const result = await read(`
Iso3_code;Country;Region;Indicator;Dimension;Sex;Year;Unit of measurement;VALUE
ALB;Albania;Europe;Persons arrested;Total;Total;2029;Counts;312
ALB;Albania;Europe;Persons arrested;by sex;Male;2029;Counts;290
ALB;Albania;Europe;Persons arrested;Total;Total;2029;Rate per 100,000 population;11.2
XKX;Kosovo under UNSCR 1244;Europe;Persons arrested;Total;Total;2029;Counts;44`);
    expect(stated(result)).toEqual([
      'ALB Persons arrested 312',
      'ALB Persons arrested: by sex: Male 290',
      'XKX Persons arrested 44'
    ]);
    expect(result.statements.every(({ period }) => period === '2029')).toBe(true);
    expect(result.problems).toMatchObject([{ row: 4, column: 'Unit of measurement' }]);
  });

  test('Spanish, with points for thousands and commas for decimals', async () => {
    const result = await read(`
País;Detenidos;Cocaína (kg);Dinero incautado (USD)
Colombia;1.204;35.670,5;1.200.000
Perú;más de 300;12.400;s/d
República Dominicana;n/d;1.250;unos 45.000
Total;;;`);
    expect(stated(result)).toEqual([
      'COL Detenidos 1204',
      'COL Cocaína 35670.5 kg',
      'COL Dinero incautado 1200000 USD',
      'PER Detenidos at_least 300',
      'PER Cocaína 12400 kg',
      'DOM Cocaína 1250 kg',
      'DOM Dinero incautado approximately 45000 USD'
    ]);
  });

  test('German, with a scale in the header', async () => {
    const result = await read(`
Land;Festnahmen;Sichergestelltes Kokain in kg;Bargeld (Mio. EUR)
Österreich;12;3,5;1,2
Schweiz;mindestens 40;12'500;0,75
Belgien u. Luxemburg;5;;`);
    expect(stated(result)).toEqual([
      'AUT Festnahmen 12',
      'AUT Sichergestelltes Kokain 3.5 kg',
      'AUT Bargeld 1200000 EUR',
      'CHE Festnahmen at_least 40',
      'CHE Sichergestelltes Kokain 12500 kg',
      'CHE Bargeld 750000 EUR'
    ]);
    expect(asked(result)).toEqual(['4 Belgien u. Luxemburg: several territories']);
  });

  test('money of several countries: each currency is a unit, and a sign of two is asked about', async () => {
    const result = await read(`
Country;Arrests;Cash seized
United Kingdom;12;£2.5m
Switzerland;4;CHF 4,000
Australia;9;A$15,000
Japan;3;¥900,000`);
    expect(stated(result)).toEqual([
      'GBR Arrests 12',
      'GBR Cash seized 2500000 GBP',
      'CHE Arrests 4',
      'CHE Cash seized 4000 CHF',
      'AUS Arrests 9',
      'AUS Cash seized 15000 AUD',
      'JPN Arrests 3'
    ]);
    expect(asked(result)).toHaveLength(1);
    expect(asked(result)[0]).toMatch(/^5 /);
    expect(result.questions).toMatchObject([{ id: 'yen', isAwaited: true, options: ['JPY', 'CNY'] }]);
  });

  test('Russian and Chinese', async () => {
    expect(
      stated(
        await read(
          'Страна;Задержано;Героин, кг\nКазахстан;45;12,5\nКыргызстан;более 30;1 200,75\nУзбекистан;н/д;0,4'
        )
      )
    ).toEqual([
      'KAZ Задержано 45',
      'KAZ Героин 12.5 kg',
      'KGZ Задержано at_least 30',
      'KGZ Героин 1200.75 kg',
      'UZB Героин 0.4 kg'
    ]);
    expect(
      stated(await read('国家,逮捕人数,可卡因(公斤)\n中国,1200,12.5\n日本,超过300,3\n越南,约50,无数据'))
    ).toEqual([
      'CHN 逮捕人数 1200',
      'CHN 可卡因 12.5 kg',
      'JPN 逮捕人数 at_least 300',
      'JPN 可卡因 3 kg',
      'VNM 逮捕人数 approximately 50'
    ]);
  });

  test('groups of countries with headings and subtotals, under two header rows', async () => {
    const result = await read(`
Participating country,Results,,
,Arrests,Firearms,Remarks
Southeast Asia,,,
Thailand,12,3,
Viet Nam,7,,see note 1
Sub-total,19,3,
West Africa,,,
Ghana,44,12,
Grand total,63,15,
1) Includes two arrests at sea,,,`);
    expect(stated(result)).toEqual([
      'THA Results: Arrests 12',
      'THA Results: Firearms 3',
      'VNM Results: Arrests 7',
      'GHA Results: Arrests 44',
      'GHA Results: Firearms 12'
    ]);
    expect(result.skipped.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '3 region',
      '6 total',
      '7 region',
      '9 total',
      '10 footnote'
    ]);
  });

  test('headings that name what the rows below them count, with the unit', async () => {
    const result = await read(
      'Country,2029,2030*\nHeroin (kg),,\nIran,12.5,13\nPakistan,100,250\nOpium (t),,\nIran,1,2'
    );
    expect(stated(result)).toEqual([
      'IRN Heroin 12.5 kg',
      'IRN Heroin 13 kg',
      'PAK Heroin 100 kg',
      'PAK Heroin 250 kg',
      'IRN Opium 1 t',
      'IRN Opium 2 t'
    ]);
  });

  test('territories side by side', async () => {
    const result = await read('Indicator,Kenya,Uganda,Rwanda\nArrests,12,14,3\nIvory (kg),120.5,33,');
    expect(result.reading.isTransposed).toBe(true);
    expect(stated(result)).toEqual([
      'KEN Arrests 12',
      'KEN Ivory 120.5 kg',
      'UGA Arrests 14',
      'UGA Ivory 33 kg',
      'RWA Arrests 3'
    ]);
  });

  test('a unit column for each amount column, and a unit that is unknown', async () => {
    const result = await read(
      'Country,Firearms,Unit,Ammunition,Unit\nKenya,12,pcs,400,rounds\nChad,3,pcs,50,boxes'
    );
    expect(stated(result)).toEqual(['KEN Firearms 12', 'KEN Ammunition 400 rounds', 'TCD Firearms 3']);
    expect(asked(result)).toEqual(['3 boxes: unit that the package does not know']);
  });

  test('no header at all', async () => {
    expect(stated(await read('AFG,12,3\nPAK,44,0\nIRN,over 100,7'))).toEqual([
      'AFG Column B 12',
      'AFG Column C 3',
      'PAK Column B 44',
      'PAK Column C 0',
      'IRN Column B at_least 100',
      'IRN Column C 7'
    ]);
  });

  test('records of JSON, where NA is the code of Namibia', async () => {
    const result = await read(
      '{"data":[{"country":"France","iso":"FR","arrests":12},{"country":"Namibia","iso":"NA","arrests":0},{"country":"Georgia","iso":"GE","arrests":"over 40"}]}'
    );
    expect(stated(result)).toEqual(['FRA arrests 12', 'NAM arrests 0', 'GEO arrests at_least 40']);
  });

  test('nationalities are no places', async () => {
    expect((await read('Nationality of victims,Number\nBulgaria,40\nNigeria,3')).refuse).toEqual({
      code: 'no_table'
    });
  });

  test('amounts that no one can be sure of', async () => {
    const result = await read(`
"Country","Seizures (kg)","Arrests"
"Peru","12,500.50","twelve"
"Chile","12.5-13.5","±30"
"Brazil","c. 14k","12 (of which 3 at sea)"
"Haiti","12,34,567","1 of 2"
"Cuba","1½","-5"`);
    expect(stated(result)).toEqual([
      'PER Seizures 12500.5 kg',
      'CHL Seizures range 12.5–13.5 kg',
      'BRA Seizures approximately 14000 kg',
      'HTI Seizures 1234567 kg'
    ]);
    expect(asked(result)).toEqual([
      '2 twelve: not understood',
      '3 ±30: not understood',
      '4 12 (of which 3 at sea): more than one number',
      '5 1 of 2: more than one number',
      '6 1½: more than one number'
    ]);
    expect(result.problems).toMatchObject([{ row: 6, reason: 'negative' }]);
  });
});

describe('routes', () => {
  const routes = ({ routes: all }: IntakeResult) =>
    all.map(({ from, via, to, what, value, unit }) => [from, ...via, to, what, value, unit].join(' '));

  test('codes, a mode and where it was stopped', async () => {
    const result = await read(`
Exporter|Importer|Commodity|Weight|Mode of transport|Outcome
ZAF|VNM|Rhino horn|34.5 kg|Air|seized at airport
MOZ|MYS|Ivory|approx. 1.1 t|Sea|seized in Singapore
Democratic Republic of the Congo|United Arab Emirates|Gold|12|Air|suspected`);
    expect(routes(result)).toEqual(['ZAF VNM Rhino horn 34.5 kg', 'MOZ MYS Ivory 1.1 t', 'COD ARE Gold  ']);
    expect(result.routes.map(({ mode, status, stoppedIn }) => [mode, status, stoppedIn])).toEqual([
      ['air', 'interdicted', undefined],
      ['sea', 'interdicted', 'SGP'],
      ['air', 'suspected', undefined]
    ]);
    expect(asked(result)).toEqual(['4 12: no unit']);
  });

  test('all stops in one cell', async () => {
    expect(
      routes(
        await read(
          'Route,Goods,Quantity\nAfghanistan > Iran > Turkey,Heroin,120 kg\nMorocco → Spain → France,Cannabis resin,2 t'
        )
      )
    ).toEqual(['AFG IRN TUR Heroin 120 kg', 'MAR ESP FRA Cannabis resin 2 t']);
  });

  test('positions and regions as ends', async () => {
    expect(
      routes(
        await read(
          'Departure,Arrival,Goods,Kg\n"-12.05, -77.03",Spain,Cocaine,120\nMyanmar,Central Asia,Heroin,40\nHigh seas,Portugal,Cocaine,1.5'
        )
      )
    ).toEqual([
      '-77.03,-12.05 ESP Cocaine 120 kg',
      'MMR Central Asia Heroin 40 kg',
      'High seas PRT Cocaine 1.5 kg'
    ]);
  });

  test('a list of seizures states amounts where they were seized, and routes from where they came', async () => {
    const result = await read(`
date,reporting_country,item,quantity,unit,origin_country
2031-01-05,Thailand,Methamphetamine,1.2,tonnes,Myanmar
2031-01-07,Malaysia,Pistol,12,pieces,Thailand
2031-01-10,Lao PDR,Heroin,15.5,kg,`);
    expect(stated(result)).toEqual(['THA Methamphetamine 1.2 t', 'MYS Pistol 12', 'LAO Heroin 15.5 kg']);
    expect(routes(result)).toEqual(['MMR THA Methamphetamine 1.2 t', 'THA MYS Pistol 12 count']);
  });

  test('two columns of countries without a word of which is where: asked, and answered', async () => {
    const text = 'Country A,Country B,Vehicles\nKenya,Uganda,12\nChad,Sudan,3\nMali,Niger,4';
    const result = await read(text);
    expect(result.decisions).toMatchObject([
      { id: 'country-column', options: ['Country A', 'Country B', 'a route from the first to the second'] }
    ]);
    expect(
      routes(await read(text, { file: { 'country-column': 'a route from the first to the second' } }))
    ).toEqual(['KEN UGA Vehicles 12 count', 'TCD SDN Vehicles 3 count', 'MLI NER Vehicles 4 count']);
  });
});

test('questions are few: one for a name wherever it stands, one for each matter of a column', async () => {
  const { questions } = await read(
    'Country,Year,Cocaine\nCongo,2029,12\nCongo,2030,14\nMali,2029,3\nMali,2030,"1,250"'
  );
  expect(questions.map(({ about, id, places }) => [about, id, places.length])).toEqual([
    ['names', 'Congo', 2],
    ['column', 'Cocaine: unit', 1],
    ['column', 'Cocaine: decimal', 1]
  ]);
});

describe('lines beside a table', () => {
  const SHEET = `
Results by country
Country,Arrests*,Cocaine (kg) [2],Firearms
Kenya1,212,3,–
Kingdom of the Netherlands†,98*,1,2
Burundi (b),7 (a),240,4
Total,317,244,6

1 Includes the airport.
* Provisional.
† Without the Caribbean part.
(a) Nairobi liaison office not counted.
[2] Gross weight.
(b),Until May only
`;
  const noted = ({ statements }: IntakeResult) =>
    statements.map(({ territory, measure, footnotes = [] }) =>
      [territory, measure, ...footnotes.map(({ mark, text }) => `${mark} ${text}`)].join(' | ')
    );

  test('explain the marks at numbers, names and headers', async () => {
    const result = await read(SHEET);
    expect(noted(result)).toEqual([
      'KEN | Arrests | 1 Includes the airport. | * Provisional.',
      'KEN | Cocaine | 1 Includes the airport. | 2 Gross weight.',
      'NLD | Arrests | * Provisional. | † Without the Caribbean part.',
      'NLD | Cocaine | † Without the Caribbean part. | 2 Gross weight.',
      'NLD | Firearms | † Without the Caribbean part.',
      'BDI | Arrests | a Nairobi liaison office not counted. | b Until May only | * Provisional.',
      'BDI | Cocaine | b Until May only | 2 Gross weight.',
      'BDI | Firearms | b Until May only'
    ]);
    const figures = new TextDecoder().decode(writePackage([result], {}).get('figures.csv'));
    expect(figures).toContain('Footnote “†”: Without the Caribbean part.');
    expect(figures).not.toContain('Marked');
  });

  test('explain those of a table of routes, whose remarks are kept, too', async () => {
    const result = await read(`
From,To,Commodity,Amount (kg),Remarks
Afghanistan*,Pakistan,Heroin,12 (a),Two lorries
Peru,Spain (b),Cocaine,40,
* By way of Iran.
(a) Gross.
(b) At Algeciras.`);
    expect(result.routes.map(({ footnotes, remark }) => [footnotes, remark])).toEqual([
      [
        [
          { mark: 'a', text: 'Gross.' },
          { mark: '*', text: 'By way of Iran.' }
        ],
        'Two lorries'
      ],
      [[{ mark: 'b', text: 'At Algeciras.' }], undefined]
    ]);
    const routes = new TextDecoder().decode(writePackage([result], {}).get('routes.csv'));
    expect(routes).toContain('Footnote “a”: Gross. Footnote “*”: By way of Iran. Two lorries');
  });

  test('a mark that none explains is told as a mark, and one of a name alone by nothing', async () => {
    const result = await read('Country,Arrests\nKenya1,212*\nUganda2,3\nMali,4\n1 Includes the airport.');
    expect(noted(result)).toEqual([
      'KEN | Arrests | 1 Includes the airport.',
      'UGA | Arrests',
      'MLI | Arrests'
    ]);
    expect(result.statements[0]?.note).toBe('*');
    const figures = new TextDecoder().decode(writePackage([result], {}).get('figures.csv'));
    expect(figures).toContain('Marked “*” in the table. Footnote “1”: Includes the airport.');
  });

  test('a number behind a header is a part of it', async () => {
    const result = await read('Country,Phase 1,Arrests1\nKenya 1,2,3\nMali,4,5\n1 Includes the airport.');
    expect(noted(result)).toEqual([
      'KEN | Phase 1 | 1 Includes the airport.',
      'KEN | Arrests1 | 1 Includes the airport.',
      'MLI | Phase 1',
      'MLI | Arrests1 | 1 Includes the airport.'
    ]);
  });

  test.each([
    ['- = no seizures', 'zero'],
    ['.. not available; – : nil', 'zero'],
    ['“-” means not available', 'no data'],
    ['-,ninguna incautación', 'zero'],
    ['- sin datos', null],
    ['- = none reported', null],
    ['- = no entry', null],
    ['- = no data', 'no data'],
    ['Kenya - 0 = the airport', null]
  ] as const)('“%s” answers what a dash means: %s', async (line, means) => {
    const { decisions } = await read(`Country,Arrests,Firearms\nKenya,212,-\nMali,3,4\n${line}`);
    const dash = decisions.find(({ id }) => id === 'dash');
    expect(dash?.proposal).toBe(means ?? 'no data');
    expect(dash && 'says' in dash).toBe(means !== null);
  });
});

test('a row above the header is data where a person says so', async () => {
  const text = `
Whole region,40,
Results of the operation,,
Country,Arrests,Firearms
Kenya,12,3
Mali,4,1`;
  const before = await read(text);
  expect(
    before.skipped.filter(({ reason }) => reason === 'above the header').map(({ row }) => row)
  ).toContain(1);
  expect(stated(before)).toEqual(['KEN Arrests 12', 'KEN Firearms 3', 'MLI Arrests 4', 'MLI Firearms 1']);
  const after = await read(text, { rows: { 1: 'data' } });
  expect(asked(after).join()).toContain('Whole region');
  const named = await read(text, { rows: { 1: 'data' }, names: { 'Whole region': 'UGA' } });
  expect(stated(named)).toEqual(['UGA Arrests 40', ...stated(before)]);
  expect(named.skipped.map(({ row }) => row)).not.toContain(1);
  expect(stated(await read(text, { rows: { 1: 'none' } }))).toEqual(stated(before));
});

describe('lists of very many rows', () => {
  const COUNTRIES = ['Kenya', 'Mali', 'Ghana', 'Togo', 'France', 'Peru', 'Chad', 'Niger', 'India', 'Cuba'];

  test('single seizures with a country, a year and an amount a row are parts, which one answer changes', async () => {
    const rows = Array.from(
      { length: 2000 },
      (_, i) => `${COUNTRIES[i % 10]},${2020 + (i % 3)},${1 + (i % 97)}`
    );
    const result = await read(['Country,Year,Cocaine (kg)', ...rows].join('\n'));
    expect(result.decisions.map(({ id, proposal }) => [id, proposal])).toContainEqual([
      'repeated-rows',
      'keep each'
    ]);
    expect(result.statements).toHaveLength(2000);
    expect(result.questions.length).toBeLessThan(5);
    const asking = await read(['Country,Year,Cocaine (kg)', ...rows].join('\n'), {
      file: { 'repeated-rows': 'ask' }
    });
    const twice = asking.questions.filter(({ about }) => about === 'cells');
    expect(twice).toHaveLength(30);
    expect(twice.reduce((sum, { places }) => sum + places.length, 0)).toBe(2000);
    expect(Math.max(...twice.map(({ options }) => options.length))).toBeLessThanOrEqual(21);
  });

  test('more statements than a call has room for arguments are read', async () => {
    const rows = Array.from({ length: 70_000 }, (_, i) => `${COUNTRIES[i % 10]},${i},${i + 1}`);
    const result = await read(['Country,Arrests,Victims', ...rows].join('\n'));
    expect(result.statements).toHaveLength(140_000);
  });
});
