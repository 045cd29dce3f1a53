/** A value that changes by whole steps, each of which can be taken back and done again. */
export class UndoHistory<T> {
  #value: T;
  #before: readonly T[];
  #undone: readonly T[];

  constructor(value: T) {
    this.#value = $state.raw(value);
    this.#before = $state.raw([]);
    this.#undone = $state.raw([]);
  }

  get value(): T {
    return this.#value;
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Takes a step; what was undone can no longer be done again. */
  change(value: T): void {
    this.#before = [...this.#before, this.#value];
    this.#undone = [];
    this.#value = value;
  }

  /** Begins anew: nothing before this value is known. */
  reset(value: T): void {
    this.#value = value;
    this.#before = this.#undone = [];
  }

  /** Takes the last step back; false where there is none. */
  undo(): boolean {
    const last = this.#before.at(-1);
    if (last === undefined) return false;
    this.#undone = [...this.#undone, this.#value];
    this.#before = this.#before.slice(0, -1);
    this.#value = last;
    return true;
  }

  /** Takes the last step that was undone again; false where there is none. */
  redo(): boolean {
    const next = this.#undone.at(-1);
    if (next === undefined) return false;
    this.#before = [...this.#before, this.#value];
    this.#undone = this.#undone.slice(0, -1);
    this.#value = next;
    return true;
  }
}
