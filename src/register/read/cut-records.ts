const [QUOTE, NEWLINE] = [34, 10];

/**
 * Takes the text of a CSV file as it comes, and gives so much of it as ends with a record: a line's end within a quoted cell ends none. A quote opens a
 * cell at its beginning alone (RFC 4180).
 */
export class RecordCutter {
  readonly #delimiter: number;
  #held = '';
  #isQuoted = false;
  #isCellStart = true;

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Whole records, or nothing. */
  push(text: string): string {
    const end = this.#isQuoted || text.includes('"') ? this.#scan(text) : text.lastIndexOf('\n') + 1;
    if (end === 0) {
      this.#held += text;
      return '';
    }
    const records = this.#held + text.slice(0, end);
    this.#held = text.slice(end);
    return records;
  }

  /** What follows the last whole record. */
  get rest(): string {
    return this.#held;
  }

  /** Where the last record of a text ends; 0 where none does. */
  #scan(text: string): number {
    let end = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (this.#isQuoted) {
        // A doubled quote closes the cell and opens it again.
        if (code === QUOTE) this.#isQuoted = false;
        continue;
      }
      if (code === QUOTE) {
        if (this.#isCellStart || text.charCodeAt(i - 1) === QUOTE) this.#isQuoted = true;
      } else if (code === NEWLINE) end = i + 1;
      this.#isCellStart = code === NEWLINE || code === this.#delimiter;
    }
    return end;
  }
}
