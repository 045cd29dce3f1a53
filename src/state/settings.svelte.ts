const KEY = 'opsatlas:single-keys';

function readSingleKeys(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** What a reader sets once for all pages and briefings in this browser. */
class Settings {
  #singleKeys = $state(readSingleKeys());

  /** Whether keys of one letter or sign do anything: speech input and stray hands can set them off (WCAG 2.1.4). */
  get singleKeys(): boolean {
    return this.#singleKeys;
  }

  set singleKeys(on: boolean) {
    this.#singleKeys = on;
    try {
      localStorage.setItem(KEY, on ? 'on' : 'off');
    } catch {
      // It holds for this page.
    }
  }
}

export const settings = new Settings();
