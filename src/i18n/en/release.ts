/** What is said where the site has a new release of the atlas. */
export const release = {
  other: 'This site has a new release of the atlas. Your view and what is kept in this browser stay.',
  load: 'Load it'
};
