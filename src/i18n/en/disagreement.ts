/** What is said in statements of one fact that disagree. */
export const disagreement = {
  title: ''
};
