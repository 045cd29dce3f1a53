/** What a page in one file carries beside its code: an atlas that opens from a disk and asks for nothing. */
export interface Carried {
  /** The query of the view that the page starts with where its address has none; may be empty. */
  readonly start: string;
  /**
   * Texts by their paths from the page: the topology, and the data package under `data/`. A text of JSON may stand as what it holds, which is shorter than
   * within quotes.
   */
  readonly files: Readonly<Record<string, string | object>>;
  /** The same of files that are no texts, such as those of a register, in base64. */
  readonly packed?: Readonly<Record<string, string>>;
}

/** Beside the page of one file: the code of the thread that holds a register, which the copies carry that carry a register. */
export const REGISTER_SCRIPT = 'opsatlas-register.js';

/** A page in one file carries a register of at most so many bytes: of a million rows, packed, with some room. */
export const MOST_REGISTER_BYTES = 32_000_000;

/** The notices of all packages that ship in the product, beside index.html and within each page in one file. */
export const LICENCES_FILE = 'licences.txt';

/** The id of the element that holds what is carried. */
export const CARRIED_ID = 'carried';

/** The scripts of the site's present release, beside index.html. */
export const RELEASE_FILE = 'release.json';
