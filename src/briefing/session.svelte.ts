import { parseBriefing } from '../data/briefing-file';
import { EMPTY_BRIEFING, sumSeconds, type Briefing, type Step } from '../model/briefing';
import type { Problem } from '../model/problem';
import { Link, type Message } from './link';
import { STOPPED, pauseTimer, resumeTimer, startTimer, type Timer } from './timer';

/** What all windows of a briefing share. The later version holds. */
interface Shared {
  readonly version: number;
  readonly index: number;
  readonly black: boolean;
  readonly timer: Timer;
  /** The text of the briefing's file: a window that cannot read it itself takes it from here. */
  readonly text: string;
}

const KEEP_MS = 12 * 3600 * 1000;
const nameOf = (id: string): string => `opsatlas:briefing:${id}`;

/** The step at which a briefing was left not long ago, counted from 0; 0 where it was not begun. */
export function readPlace(id: string): number {
  return readKept(id)?.index ?? 0;
}

function readKept(id: string): Omit<Shared, 'text'> | null {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(id)) ?? 'null') as Omit<Shared, 'text'> | null;
    return kept && Date.now() - kept.version < KEEP_MS ? kept : null;
  } catch {
    return null;
  }
}

/** One giving of a briefing: where it is, whether the wall is black, how long it runs. The same in all its windows. */
export class Session {
  readonly id: string;
  readonly #link: Link<Shared>;
  #version = 0;
  #text: string;
  briefing: Briefing = $state.raw(EMPTY_BRIEFING);
  problems: readonly Problem[] = $state.raw([]);
  index = $state(0);
  black = $state(false);
  timer: Timer = $state.raw(STOPPED);
  /** True while another window of the briefing is open. */
  linked = $state(false);

  /** `step` is the one that the address asks for, from 1. */
  constructor(id: string, text: string, step: number) {
    this.id = id;
    this.#text = text;
    this.#read(text);
    const kept = readKept(id);
    if (kept) {
      this.timer = kept.timer;
      this.black = kept.black;
    }
    this.index = this.#within(step - 1);
    // An address that lags behind what was kept gives way to a window that knows better.
    if (kept?.index === this.index) this.#version = kept.version;
    this.#link = new Link(nameOf(id), (message) => this.#receive(message));
    this.#link.send({ kind: 'hello' });
  }

  get steps(): readonly Step[] {
    return this.briefing.steps;
  }

  readonly step: Step | null = $derived(this.briefing.steps[this.index] ?? null);
  readonly plannedSeconds = $derived(sumSeconds(this.briefing.steps));

  go(index: number): void {
    const next = this.#within(index);
    if (next === this.index && !this.black) return;
    this.#change({ index: next, black: false });
  }

  next(): void {
    this.go(this.index + 1);
  }

  previous(): void {
    this.go(this.index - 1);
  }

  toggleBlack(): void {
    this.#change({ black: !this.black });
  }

  start(): void {
    const timer = startTimer(this.timer, Date.now());
    if (timer !== this.timer) this.#change({ timer });
  }

  togglePause(): void {
    const now = Date.now();
    const timer = this.timer;
    this.#change({
      timer:
        timer.startedAt === null
          ? startTimer(timer, now)
          : timer.pausedAt === null
            ? pauseTimer(timer, now)
            : resumeTimer(timer, now)
    });
  }

  restart(): void {
    this.#change({ timer: startTimer(STOPPED, Date.now()) });
  }

  /** Also speaks to a window that this one opened. */
  join(peer: Window | null): void {
    this.#link.add(peer);
  }

  close(): void {
    this.#link.close();
  }

  #within(index: number): number {
    return Math.max(0, Math.min(this.briefing.steps.length - 1, index));
  }

  #read(text: string): void {
    const { briefing, problems } = parseBriefing(text, `${this.id}.md`);
    this.briefing = briefing;
    this.problems = problems;
  }

  #change(patch: Partial<Pick<Shared, 'index' | 'black' | 'timer'>>): void {
    if (patch.index !== undefined) this.index = patch.index;
    if (patch.black !== undefined) this.black = patch.black;
    if (patch.timer !== undefined) this.timer = patch.timer;
    this.#version = Math.max(Date.now(), this.#version + 1);
    this.#keep();
    this.#link.send({ kind: 'state', state: this.#shared() });
  }

  #shared(): Shared {
    return {
      version: this.#version,
      index: this.index,
      black: this.black,
      timer: { ...this.timer },
      text: this.#text
    };
  }

  #receive(message: Message<Shared>): void {
    this.linked = message.kind !== 'bye';
    if (message.kind === 'hello') this.#link.send({ kind: 'state', state: this.#shared() });
    if (message.kind !== 'state') return;
    const { version, index, black, timer, text } = message.state;
    if (text !== this.#text && !this.briefing.steps.length) {
      this.#text = text;
      this.#read(text);
    }
    if (version < this.#version) {
      // Whoever lags behind is told.
      this.#link.send({ kind: 'state', state: this.#shared() });
      return;
    }
    this.#version = version;
    this.index = this.#within(index);
    this.black = black;
    this.timer = timer;
    this.#keep();
  }

  #keep(): void {
    try {
      const { version, index, black, timer } = this.#shared();
      localStorage.setItem(nameOf(this.id), JSON.stringify({ version, index, black, timer }));
    } catch {
      // Without storage the place is kept by the other window, and in the address.
    }
  }
}
