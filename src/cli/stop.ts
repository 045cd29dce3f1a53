/** What the command line's exit codes say. */
export const EXIT = {
  ok: 0,
  /** There are problems in the data. */
  problems: 1,
  /** The arguments cannot be understood. */
  usage: 2,
  /** The work could not be done: a file that is not there, a folder that may not be written into, a full disk. */
  failure: 3,
  /** Ctrl+C. */
  interrupted: 130
} as const;

/** Ends the work with one line for the reader, and an exit code. */
export class Stop extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

export function usage(message: string): Stop {
  return new Stop(EXIT.usage, message);
}

export function failure(message: string): Stop {
  return new Stop(EXIT.failure, message);
}

/** What the system says of a file, in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk can only be read',
  ENOSPC: 'there is no room left on the disk',
  EDQUOT: 'there is no room left for this user',
  EFBIG: 'the file would be too large',
  ENAMETOOLONG: 'its name is too long',
  ENOTEMPTY: 'the folder is not empty',
  EMFILE: 'too many files are open',
  ERR_FS_FILE_TOO_LARGE: 'it is too large'
};

/** The system's code of an error, as ENOENT; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Runs what touches a file; where that fails it stops with one line that says what could not be done ("read figures.csv"), and why. */
export function attempt<T>(what: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof Stop) throw error;
    const reason = REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
    throw failure(`cannot ${what}: ${reason}.`);
  }
}
