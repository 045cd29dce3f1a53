/** What a page in one file carries beside its code: an atlas that opens from a disk and asks for nothing. */
export interface Carried {
  /** The query of the view that the page starts with where its address has none; may be empty. */
  readonly start: string;
  /** Texts by their paths from the page: the topology, and the data package under `data/`. */
  readonly files: Readonly<Record<string, string>>;
}

/** The notices of all packages that ship in the product, beside index.html and within each page in one file. */
export const LICENCES_FILE = 'licences.txt';

/** The id of the element that holds what is carried. */
export const CARRIED_ID = 'carried';

/** The scripts of the site's present release, beside index.html. */
export const RELEASE_FILE = 'release.json';
