/** Takes a step at once and then in even steps of time, until it is paused. */
export class Playback {
  readonly #step: () => void;
  readonly #stepMs: number;
  #timer: ReturnType<typeof setInterval> | null = $state(null);

  constructor(step: () => void, stepMs: number) {
    this.#step = step;
    this.#stepMs = stepMs;
  }

  get isPlaying(): boolean {
    return this.#timer !== null;
  }

  play(): void {
    this.#step();
    this.#timer = setInterval(this.#step, this.#stepMs);
  }

  pause(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }
}
