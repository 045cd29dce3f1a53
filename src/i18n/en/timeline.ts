/** What is said in the timeline of operations. */
export const timeline = {
  title: ''
};
