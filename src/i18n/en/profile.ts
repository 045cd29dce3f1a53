/** What is said in a country's page over all operations. */
export const profile = {
  title: ''
};
