import { describe, expect, it } from 'vitest';
import codeMappings from 'cldr-core/supplemental/codeMappings.json';
import containment from 'cldr-core/supplemental/territoryContainment.json';
import { readPackage } from '../../src/data/read/read-package';
import { readFolder, SHIPPED, TERRITORIES } from '../unit/data/test-package';

const { dataPackage } = readPackage(readFolder(SHIPPED), TERRITORIES);
const figures = new Map(dataPackage.figures.map((figure) => [figure.id, figure]));

/**
 * Every leg as it was collected from the sources that data/routes.csv names: operation, goods (- where none are stated), from, to, mode,
 * status, travelled, and the number of the seizure that the route tells of (- where there is none). A bus is the road; a leg is
 * travelled where goods or people were found at its end, and is not where they were stopped before it.
 */
const STATED = `
  trigger-salvo-ii | firearms | AFG | PAK | road | reported | yes | -
  trigger-salvo-ii | ammunition_rounds | AFG | PAK | road | reported | yes | -
  trigger-salvo-ii | - | AFG | PAK | unknown | monitored | unknown | -
  trigger-salvo-ii | firearms | AFG | central-asia | unknown | suspected | unknown | -
  trigger-salvo-ii | firearms | AFG | neighbouring-countries | unknown | suspected | unknown | -
  trigger-salvo | firearm_parts | HKG | ITA | mail | interdicted | no | 750 count
  trigger-vi | ammunition_rounds | tri-border-area | PER | unknown | interdicted | yes | -
  trigger-ix | firearms | PRY | BRA | unknown | interdicted | unknown | 8 count
  trigger-ix | firearm_magazines | PRY | BRA | unknown | interdicted | unknown | 16 count
  trigger-ix | firearms | USA | central-america | unknown | reported | unknown | -
  balkan-trigger | firearms | western-balkans | europe | unknown | suspected | unknown | -
  trigger-v | firearms | middle-east | CRI | unknown | suspected | unknown | 1 count
  kafo | fraudulent_documents | BFA | MLI | road | interdicted | yes | -
  lionfish-2018 | cocaine | BRA | CIV | sea | interdicted | no | -
  lionfish-mayag-ii | methamphetamine | USA | AUS | unknown | interdicted | yes | 900 kg
  lionfish-mayag-ii | methamphetamine | north-america | AUS | unknown | suspected | unknown | -
  lionfish-mayag-ii | methamphetamine | MMR | MYS | sea | interdicted | unknown | 2.3 t
  lionfish-mayag-iii | methamphetamine | not-stated | KOR | air | suspected | unknown | -
  lionfish-mayag-iii | ketamine | not-stated | MDV | unknown | interdicted | yes | 3.86 kg
  screen-west-africa-2024 | stolen_vehicles | CAN | west-africa | unknown | interdicted | yes | -
  screen-west-africa-2024 | stolen_vehicles | europe | west-africa | unknown | interdicted | yes | -
  liberterra | fraudulent_documents | UGA | TZA | road | interdicted | yes | 169 count
  liberterra | migrants_smuggled | DZA | europe | sea | reported | unknown | -
  liberterra | migrants_smuggled | DZA | ESP | sea | reported | unknown | -
  liberterra | migrants_smuggled | COL | USA | unknown | reported | unknown | -
  liberterra | migrants_smuggled | ECU | COL | unknown | reported | unknown | -
  liberterra | migrants_smuggled | ECU | MEX | air | reported | unknown | -
  liberterra | migrants_smuggled | MEX | USA | unknown | reported | unknown | -
  liberterra-iii | migrants_smuggled | west-africa | europe | sea | reported | unknown | -
  liberterra-iii | migrants_smuggled | north-africa | europe | sea | reported | unknown | -
  liberterra-iii | irregular_migrants | central-america | south-america | unknown | reported | unknown | -
  turquesa-v | irregular_migrants | COL | PAN | unknown | reported | unknown | -
  turquesa-v | irregular_migrants | PAN | USA | unknown | reported | unknown | -
  storm-makers-ii | persons_found | not-stated | PER | unknown | reported | yes | 40 count
  storm-makers-ii | persons_found | not-stated | THA | unknown | reported | yes | -
  storm-makers-ii | persons_found | THA | MMR | unknown | reported | yes | -
  thunder-2022 | live_reptiles | MYS | IND | air | interdicted | yes | 1204 count
  thunder-2022 | live_turtles | TZA | THA | unknown | interdicted | yes | 114 count
  thunder-2022 | live_turtles | IND | THA | air | interdicted | yes | 81 count
  thunder-2025 | bushmeat | africa | europe | unknown | reported | unknown | -
  thunder-2025 | shark_fin_pieces | not-stated | asia | unknown | reported | unknown | -
  pandora-viii | cultural_goods | UKR | ESP | unknown | interdicted | yes | 11 count
  pandora-viii | cultural_goods | TUR | BGR | unknown | interdicted | yes | 432 count
  pandora-viii | cultural_goods | BGR | FRA | unknown | interdicted | no | 432 count
`;

