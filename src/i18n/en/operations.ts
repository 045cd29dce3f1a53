/** What is said in choosing operations. */
export const operations = {
  title: ''
};
