import { counted } from './counted';

/** What is said in the receipt of a figure: all that the package knows of one statement. */
export const receipt = {
  operation: 'Operation',
  where: 'Where',
  qualifier: 'Stated as',
  /** The source's own word for it, in quotation marks. */
  inWords: (qualifier: string, words: string) => `${qualifier} (“${words}”)`,
  status: 'Status',
  meaning: 'What it says',
  worth: 'Said to be worth',
  when: 'When',
  limit: 'Stated for',
  partOf: 'Part of',
  subset: 'Counts of it',
  parts: 'Of these',
  source: 'Source',
  place: 'Location in source',
  noPlace: 'not recorded',
  worthNotStated: (worth: string) => `${worth}; not said whether exact`,
  note: 'Note in the data package',
  quote: 'In the source’s words',
  /** Of a number that several figures make up. */
  sumOf: (count: number) => `Made up of ${counted(count, 'figure', 'figures')}; each leads to its source.`,
  others: 'Other versions',
  read: 'This version is used; the others are not.',
  notRead: 'Another version is used instead.',
  show: 'Show on the map',
  link: 'Copy link to this figure',
  copied: 'Copied',
  notCopied: 'Could not be copied: the link is selected below',
  cite: 'Cite',
  formats: { plain: 'Plain text', bibtex: 'BibTeX', ris: 'RIS', csl: 'CSL-JSON' },
  copyCitation: 'Copy',
  save: 'Save'
};
