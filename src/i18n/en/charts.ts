/** What is said in the charts beside the map. */
export const charts = {
  title: ''
};
