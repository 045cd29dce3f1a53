const UNIT_POWER: ReadonlyMap<string, string> = new Map([
  ['2', '²'],
  ['3', '³']
]);

/** Gathers the text of one string of a workbook: a bare `<t>`, or runs, of which superscript ones lead to footnotes. */
export class RunText {
  /** What is read as the cell's text. */
  text = '';
  /** Superscript marks. */
  note = '';
  #isText = false;
  #isRaised = false;
  #isReading = 0;

  open(name: string, attribute: (name: string) => string | null): void {
    if (name === 'r') this.#isRaised = false;
    else if (name === 'vertAlign') this.#isRaised = attribute('val') === 'superscript';
    else if (name === 'rPh') this.#isReading += 1;
    else if (name === 't') this.#isText = true;
  }

  close(name: string): void {
    if (name === 't') this.#isText = false;
    // Readings of Japanese words are no part of the text.
    else if (name === 'rPh') this.#isReading -= 1;
    else if (name === 'r') this.#isRaised = false;
  }

  add(text: string): void {
    if (this.#isText && this.#isReading === 0) this.addRun(text, this.#isRaised);
  }

  /** A raised 2 or 3 after a metre is part of the unit, and "st", "nd", "th" of an ordinal; all else raised is a mark. */
  addRun(text: string, isRaised: boolean): void {
    if (!isRaised || text.trim() === '') {
      this.text += text;
      return;
    }
    const power = UNIT_POWER.get(text.trim());
    if (power !== undefined && /(?:^|[\d\s(])[kcd]?m$/i.test(this.text)) this.text += power;
    else if (
      /^(?:st|nd|rd|th|er|re|e|o|a\.)$/i.test(text.trim()) &&
      /\d$/.test(this.text) &&
      text.trim().length > 1
    )
      this.text += text;
    else this.note += text.trim();
  }
}
