import { parseBriefing } from '../../data/briefings/briefing-file';
import { sumSeconds, type Briefing, type Step } from '../../model/briefing';
import type { Problem } from '../../model/problem';
import { countLines } from '../parts/count-lines';
import { WindowChannel, type Message } from './window-channel';
import { STOPPED, pauseTimer, resumeTimer, startTimer, type Timer } from '../presenter/timer';

/** What all windows of a briefing share. The later version holds. */
interface Shared {
  readonly version: number;
  readonly index: number;
  /** So many lines of the step's text are shown. */
  readonly shown: number;
  readonly black: boolean;
  readonly timer: Timer;
}

const KEEP_MS = 12 * 3600 * 1000;
const nameOf = (id: string): string => `opsatlas:briefing:${id}`;

/** The step at which a briefing was left not long ago, counted from 0; 0 where it was not begun. */
export function readPlace(id: string): number {
  return readKept(id)?.index ?? 0;
}

function readKept(id: string): Shared | null {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(id)) ?? 'null') as Shared | null;
    return kept && Date.now() - kept.version < KEEP_MS ? kept : null;
  } catch {
    return null;
  }
}

/** How many lines a step's text comes in; 1 where it comes whole. */
function linesOf(step: Step | null): number {
  return step?.reveal === 'lines' ? Math.max(1, countLines(step.text)) : 1;
}

/** One giving of a briefing: where it is, whether the audience's screen is black, how long it runs. The same in all its windows. */
export class Session {
  readonly id: string;
  readonly briefing: Briefing;
  readonly problems: readonly Problem[];
  #channel: WindowChannel<Shared> | null = null;
  #version = 0;
  index = $state(0);
  /** So many lines of the step's text are shown, where they come one by one. */
  shown = $state(1);
  black = $state(false);
  timer: Timer = $state.raw(STOPPED);
  /** True while another window of the briefing is open. */
  linked = $state(false);

  /** `step` is the one that the address asks for, from 1. */
  constructor(id: string, text: string, step: number) {
    this.id = id;
    const { briefing, problems } = parseBriefing(text, `${id}.md`);
    this.briefing = briefing;
    this.problems = problems;
    const kept = readKept(id);
    if (kept) {
      this.timer = kept.timer;
      this.black = kept.black;
      this.shown = kept.shown;
    }
    this.index = this.#within(step - 1);
    if (kept?.index !== this.index) this.shown = 1;
    // An address that lags behind what was kept gives way to a window that knows better.
    if (kept?.index === this.index) this.#version = kept.version;
  }

  /** Goes together with the briefing's other windows from now on; what is returned ends that. */
  connect(): () => void {
    const channel = new WindowChannel<Shared>(nameOf(this.id), (message) => this.#receive(message));
    this.#channel = channel;
    channel.send({ kind: 'hello' });
    return () => channel.close();
  }

  get steps(): readonly Step[] {
    return this.briefing.steps;
  }

  /** What all steps together are planned to take; null where none is. */
  get plannedSeconds(): number | null {
    return sumSeconds(this.steps);
  }

  readonly step: Step | null = $derived.by(() => this.steps[this.index] ?? null);

  /** How many lines the step's text comes in; 1 where it comes whole. */
  readonly lines: number = $derived.by(() => linesOf(this.step));

  /** Goes to a step, from 0, and shows so many lines of it. */
  go(index: number, shown = 1): void {
    const next = this.#within(index);
    if (next === this.index && !this.black && shown === this.shown) return;
    this.#change({ index: next, shown, black: false });
  }

  /** The next line of the step, or the next step. */
  next(): void {
    if (this.shown < this.lines) this.go(this.index, this.shown + 1);
    else if (this.index < this.steps.length - 1) this.go(this.index + 1);
    else this.go(this.index, this.shown);
  }

  /** The line before, or the step before with all its lines. */
  previous(): void {
    if (this.shown > 1) this.go(this.index, this.shown - 1);
    else if (this.index > 0) this.go(this.index - 1, linesOf(this.steps[this.index - 1] ?? null));
    else this.go(this.index, this.shown);
  }

  first(): void {
    this.go(0);
  }

  last(): void {
    this.go(this.steps.length - 1);
  }

  toggleBlack(): void {
    this.#change({ black: !this.black });
  }

  /** Starts the clock; the first step starts it anew, and no other one that runs. */
  start(): void {
    const timer = startTimer(this.index === 0 ? STOPPED : this.timer, Date.now());
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
    this.#channel?.add(peer);
  }

  #within(index: number): number {
    return Math.max(0, Math.min(this.briefing.steps.length - 1, index));
  }

  #change(patch: Partial<Pick<Shared, 'index' | 'shown' | 'black' | 'timer'>>): void {
    if (patch.index !== undefined) this.index = patch.index;
    if (patch.shown !== undefined) this.shown = patch.shown;
    if (patch.black !== undefined) this.black = patch.black;
    if (patch.timer !== undefined) this.timer = patch.timer;
    this.#version = Math.max(Date.now(), this.#version + 1);
    this.#keep();
    this.#channel?.send({ kind: 'state', state: this.#shared() });
  }

  #shared(): Shared {
    return {
      version: this.#version,
      index: this.index,
      shown: this.shown,
      black: this.black,
      timer: { ...this.timer }
    };
  }

  #receive(message: Message<Shared>): void {
    this.linked = message.kind !== 'bye';
    if (message.kind === 'hello') this.#channel?.send({ kind: 'state', state: this.#shared() });
    if (message.kind !== 'state') return;
    const { version, index, shown, black, timer } = message.state;
    if (version < this.#version) {
      // Whoever lags behind is told.
      this.#channel?.send({ kind: 'state', state: this.#shared() });
      return;
    }
    this.#version = version;
    this.index = this.#within(index);
    this.shown = shown;
    this.black = black;
    this.timer = timer;
    this.#keep();
  }

  #keep(): void {
    try {
      localStorage.setItem(nameOf(this.id), JSON.stringify(this.#shared()));
    } catch {
      // Without storage the place is kept by the other window, and in the address.
    }
  }
}
