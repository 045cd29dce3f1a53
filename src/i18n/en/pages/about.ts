/** What the page about the atlas says: what it is, how to use it, how its figures are read, and its keys. */
export const about = {
  open: 'About and help',
  title: 'About this atlas',
  what: 'The atlas shows what law-enforcement operations found, as their organisers published it: figures by country, routes and events, each with its source and the place in it.',
  use: {
    title: 'How to use it',
    steps: [
      'Choose operations at the top of the panel: one, several, or all. Seizure types narrow down what is counted.',
      'Choose a total in the list: the map is coloured by it. Without one, the map shows where figures were published.',
      'Hover or tap a country, route or event for what is known of it; click for a card that stays.',
      'Click a number for its receipt: the statement, its source, other versions of it, and how to cite it.',
      'Click a row of the legend to trace its countries, or to show routes of that status alone.',
      'Compare, Table and Sources show the same choice side by side, row by row, and source by source.',
      'Present opens the briefings: steps are views of the map, given with a presenter’s window, printed, or downloaded as one file that works offline.',
      'Export saves this view as a picture, page, slide or data. The address of the page always is a link to exactly this view.'
    ]
  },
  method: {
    title: 'How figures are read',
    rules: [
      'A number is shown as it was stated: exact, at least, at most, approximately, a range, or in words. Nothing is rounded beyond what the map has room for.',
      'A country without a figure is not a country without seizures: where participants were not published, the map says so.',
      'Totals add up only what can be added: the same measure and unit, no part beside its whole, no version of one fact beside another. A sum with unknown parts is “at least”.',
      'What a source states for several countries or for a region is never spread over countries; the legend and the list below it say what the map cannot show.',
      'Routes come from what sources say of one seizure or threat. Nationalities of suspects or victims are no routes.',
      'Where sources disagree, one version is used and all are shown.'
    ]
  },
  keys: {
    title: 'Keyboard shortcuts',
    of: {
      walk: 'Move between countries, with the map in focus',
      pan: 'Move the map',
      zoom: 'Zoom in and out',
      select: 'Open the country’s card',
      fit: 'Show the whole operation',
      leave: 'Close what is open',
      help: 'This page'
    }
  },
  privacy: 'Works offline; no third-party requests. What you write stays in this browser.',
  licences: 'Licences of what the atlas is made of',
  copyLink: 'Copy link',
  copied: 'Link copied',
  notCopied: 'Copy the link from the address bar',
  reset: 'Reset'
};
