import type { Marking } from '../../model/briefing';

/** The ground of a handling mark, and by marking the colour of its letters: those of the Traffic Light Protocol 2.0. */
export const MARKING_GROUND = '#000000';
export const MARKING_COLOURS: Readonly<Record<Marking, string>> = {
  'TLP:RED': '#ff2b2b',
  'TLP:AMBER': '#ffc000',
  'TLP:AMBER+STRICT': '#ffc000',
  'TLP:GREEN': '#33ff00',
  'TLP:CLEAR': '#ffffff'
};
