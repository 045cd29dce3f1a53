import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../src/data/read/read-package';
import { columnsOf, isTableName, TABLE_NAMES } from '../../src/data/tables/definitions';
import type { Figure } from '../../src/model/data-package';
import { readFolder, SHIPPED, TERRITORIES } from '../unit/data/test-package';
import { tell } from '../unit/data/tell';

const { dataPackage, problems } = readPackage(readFolder(SHIPPED), TERRITORIES);
const OPERATION = 'trigger-salvo-ii';
const figures = dataPackage.figures.filter(({ operation }) => operation === OPERATION);

function whereOf({ scope }: Figure): string {
  if (scope.kind === 'territory') return scope.territory;
  if (scope.kind === 'joint') return scope.parts.join('+');
  return scope.kind === 'place' ? scope.place : 'operation';
}

/** Copied from INTERPOL's press release of 15 December 2023: where, measure, qualifier, number, unit, words, place in the text. */
const STATED = [
  ['operation', 'arrests', 'at_least', 1700, 'count', 'over', 'paragraph 1'],
  ['operation', 'firearms', 'exact', 714, 'count', '', 'paragraph 1'],
  ['operation', 'firearm_parts', 'exact', 921, 'count', '', 'paragraph 1'],
  ['operation', 'ammunition_rounds', 'exact', 45383, 'rounds', '', 'paragraph 1'],
  ['operation', 'drugs', 'approximately', 4.7, 't', 'approximately', 'paragraph 9; photo caption 2'],
  ['operation', 'database_hits', 'exact', 92, 'count', '', 'paragraph 13'],
  ['operation', 'notice_hits', 'exact', 13, 'count', '', 'paragraph 13'],
  ['operation', 'mobile_device_deployments', 'words', null, 'count', 'number not given', 'paragraph 13'],
  ['PAK', 'arrests', 'exact', 614, 'count', '', 'paragraph 4; photo caption 1'],
  ['PAK', 'firearms', 'words', null, 'count', 'several hundred', 'paragraph 4; photo caption 1'],
  ['PAK', 'firearm_parts', 'words', null, 'count', 'not quantified', 'paragraph 4; photo caption 1'],
  ['PAK', 'ammunition_rounds', 'words', null, 'rounds', 'not quantified', 'paragraph 4; photo caption 1'],
  ['PAK', 'investigations_opened', 'words', null, 'count', 'number not given', 'paragraph 4'],
  ['PHL', 'victims_rescued', 'exact', 254, 'count', '', 'paragraph 8'],
  ['KGZ', 'gold', 'exact', 52, 'kg', '', 'paragraph 9; photo caption 3'],
  ['MNG', 'mobile_device_deployments', 'words', null, 'count', 'number not given', 'photo caption 4'],
  ['MNG', 'firearms_compliance_checks', 'words', null, 'count', 'number not given', 'photo caption 6']
];

