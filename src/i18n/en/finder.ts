/** What is said in the search over the whole library. */
export const finder = {
  title: ''
};
