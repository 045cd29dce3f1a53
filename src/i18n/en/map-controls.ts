/** What is said where layers are switched, and where the map is moved to a part of the world. */
export const mapControls = {
  jumps: { caribbean: 'Caribbean', centralAmerica: 'Central America', balkans: 'Balkans' },
  world: 'Whole view',
  select: (territory: string) => `Show ${territory} on the map`,
  layers: {
    fill: 'Fill',
    labels: 'Labels',
    routes: 'Routes',
    events: 'Events',
    full: 'All routes and events, named'
  }
};
