import { formatBriefing, parseBriefing } from '../../data/briefings/briefing-file';
import { EMPTY_BRIEFING, EMPTY_STEP, type Briefing, type Step } from '../../model/briefing';
import type { Problem } from '../../model/problem';
import {
  createDraftId,
  DraftConflict,
  isSameDraft,
  leaveDraft,
  saveDraft,
  type Draft
} from '../../state/briefing-store';

/** So many states can be gone back to. */
const MOST_UNDO = 200;
/** Typing in one field within this time is one change. */
const TYPING_MS = 1500;

/** A briefing that is being written: every change can be undone, and is kept in the browser as it is made. */
export class BriefingEditor {
  /** What it is kept as; another after a conflict with another window. */
  id = $state('');
  /** What could not be read of the file from which it came. */
  readonly problems: readonly Problem[];
  briefing: Briefing = $state.raw(EMPTY_BRIEFING);
  /** The step that is open, counted from 0. */
  current = $state(0);
  /** `unchanged` before the first change of a briefing that was never kept. */
  kept: 'unchanged' | 'kept' | 'keeping' | 'failed' = $state('unchanged');
  /** True once another window changed the same briefing, so that this one became a copy of its own. */
  isCopy = $state(false);
  /** The reader's own data that it is made of, as the address names them; null for the atlas's. */
  data: string | null = null;
  /** As it was read from the browser's storage. */
  readonly #base: Draft | null;
  /** What this editor's writes are known by. */
  readonly #writer = crypto.getRandomValues(new Uint32Array(2)).join('-');
  #past: readonly Briefing[] = $state.raw([]);
  #future: readonly Briefing[] = $state.raw([]);
  #lastField = '';
  #lastTime = 0;
  #writing = 0;
  /** What is being written, or was last. */
  #last: Draft | null = null;

  /** `draft` is null for one that was never kept; `problems` are those of the file that held the text. */
  constructor(id: string, text: string, draft: Draft | null, problems: readonly Problem[] = []) {
    this.id = id;
    this.#base = draft;
    this.data = draft?.data ?? null;
    this.kept = draft ? 'kept' : 'unchanged';
    const parsed = parseBriefing(text, `${id}.md`);
    this.briefing = parsed.briefing;
    this.problems = [...problems, ...parsed.problems];
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  readonly step: Step | null = $derived(this.briefing.steps[this.current] ?? null);

  /** Changes the briefing itself; `field` is what is typed in, whose letters are undone together. */
  change(patch: Partial<Omit<Briefing, 'steps'>>, field = ''): void {
    this.#take({ ...this.briefing, ...patch }, field);
  }

  /** Changes the open step. */
  changeStep(patch: Partial<Step>, field = ''): void {
    const steps = this.briefing.steps.map((step, i) => (i === this.current ? { ...step, ...patch } : step));
    this.#take({ ...this.briefing, steps }, field && `${this.current} ${field}`);
  }

  /** Adds steps after the open one, and opens the first of them. */
  addSteps(...added: readonly Partial<Step>[]): void {
    const at = this.briefing.steps.length ? this.current + 1 : 0;
    const steps = added.map((step) => ({ ...EMPTY_STEP, ...step }));
    this.#take({ ...this.briefing, steps: this.briefing.steps.toSpliced(at, 0, ...steps) });
    this.current = at;
  }

  removeStep(): void {
    this.#take({ ...this.briefing, steps: this.briefing.steps.toSpliced(this.current, 1) });
    this.#hold();
  }

  /** Moves the open step by so many places; at an end it stays. */
  moveStep(by: number): void {
    this.placeStep(this.current, this.current + by);
  }

  /** Moves a step to another place, and opens it; a place that there is not changes nothing. */
  placeStep(from: number, to: number): void {
    const step = this.briefing.steps[from];
    if (!step || from === to || to < 0 || to >= this.briefing.steps.length) return;
    const steps = this.briefing.steps.toSpliced(from, 1).toSpliced(to, 0, step);
    this.#take({ ...this.briefing, steps });
    this.current = to;
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, this.briefing];
    this.#set(before);
  }

  redo(): void {
    const after = this.#future.at(-1);
    if (!after) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, this.briefing];
    this.#set(after);
  }

  toFile(): string {
    return formatBriefing(this.briefing);
  }

  #take(briefing: Briefing, field = ''): void {
    const now = Date.now();
    const isTyping = field !== '' && field === this.#lastField && now - this.#lastTime < TYPING_MS;
    if (!isTyping) this.#past = [...this.#past, this.briefing].slice(-MOST_UNDO);
    this.#lastField = field;
    this.#lastTime = now;
    this.#future = [];
    this.briefing = briefing;
    void this.keep();
  }

  #set(briefing: Briefing): void {
    this.#lastField = '';
    this.briefing = briefing;
    this.#hold();
    void this.keep();
  }

  #hold(): void {
    this.current = Math.max(0, Math.min(this.current, this.briefing.steps.length - 1));
  }

  /**
   * Writes the briefing into the browser's storage, at once, so that the last letter is kept when the page is closed. Where another
   * window has written the same briefing, this one is kept beside it as a copy: neither is lost.
   */
  async keep(): Promise<void> {
    const turn = ++this.#writing;
    const { id } = this;
    this.kept = 'keeping';
    try {
      await saveDraft((this.#last = this.#toDraft()), this.#base);
      if (turn === this.#writing) this.kept = 'kept';
    } catch (error) {
      if (!(error instanceof DraftConflict)) this.kept = 'failed';
      else if (id === this.id) {
        this.id = createDraftId();
        this.isCopy = true;
        await this.keep();
      }
    }
  }

  /** The page is left: what is not written yet is kept where that takes no time. */
  leave(): void {
    if (this.kept === 'keeping' && this.#last) leaveDraft(this.#last, this.#base);
  }

  #toDraft(): Draft {
    return {
      id: this.id,
      text: this.toFile(),
      changed: Date.now(),
      writer: this.#writer,
      ...(this.data === null ? {} : { data: this.data })
    };
  }

  /** True where the draft is what this editor has read or written, and no other window has changed it since. */
  holds(draft: Draft): boolean {
    return draft.writer === this.#writer || isSameDraft(draft, this.#base);
  }
}

let editors: readonly BriefingEditor[] = [];
let isFollowing = false;

/** The editor of a briefing, with what can be undone: the same one after a preview. `draft` is null for one that was never kept. */
export function editorOf(
  id: string,
  text: string,
  draft: Draft | null,
  problems: readonly Problem[] = []
): BriefingEditor {
  const known = editors.find((each) => each.id === id);
  if (known && (!draft || known.holds(draft))) return known;
  const editor = new BriefingEditor(id, text, draft, problems);
  if (!isFollowing) addEventListener('pagehide', () => editors.forEach((each) => each.leave()));
  isFollowing = true;
  editors = [...editors.filter((each) => each !== known), editor];
  return editor;
}

/** Opens a step in the editor of a briefing, if it has one: that whose view the map goes on with after it was presented. */
export function openStep(id: string, step: number): void {
  const editor = editors.find((each) => each.id === id);
  if (editor) editor.current = step;
}

/** Gives up what an editor of a deleted briefing holds. */
export function forgetEditor(id: string): void {
  editors = editors.filter((each) => each.id !== id);
}