describe('the routes of the shipped package', () => {
  it('are the forty that were collected, leg by leg', () => {
    const stated = STATED.trim().split('\n');
    const legs = dataPackage.routes.flatMap(({ operation, commodity, figure, legs }) => {
      const quantity = figures.get(figure ?? '')?.quantity;
      const amount = quantity && quantity.value !== null ? `${quantity.value} ${quantity.unit}` : '-';
      return legs.map(({ from, to, mode, status, travelled }) =>
        [operation, commodity ?? '-', from, to, mode, status, travelled, amount].join(' | ')
      );
    });
    expect(legs).toEqual(stated.map((line) => line.trim()));
    expect(dataPackage.routes).toHaveLength(40);
  });

  it('have no direction where the pistols and magazines between Paraguay and Brazil have none, and nowhere else', () => {
    const undirected = dataPackage.routes.filter(({ direction }) => direction === 'unknown');
    expect(undirected.map(({ id }) => id)).toEqual(['t9-pry-bra-pistols', 't9-pry-bra-magazines']);
  });

  it('take their amount from a figure of the same operation and goods', () => {
    const linked = dataPackage.routes.filter(({ figure }) => figure !== null);
    expect(linked).toHaveLength(16);
    for (const { operation, commodity, figure } of linked)
      expect(figures.get(figure ?? '')).toMatchObject({ operation, measure: commodity });
  });

  it('end in no country that a source did not name', () => {
    for (const id of ['neighbouring-countries', 'western-balkans', 'middle-east', 'not-stated'])
      expect(dataPackage.places.get(id)?.members).toEqual([]);
    expect(dataPackage.places.get('tri-border-area')?.members).toEqual(['ARG', 'BRA', 'PRY']);
  });
});

describe('the regions of the shipped package', () => {
  it.each([
    ['africa', '002'],
    ['asia', '142'],
    ['central-america', '013'],
    ['central-asia', '143'],
    ['europe', '150'],
    ['north-africa', '015'],
    ['north-america', '003'],
    ['south-america', '005'],
    ['west-africa', '011']
  ])('give %s the members of UN M49 area %s, as CLDR lists them', (id, area) => {
    expect(dataPackage.places.get(id)?.members).toEqual(listTerritories(area).sort());
  });
});

interface Containment {
  readonly _contains: readonly string[];
}

/** The alpha-3 codes inside an area; what CLDR gives a code of its own and ISO 3166-1 none, such as Sark, has none. */
function listTerritories(area: string): string[] {
  const areas: Readonly<Record<string, Containment | undefined>> =
    containment.supplemental.territoryContainment;
  const codes: Readonly<Record<string, object | undefined>> = codeMappings.supplemental.codeMappings;
  const inside = areas[area]?._contains;
  if (inside) return inside.flatMap(listTerritories);
  if (area === 'XK') return ['XKX'];
  const mapping = codes[area];
  return mapping && '_alpha3' in mapping ? [String(mapping._alpha3)] : [];
}