describe('the shipped package', () => {
  it('has no problem, and says of how many figures the place in the source was not recorded', () => {
    expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(problems.map(tell).map(({ file, message }) => [file, message])).toEqual([
      ['figures.csv', '5 rows do not record the place in the source.'],
      ['variants.csv', '4 rows do not record the place in the source.']
    ]);
  });

  it('has every figure that the release states, and no other', () => {
    const found = figures.map((figure) => [
      whereOf(figure),
      figure.measure,
      figure.quantity.qualifier,
      figure.quantity.value,
      figure.quantity.unit,
      figure.quantity.words,
      figure.locator
    ]);
    expect(found).toEqual(STATED);
    expect(figures.every(({ source }) => source === 'interpol-ts2')).toBe(true);
  });

  it('gives the gold some USD 3.27 million of worth, and no other figure any', () => {
    const worths = figures.filter(({ worth }) => worth !== null);
    expect(worths.map(({ id, worth }) => [id, worth])).toEqual([
      ['ts2-gold-kgz', { value: 3270000, currency: 'USD', qualifier: 'approximately', words: '' }]
    ]);
  });

  it('makes what a country has part of the operation’s total, and the 13 notice hits part of the 92', () => {
    const parts = figures.filter(({ partOf }) => partOf !== null).map(({ id, partOf }) => [id, partOf]);
    expect(parts).toEqual([
      ['ts2-notice-hits', 'ts2-database-hits'],
      ['ts2-arrests-pak', 'ts2-arrests'],
      ['ts2-firearms-pak', 'ts2-firearms'],
      ['ts2-firearm-parts-pak', 'ts2-firearm-parts'],
      ['ts2-ammunition-pak', 'ts2-ammunition'],
      ['ts2-mobile-devices-mng', 'ts2-mobile-devices']
    ]);
  });

  it('says of Pakistan’s three seizures that one phrase covers them and where they were made', () => {
    const pak = figures.filter((figure) => whereOf(figure) === 'PAK' && figure.limitedTo !== '');
    expect(pak.map(({ measure }) => measure)).toEqual(['firearms', 'firearm_parts', 'ammunition_rounds']);
    for (const { note, limitedTo } of pak) {
      expect(note).toContain('One phrase covers firearms, parts and ammunition');
      expect(limitedTo).toBe('mainly provinces bordering Afghanistan');
    }
  });

  it('names who ran, helped and paid for the operation, and when', () => {
    expect(dataPackage.operations.find(({ id }) => id === OPERATION)).toMatchObject({
      name: 'Operation Trigger-Salvo II',
      start: '2023-11-13',
      end: '2023-11-24',
      announced: '2023-12-15',
      coordinator: 'INTERPOL',
      partners: ['World Customs Organization'],
      funder: "China's Ministry of Public Security",
      statedParticipantCount: 10
    });
  });

  it('lists twelve territories, ten of which stand for themselves', () => {
    const all = dataPackage.participants.filter(({ operation }) => operation === OPERATION);
    expect(all.map(({ territory }) => territory).join(' ')).toBe(
      'BRN CHN HKG MAC IDN KOR KGZ MNG NPL PAK PHL SGP'
    );
    expect(all.filter(({ countedWithin }) => countedWithin === null)).toHaveLength(10);
    expect(
      all.filter(({ countedWithin }) => countedWithin === 'CHN').map(({ territory }) => territory)
    ).toEqual(['HKG', 'MAC']);
  });

  it('has the stated routes from Afghanistan, with what each rests on', () => {
    const own = dataPackage.routes.filter(({ operation }) => operation === OPERATION);
    const routes = own.map(({ commodity, legs }) => [
      commodity,
      ...legs.flatMap(({ from, to, mode, status }) => [from, to, mode, status])
    ]);
    expect(routes).toEqual([
      ['firearms', 'AFG', 'PAK', 'road', 'reported'],
      ['ammunition_rounds', 'AFG', 'PAK', 'road', 'reported'],
      [null, 'AFG', 'PAK', 'unknown', 'monitored'],
      ['firearms', 'AFG', 'central-asia', 'unknown', 'suspected'],
      ['firearms', 'AFG', 'neighbouring-countries', 'unknown', 'suspected']
    ]);
  });

  it('takes Central Asia for the five states of UN M49 area 143, and leaves the neighbours unnamed', () => {
    expect(dataPackage.places.get('central-asia')).toMatchObject({
      members: ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'],
      source: 'un-m49'
    });
    expect(dataPackage.places.get('neighbouring-countries')).toMatchObject({ members: [], position: null });
  });

  it('puts the arrests of foreigners where they happened', () => {
    const found = dataPackage.events
      .filter(({ operation }) => operation === OPERATION)
      .map(({ place, kind, type, locator }) => [place, kind, type, locator]);
    expect(found).toEqual([
      ['PHL', 'arrest', 'people', 'paragraph 13'],
      ['PHL', 'arrest', 'people', 'paragraph 13'],
      ['MNG', 'deployment', 'checks', 'photo caption 4'],
      ['MNG', 'inspection', 'checks', 'photo caption 6']
    ]);
    const codes = figures.map(whereOf);
    expect(codes).not.toContain('KOR');
    expect(codes).not.toContain('JPN');
  });

  it('leads every statement to a source and a place in it', () => {
    const { operations, participants, routes, places, events, sources } = dataPackage;
    for (const row of [
      ...operations,
      ...participants,
      ...figures,
      ...routes,
      ...places.values(),
      ...events
    ]) {
      // One page was stored without its address; its name in the package says so.
      if (row.source !== 'unnamed-swa25') expect(sources.get(row.source)?.url).toMatch(/^https?:\/\//);
      expect(row.locator).not.toBe('');
    }
  });
});

interface RawField {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly type: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
}

interface RawKey {
  readonly fields: string;
  readonly reference: { readonly resource: string; readonly fields: string };
}

/** The table whose ids a column holds; "" in a descriptor is the table itself. */
function targetOf(reference: RawKey['reference'] | undefined, table: string): string {
  return reference ? reference.resource || table : '';
}

describe('the shipped descriptor', () => {
  const descriptor = JSON.parse(readFileSync(join(SHIPPED, 'datapackage.json'), 'utf8')) as {
    profile: string;
    resources: {
      name: string;
      path: string;
      schema: { fields: RawField[]; primaryKey: string; foreignKeys?: RawKey[] };
    }[];
  };
  const fields = descriptor.resources.flatMap(({ name, schema }) =>
    schema.fields.map((field) => ({ table: name, ...field }))
  );

  it('describes every column of every file, in the order of the file', () => {
    for (const { path, schema } of descriptor.resources) {
      const [header] = readFileSync(join(SHIPPED, path), 'utf8').split('\n');
      expect(header).toBe(schema.fields.map(({ name }) => name).join(','));
    }
    for (const { title, description } of fields) expect(title && description).toBeTruthy();
  });

  it('describes the tables and columns as they are defined: order, types, what must be filled, words, keys', () => {
    expect(descriptor.resources.map(({ name }) => name)).toEqual(TABLE_NAMES);
    for (const { name: table, schema } of descriptor.resources) {
      if (!isTableName(table)) throw new Error(table);
      const columns = columnsOf(table);
      const targets = new Map((schema.foreignKeys ?? []).map((key) => [key.fields, key.reference]));
      expect(schema.primaryKey, table).toBe(columns[0]?.name);
      expect(
        schema.fields.map(({ name, type, constraints }) => ({
          name,
          type: type === 'integer' ? 'number' : type,
          isRequired: constraints?.required ?? false,
          words: constraints?.enum ?? null,
          target: targetOf(targets.get(name), table)
        })),
        table
      ).toEqual(columns);
      for (const { fields: ids } of targets.values()) expect(ids, table).toBe('id');
    }
  });
});
