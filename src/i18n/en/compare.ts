/** What is said in comparing operations side by side. */
export const compare = {
  title: ''
};
