import { beforeAll, describe, expect, it } from 'vitest';
import { locatePlace, type LocatedPlace } from '../../../src/geo/places';
import { projectWorld, type Plane } from '../../../src/geo/plane';
import { createRegionalProjection } from '../../../src/geo/projection';
import { DARK, LIGHT } from '../../../src/scale/palette';
import { createEvents } from '../../../src/scene/event-scene';
import { createLabels, type TerritoryCaption } from '../../../src/scene/label-scene';
import type { AreaMark } from '../../../src/scene/marks';
import { smallPackage } from '../small-package';
import { readWorld } from '../world';

const NONE: ReadonlySet<string> = new Set();

let plane: Plane;
beforeAll(() => {
  plane = projectWorld(readWorld(), createRegionalProjection([105, 16]));
});

const caption = (territory: string, figure: string | null = null, quiet = false): TerritoryCaption => ({
  territory,
  name: `name of ${territory}`,
  shorterName: null,
  optional: false,
  minor: false,
  figure,
  amount: null,
  quiet,
  priority: 1,
  essential: figure !== null
});
const locate = (id: string) => locatePlace(plane.world, smallPackage.places, id);
const fillOf = (territory: string, colour: string): AreaMark => ({
  territory,
  shape: plane.shapeOf(territory),
  at: [0, 0],
  paint: { kind: 'solid', colour },
  outline: '#000000'
});

const NO_FILL = { areas: [], circles: [] };

describe('labels', () => {
  it('say the name, and the figure below it', () => {
    const labels = createLabels(
      plane,
      { captions: [caption('PAK', '614 arrests'), caption('AFG', null, true)], regions: [] },
      NO_FILL,
      LIGHT
    );
    expect(labels.map(({ id, lines }) => [id, lines])).toEqual([
      [
        'PAK',
        [
          { text: 'name of PAK', role: 'name' },
          { text: '614 arrests', role: 'figure' }
        ]
      ],
      ['AFG', [{ text: 'name of AFG', role: 'quiet' }]]
    ]);
  });

  it('bear a shorter name for where there is no room', () => {
    const captions = [{ ...caption('COD'), shorterName: 'Congo (DRC)' }];
    const [label] = createLabels(plane, { captions, regions: [] }, NO_FILL, LIGHT);
    expect(label?.lines).toEqual([{ text: 'name of COD', role: 'name', shorter: 'Congo (DRC)' }]);
  });

  it('name regions, and no land or region out of sight', () => {
    const region = locate('central-asia') as LocatedPlace;
    const far: LocatedPlace = { id: 'andes', position: [-70, -20], kind: 'region', members: [] };
    const labels = createLabels(
      plane,
      {
        captions: [caption('BRA'), caption('XXX'), caption('SGP')],
        regions: [
          { place: region, name: 'Central Asia' },
          { place: far, name: 'The Andes' }
        ]
      },
      NO_FILL,
      LIGHT
    );
    expect(labels.map(({ id }) => id)).toEqual(['SGP', 'central-asia']);
    expect(labels[1]?.lines[0]).toEqual({ text: 'CENTRAL ASIA', role: 'region' });
  });

  it('are set in the second ink on a strong fill only', () => {
    for (const palette of [LIGHT, DARK]) {
      const areas = [
        fillOf('PAK', palette.classes.at(-1) as string),
        fillOf('PHL', palette.classes[0] as string)
      ];
      const labels = createLabels(
        plane,
        { captions: [caption('PAK'), caption('PHL'), caption('NPL')], regions: [] },
        { areas, circles: [] },
        palette
      );
      expect(labels.map(({ onFill }) => onFill)).toEqual([true, false, false]);
    }
  });
});

describe('events', () => {
  it('are one mark for each place, in the colour of the type that they share', () => {
    const marks = createEvents(plane, smallPackage.events, { locate, stops: NONE }, LIGHT);
    expect(marks.map(({ place, events, colour }) => [place, events, colour])).toEqual([
      ['PHL', ['phl-korean', 'phl-japanese'], LIGHT.types.people],
      ['MNG', ['mng-checks'], LIGHT.types.checks]
    ]);
    const [first] = smallPackage.events;
    const mixed = createEvents(
      plane,
      smallPackage.events.map((event) => ({ ...event, place: first?.place ?? '' })),
      { locate, stops: NONE },
      LIGHT
    );
    expect(mixed.map(({ colour }) => colour)).toEqual([LIGHT.types.unstated]);
  });

  it('keep clear of the mark where goods were stopped, however small the land', () => {
    const marks = createEvents(plane, smallPackage.events, { locate, stops: new Set(['PHL']) }, LIGHT);
    expect(marks.map(({ place, besideStop }) => [place, besideStop])).toEqual([
      ['PHL', true],
      ['MNG', false]
    ]);
  });

  it('are left out at places that nobody can find, or that are out of sight', () => {
    const moved = ['neighbours', 'BRA', 'KGZ'].map((place, i) => ({ ...smallPackage.events[i], place }));
    const marks = createEvents(plane, moved as never, { locate, stops: NONE }, LIGHT);
    expect(marks.map(({ place }) => place)).toEqual(['KGZ']);
  });
});
