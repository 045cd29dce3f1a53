/** What is said of routes beside the map, and in the legend. */
export const routes = {
  flow: 'Let routes flow',
  pauseFlow: 'Pause the routes',
  tooManyToFlow: 'Too many routes to follow',
  legend: {
    width: (goods: string) => `Width: amount of ${goods}`,
    noWidth: 'thin where no amount is stated',
    undirected: 'Direction not stated',
    stopped: 'Goods stopped here',
    untravelled: 'Planned, never travelled',
    joint: 'Route goes on from here',
    open: 'Ends somewhere in a region',
    unknown: 'End not stated',
    bundle: 'Several routes in one line'
  }
};
