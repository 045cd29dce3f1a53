import { answerOf } from '../../intake/answers';
import type { Question } from '../../intake/result';
import { deleteDraft } from '../briefing-store';
import { listOwnBriefings } from './own-briefings';
import {
  createOwnId,
  dropSaid,
  forgetOwnData,
  keepSaid,
  listOwnData,
  saveOwnData,
  type OwnData
} from './own-data-store';

/** One for each page: who wrote what is kept. */
const WRITER = createOwnId();

/** What this browser keeps of a reader's own data, and under which id what is open is among it. */
export class KeptData {
  /** The latest first. */
  list: readonly OwnData[] = $state.raw([]);
  /** Of what is open; null while nothing is. */
  id: string | null = $state(null);
  /** Whether the browser keeps what was done: null while that is not known. */
  isKept: boolean | null = $state(null);
  /** True where another page wrote the same data, and this one goes on with a copy. */
  isCopy = $state(false);
  /** The state of the store that this page last knew: a time of change. */
  #base: number | null = null;

  /** Data are opened: as new ones, or as what is kept under an id and was last changed at `base`. */
  begin(id: string | null, base: number | null): void {
    this.id = id ?? createOwnId();
    this.#base = base;
    this.isCopy = false;
  }

  async refresh(): Promise<void> {
    this.list = await listOwnData().catch(() => []);
  }

  /** What was said last, which is read again before it is kept with all the rest. */
  say({ decisions, options }: Pick<OwnData, 'decisions' | 'options'>): void {
    if (this.id !== null) keepSaid(this.id, { decisions, options, writer: WRITER, base: this.#base });
  }

  /** Keeps what is open; true where it got another id, because another page wrote it since. `isLatest` tells whether nothing was said meanwhile. */
  async save(data: Omit<OwnData, 'id' | 'changed' | 'writer'>, isLatest: () => boolean): Promise<boolean> {
    const { id } = this;
    if (id === null) return false;
    const changed = Date.now();
    let hasMoved = false;
    try {
      const saved = await saveOwnData({ ...data, id, changed, writer: WRITER }, this.#base);
      this.#base = changed;
      this.isKept = true;
      if (isLatest()) dropSaid(id, WRITER);
      hasMoved = saved !== id;
      if (hasMoved) {
        this.id = saved;
        this.isCopy = true;
      }
    } catch {
      this.isKept = false;
    }
    await this.refresh();
    return hasMoved;
  }

  /** Takes data and the briefings made of them out of this browser. */
  async forget(id: string): Promise<void> {
    await forgetOwnData(id).catch(() => undefined);
    for (const draft of await listOwnBriefings(id)) await deleteDraft(draft.id).catch(() => undefined);
    await this.refresh();
  }

  /** What was answered to the same question before, in other data that are kept; null where nothing was. */
  lastAnswer(file: string, question: Pick<Question, 'about' | 'id'>): string | null {
    for (const { id, decisions } of this.list) {
      if (id === this.id) continue;
      for (const [name, said] of Object.entries(decisions)) {
        if (question.about === 'cells' && name !== file) continue;
        const answer = answerOf(said, question);
        if (answer !== null) return answer;
      }
    }
    return null;
  }
}
