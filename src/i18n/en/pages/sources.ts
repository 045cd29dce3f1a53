import { counted } from '../counted';

/** What the page of sources says. */
export const sourcesPage = {
  beginning: 'based on its opening only',
  title: 'Sources',
  published: (date: string) => `published ${date}`,
  undated: 'undated',
  figures: (count: number) => counted(count, 'figure', 'figures'),
  also: 'Also stated in',
  marking: (marking: string) => `Marked ${marking}`,
  newTab: 'opens in a new tab',
  package: 'Data package',
  packageVersion: (title: string, version: string) => (version ? `${title}, version ${version}` : title),
  licence:
    'The package’s own notes and the atlas are under the MIT licence. The documents that it cites belong to their publishers; only figures and short facts are taken from them.',
  noProblems: 'Every row of the data passed all checks.'
};
