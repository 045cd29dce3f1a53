/** What is said of routes beside the map, and in the legend. */
export const routes = {
  flow: 'Animate routes',
  pauseFlow: 'Pause animation',
  tooManyToFlow: 'Too many routes to animate',
  legend: {
    width: (goods: string) => `Width: amount of ${goods}`,
    noWidth: 'thin: no amount stated',
    undirected: 'Direction not stated',
    stopped: 'Goods stopped here',
    untravelled: 'Stopped before this leg',
    joint: 'Route goes on from here',
    open: 'Destination: region only',
    unknown: 'End not stated',
    bundle: 'Several routes (number)'
  }
};
