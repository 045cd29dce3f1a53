import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../src/data/read/read-package';
import type { Figure } from '../../src/model/data-package';
import { readFolder, SHIPPED, TERRITORIES } from '../unit/data/test-package';

const { dataPackage, problems } = readPackage(readFolder(SHIPPED), TERRITORIES);

function whereOf({ scope }: Figure): string {
  if (scope.kind === 'territory') return scope.territory;
  if (scope.kind === 'joint') return scope.parts.join('+');
  return scope.kind === 'place' ? scope.place : 'operation';
}

/** Statements that hold for a part of the world only: the collected facts say it in a note, the package in the scope. */
const REGIONAL: Readonly<Record<string, string>> = {
  'lionfish-2018 methamphetamine_tablets': 'southeast-asia',
  'lionfish-mayag-ii ketamine operation': 'southeast-asia',
  'liberterra-iii victims_rescued 200': 'west-and-central-africa',
  'thunder-2025 primate_parts': 'north-america'
};

function scopeOf({ operation, measure, scope, value }: Record<string, string>): string {
  const keys = [
    `${operation} ${measure}`,
    `${operation} ${measure} ${scope}`,
    `${operation} ${measure} ${value}`
  ];
  return keys.map((key) => REGIONAL[key]).find((place) => place !== undefined) ?? scope ?? '';
}

describe('the library of operations', () => {
  it('loads without a problem', () => {
    expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(dataPackage.operations).toHaveLength(33);
  });

  // Every statement as it was collected from its source: see the sources' addresses in data/sources.csv.
  const stated = csvParse(readFileSync(join(import.meta.dirname, 'stated-figures.csv'), 'utf8'));
  const operations = [...new Set(stated.map(({ operation }) => operation))];
  it.each(operations)('has every statement that was collected on %s', (operation) => {
    // What one named person’s arrest was is told as an event where the operation’s own release is the source.
    const missing = stated
      .filter((row) => row['operation'] === operation)
      .filter((row) => !(operation === 'trigger-salvo-ii' && row['measure'] === 'red_notice_arrests'))
      .filter(
        (row) =>
          !dataPackage.figures.some(
            ({ operation: own, measure, quantity, source, locator, ...figure }) =>
              own === operation &&
              whereOf({ scope: figure.scope } as Figure) === scopeOf(row as Record<string, string>) &&
              measure === row['measure'] &&
              quantity.qualifier === row['qualifier'] &&
              String(quantity.value ?? '') === String(row['value'] && Number(row['value'])) &&
              String(quantity.low ?? '') === row['low'] &&
              String(quantity.high ?? '') === row['high'] &&
              quantity.unit === row['unit'] &&
              source === row['source'] &&
              locator === row['locator']
          )
      );
    expect(missing).toEqual([]);
  });

  it('prefers one statement of each fact on which sources disagree', () => {
    const disputed = dataPackage.figures.filter(({ contradicts }) => contradicts !== null);
    expect(disputed.length).toBeGreaterThan(15);
    for (const { id, contradicts, preferred, disagreement, note } of disputed) {
      const other = dataPackage.figures.find((figure) => figure.id === contradicts);
      expect([id, preferred, other?.preferred]).toEqual([id, false, true]);
      expect([id, disagreement !== null, note !== '']).toEqual([id, true, true]);
    }
  });

  it('tells what a source did not split of the territories together', () => {
    const joint = dataPackage.figures.filter(({ scope }) => scope.kind === 'joint').map(whereOf);
    expect(joint.sort()).toEqual(['BEN+TGO', 'BFA+MLI', 'BRA+PRY', 'BRA+PRY', 'BRA+PRY']);
  });

  it('keeps what is no result of an operation out of its window', () => {
    const beyond = dataPackage.figures.filter(({ window }) => window !== 'within').map(({ id }) => id);
    expect(beyond).toEqual([
      'ts1-firearms-destroyed-mng',
      't4-iarms-records',
      'lm3-drug-shipments-linked-ind',
      'sm2-persons-found-per'
    ]);
  });

  it('says of every source but the first release that only its beginning was read', () => {
    const full = [...dataPackage.sources.values()].filter(({ extent }) => extent === 'full');
    expect(full.map(({ id }) => id)).toEqual(['interpol-ts2', 'un-m49']);
  });
});

describe('what other sources state of operations and routes', () => {
  it('is kept beside the row that is read, with its source', () => {
    expect(
      dataPackage.variants.map(({ operation, field, value, source }) => [operation, field, value, source])
    ).toEqual([
      ['trigger-vi', 'end', '2021-03-23', 'batimes-t6'],
      ['trigger-ix', 'stated_participant_count', '14', 'elmundo-t9'],
      ['trigger-vii', 'stated_participant_count', '16', 'cvm-t7'],
      ['kafo-iv', 'start', '2024-12-04', 'unodc-k4'],
      ['lionfish-ii', 'end', '2014-12-14', 'pearl-lf2'],
      ['lionfish-v', 'stated_participant_count', '23', 'kewoulo-lf5'],
      ['liberterra-iii', 'end', '2025-11-25', 'club-lib3'],
      ['pandora-vii', 'stated_participant_count', '14', 'abijita-pan7']
    ]);
  });

  // RT names Spain, another report European coasts: neither says that the one stands for the other.
  it('lets the map draw both ways from Algeria', () => {
    const ways = dataPackage.routes.filter(({ legs }) => legs[0]?.from === 'DZA');
    expect(ways.map(({ legs, preferred, contradicts }) => [legs[0]?.to, preferred, contradicts])).toEqual([
      ['europe', true, null],
      ['ESP', true, null]
    ]);
  });

  it('calls an end an origin or a destination only where a source does', () => {
    const called = dataPackage.routes
      .flatMap(({ legs }) => legs)
      .flatMap(({ from, fromRole, to, toRole }) => [
        ...(fromRole ? [[from, fromRole]] : []),
        ...(toRole ? [[to, toRole]] : [])
      ]);
    expect(called).toEqual([
      ['tri-border-area', 'origin'],
      ['USA', 'destination'],
      ['asia', 'destination']
    ]);
  });
});

describe('what the package says in its own words', () => {
  it('says of no country that it did not take part', () => {
    const notes = [...dataPackage.figures, ...dataPackage.routes, ...dataPackage.operations].map(
      ({ note }) => note
    );
    expect(notes.filter((note) => /did not take part/.test(note))).toEqual([]);
  });

  // “119 big cats and other felines”: whether alive or in parts is not stated.
  it('counts no animals as alive of which the source does not say so', () => {
    const cats = dataPackage.figures.find(({ id }) => id === 'th22-live-big-cats');
    expect(cats && dataPackage.measures.get(cats.measure)).toMatchObject({
      label: 'Big cats and other felines',
      partOf: null
    });
  });

  it('calls victims suspected only where the source calls them suspected or potential', () => {
    const operations = (measure: string) =>
      [...new Set(dataPackage.figures.filter((figure) => figure.measure === measure))].map(
        ({ operation }) => operation
      );
    expect(new Set(operations('victims_rescued'))).toEqual(
      new Set(['trigger-salvo-ii', 'liberterra-iii', 'turquesa-v'])
    );
    expect(operations('trafficking_victims_rescued')).toContain('maharlika-iii');
  });

  it('takes what one carrier had for no total of an operation', () => {
    const border = dataPackage.figures.filter(({ id }) => /^t9-.*-border$/.test(id));
    expect(border.map(whereOf)).toEqual(['BRA+PRY', 'BRA+PRY']);
  });
});
