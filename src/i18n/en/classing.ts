/** What is said in classes, rates and circles. */
export const classing = {
  title: ''
};
