import { withAnswer } from '../../intake/answers';
import type { Decisions, Question } from '../../intake/result';
import type { CellCheck, SheetReport, SheetReportRow } from '../../intake/sheet-session';
import type { PackageOptions } from '../../intake/write-package';
import type { DataPackage } from '../../model/data-package';
import type { Problem } from '../../model/problem';
import { DEFAULT_VIEW } from '../../model/view-state';
import { StillPicture, type Picture } from '../../picture/picture';
import type { FigureChanges } from '../../query/figures/compare-figures';
import type { Explorer, OpenedPackage } from '../explorer.svelte';
import { KeptData } from './kept-data.svelte';
import { addBriefings, listOwnBriefings } from './own-briefings';
import { openFiles } from './open-files';
import { readOwnData } from './own-data-store';
import { openOwnData, viewOfOwnData, type OpenedData } from './open-own-data';
import { createReader, type Reader } from '../reader';
import { CancelledReading } from '../thread';
import { UndoHistory } from '../undo-history.svelte';

type ByFile = Readonly<Record<string, Decisions>>;

/** All that a person said and wrote: what undo takes back. */
interface Said {
  readonly decisions: ByFile;
  readonly options: PackageOptions;
  /** The files of a data package as they were changed; null where the package is made of spreadsheets. */
  readonly files: ReadonlyMap<string, Uint8Array> | null;
}

const NO_REPORT: Omit<SheetReport, 'file' | 'refuse'> = {
  reading: { format: '' },
  counts: { territories: 0, measures: 0, figures: 0, routes: 0, noData: 0, leftOut: 0 },
  questions: [],
  problems: [],
  moreProblems: 0,
  columns: [],
  sheets: [],
  otherSheets: [],
  rowCount: 0,
  lastRow: 0
};
/** How much of the work is done when files are opened, and when they are read. */
const OPENED = 0.15;
const READ = 0.6;
/** What is read again takes so long before it is told. */
const SLOW_MS = 400;
const NOTHING_SAID: Said = { decisions: {}, options: {}, files: null };

/**
 * The reader's own files: open in a session that reads them again after every answer and edit, shown on the map as the package that is made of
 * them, and kept in this browser. What cannot be read changes nothing of what was open.
 */
export class OwnDataEditor {
  readonly #explorer: Explorer;
  readonly #known: ReadonlySet<string>;
  #reader: Reader | null = null;
  #sheets: ReadonlyMap<string, Uint8Array> = new Map();
  #before: ReadonlyMap<string, Uint8Array> | null = null;
  readonly #history = new UndoHistory(NOTHING_SAID);

  /** Names of the files that are being read; null while none are. */
  reading: readonly string[] | null = $state.raw(null);
  /** The share of the reading that is done, from 0 to 1. */
  progress = $state(0);
  /** True while what was said is read again, where that takes its time. */
  isReadingAgain = $state(false);
  /** The last reading of files that could not be shown. */
  refused: readonly SheetReport[] = $state.raw([]);
  /** What went wrong beside that, in the browser's words. */
  failure: string | null = $state(null);
  reports: readonly SheetReport[] = $state.raw([]);
  /** Whether the atlas's own data stand beside these on the map. */
  isBeside = $state(false);
  #own: DataPackage | null = $state.raw(null);
  #combined: ReadonlyMap<string, Uint8Array> | null = null;
  /** Counts the readings: rows that were fetched before the last one are stale. */
  version = $state(0);
  files: ReadonlyMap<string, Uint8Array> | null = $state.raw(null);
  changes: FigureChanges | null = $state.raw(null);
  readonly kept = new KeptData();
  /** The package of these data alone, as it was last opened. */
  #alone: { readonly files: ReadonlyMap<string, Uint8Array>; readonly opened: OpenedPackage } | null = null;

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
    this.#known = new Set(explorer.world.territories.keys());
  }

  get id(): string | null {
    return this.kept.id;
  }

  get name(): string {
    return [...this.#sheets.keys()].join(', ') || this.#explorer.publishedPackage.title;
  }

  get decisions(): ByFile {
    return this.#history.value.decisions;
  }

  get options(): PackageOptions {
    return this.#history.value.options;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** True of a data package, which is shown as it is: it has no sheet to ask about. */
  get isPackage(): boolean {
    return this.files !== null && this.reports.length === 0;
  }

  /** Opens files in the place of what is open. Where none of them can be read, that stays. */
  async open(given: ReadonlyMap<string, Uint8Array>): Promise<void> {
    await this.kept.refresh();
    const last = this.kept.list.find(({ sheets }) => [...given.keys()].every((name) => sheets.has(name)));
    await this.#take(given, { said: NOTHING_SAID, id: null, base: null, before: last?.files ?? null });
  }

  /** Refuses a file by its size alone, in bytes. */
  refuseTooLarge(file: string, size: number): void {
    const refuse = { code: 'too_large', megabytes: Math.round(size / 1048576), most: 48 } as const;
    this.failure = null;
    this.refused = [{ ...NO_REPORT, file, refuse }];
  }

  /** Takes up again what this browser keeps. */
  async restore(id: string): Promise<void> {
    const data = await readOwnData(id).catch(() => null);
    if (!data) return;
    const { sheets, decisions, options, changed, before, beside } = data;
    this.isBeside = Boolean(beside);
    await this.#take(sheets.size ? sheets : data.files, {
      said: { decisions, options, files: null },
      id,
      base: changed,
      before
    });
  }

  async #take(
    given: ReadonlyMap<string, Uint8Array>,
    from: {
      readonly said: Said;
      readonly id: string | null;
      readonly base: number | null;
      readonly before: ReadonlyMap<string, Uint8Array> | null;
    }
  ): Promise<void> {
    this.cancel();
    this.failure = null;
    this.refused = [];
    this.reading = [...given.keys()];
    this.progress = 0;
    const pending = new AbortController();
    this.#pending = pending;
    try {
      const reader = createReader();
      pending.signal.addEventListener('abort', reader.close);
      const own = await reader.sheets.open(given);
      this.progress = OPENED;
      const read = own ? null : await reader.sheets.read(from.said.decisions, from.said.options);
      this.progress = READ;
      const files = own ?? read?.files ?? null;
      this.refused = read?.reports.filter(({ refuse }) => refuse !== null) ?? [];
      const isNew = from.id === null || this.#explorer.view.data !== `own:${from.id}`;
      const opened = files && (await this.#open(files, from.before, isNew, pending.signal));
      if (!opened || pending.signal.aborted) {
        reader.close();
        return;
      }
      this.#reader?.close();
      this.#reader = reader;
      this.#pending = null;
      this.#sheets = own ? new Map() : given;
      this.#history.reset({ ...from.said, files: own });
      this.kept.begin(from.id, from.base);
      if (!own && from.id !== null) this.kept.say(from.said);
      this.#before = from.before;
      this.reports = read?.reports.filter(({ refuse }) => refuse === null) ?? [];
      this.#show(opened, isNew);
      await this.#keep();
    } catch (error) {
      if (!(error instanceof CancelledReading))
        this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      if (this.#pending === pending) this.#pending = null;
      if (!this.#pending) this.reading = null;
    }
  }

  #pending: AbortController | null = null;

  /** Gives up reading what is not yet open. */
  cancel(): void {
    this.#pending?.abort();
    this.#pending = null;
    this.reading = null;
  }

  /** Opens the package of these data, with the atlas's own beside it where that is asked for. Rejects with a CancelledReading. */
  #open(
    files: ReadonlyMap<string, Uint8Array>,
    before: ReadonlyMap<string, Uint8Array> | null,
    isNew: boolean,
    signal?: AbortSignal
  ): Promise<OpenedData> {
    return openOwnData(files, this.#explorer, {
      before,
      isBeside: this.isBeside,
      isNew,
      signal,
      onProgress: (share) => (this.progress = READ + (1 - READ) * share)
    });
  }

  #show({ files, alone, combined, shown, changes }: OpenedData, isNew: boolean): void {
    this.#alone = { files, opened: alone };
    this.#own = alone.dataPackage;
    this.#combined = combined;
    this.files = files;
    this.version += 1;
    this.changes = changes;
    this.#explorer.openPackage(shown, {
      ...viewOfOwnData(this.#explorer, alone, isNew),
      data: `own:${this.id}`
    });
  }

  /** Puts the atlas's own data beside these on the map, or takes them away again. */
  async putBeside(isBeside: boolean): Promise<void> {
    if (!this.files) return;
    this.isBeside = isBeside;
    const opened = await this.#open(this.files, this.#before, true);
    if (this.isBeside !== isBeside) return;
    this.#show(opened, true);
    await this.#keep();
  }

  #settling: Promise<void> = Promise.resolve();

  /** Resolves once all that was said is read, shown and kept: what is saved before would lack what was typed last. */
  async settle(): Promise<void> {
    for (let last = null; last !== this.#settling;) await (last = this.#settling);
  }

  /** Reads again with what a person said last, and shows and keeps it. */
  #readAgain(): Promise<void> {
    const settling = this.#readSaid();
    this.#settling = settling;
    const slow = setTimeout(() => (this.isReadingAgain = true), SLOW_MS);
    void settling.then(() => {
      clearTimeout(slow);
      if (settling === this.#settling) this.isReadingAgain = false;
    });
    return settling;
  }

  async #readSaid(): Promise<void> {
    const reader = this.#reader;
    if (!reader) return;
    const said = this.#history.value;
    this.progress = OPENED;
    try {
      if (said.files) {
        // Kept before it is read: whoever leaves the page now, or goes on typing, finds it again.
        const keeping = this.#keep(said.files);
        const opened = await this.#open(said.files, this.#before, false);
        await keeping;
        if (said !== this.#history.value) return;
        this.#show(opened, false);
        if (this.#combined) await this.#keep(said.files);
        return;
      }
      this.kept.say(said);
      const read = await reader.sheets.read(said.decisions, said.options);
      if (said !== this.#history.value) return;
      this.progress = READ;
      const wrong = read.reports.filter(({ refuse }) => refuse !== null);
      this.refused = wrong;
      if (!read.files) return;
      const opened = await this.#open(read.files, this.#before, false);
      if (said !== this.#history.value) return;
      this.reports = read.reports.filter(({ refuse }) => refuse === null);
      this.#show(opened, false);
      await this.#keep();
    } catch (error) {
      if (!(error instanceof CancelledReading))
        this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  #say(said: Said): Promise<void> {
    this.#history.change(said);
    return this.#readAgain();
  }

  /** Changes what a person said about a file. */
  decide(file: string, change: (before: Decisions) => Decisions): Promise<void> {
    const { decisions } = this.#history.value;
    return this.#say({
      ...this.#history.value,
      decisions: { ...decisions, [file]: change(decisions[file] ?? {}) }
    });
  }

  /** Answers a question; null takes the answer back. */
  answer(file: string, question: Pick<Question, 'about' | 'id'>, answer: string | null): Promise<void> {
    return this.decide(file, (before) => withAnswer(before, question, answer));
  }

  describe(options: PackageOptions): Promise<void> {
    return this.#say({ ...this.#history.value, options });
  }

  /** The files of a data package that was opened as such, as they were last changed; null for one that is made of spreadsheets. */
  get packageFiles(): ReadonlyMap<string, Uint8Array> | null {
    return this.#history.value.files;
  }

  /** Puts changed files in the place of the package's. */
  changePackage(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    return this.#say({ ...this.#history.value, files });
  }

  /** Goes on with a copy of the package that is made of spreadsheets, as tables; what is open stays among what is kept. */
  async openAsPackage(): Promise<void> {
    await this.settle();
    const { files } = this;
    if (files) await this.#take(files, { said: NOTHING_SAID, id: null, base: null, before: null });
  }

  /** All problems of a package's files. Rejects where what finds them cannot be fetched. */
  async inspect(files: ReadonlyMap<string, Uint8Array>): Promise<readonly Problem[]> {
    const opened = files === this.#alone?.files ? this.#alone.opened : await openFiles(files, this.#known);
    return (await opened.listProblems?.()) ?? opened.problems;
  }

  async undo(): Promise<void> {
    if (this.#history.undo()) await this.#readAgain();
  }

  async redo(): Promise<void> {
    if (this.#history.redo()) await this.#readAgain();
  }

  rows(file: string, from: number, to: number): Promise<readonly SheetReportRow[]> {
    return this.#reader?.sheets.rows(file, from, to) ?? Promise.resolve([]);
  }

  /** What a text in a cell would be read as, without writing it. */
  check(
    file: string,
    place: string,
    text: string,
    at: { readonly column: number; readonly row: number }
  ): Promise<CellCheck | null> {
    const decisions = this.decisions[file] ?? {};
    const tried = { ...decisions, edits: { ...decisions.edits, [place]: text } };
    return this.#reader?.sheets.check(file, tried, at.column, at.row) ?? Promise.resolve(null);
  }

  async #keep(files = this.files): Promise<void> {
    if (!files) return;
    const { decisions, options } = this.#history.value;
    const data = {
      name: this.name,
      sheets: this.#sheets,
      decisions: $state.snapshot(decisions) as ByFile,
      options: $state.snapshot(options) as PackageOptions,
      files,
      beside: this.#combined,
      before: this.#before
    };
    const isLatest = (): boolean =>
      decisions === this.#history.value.decisions && options === this.#history.value.options;
    if (await this.kept.save(data, isLatest)) this.#explorer.choose({ data: `own:${this.id}` });
  }

  /** Takes data and the briefings made of them out of this browser; where they are open, the atlas shows its own again. */
  async forget(id: string): Promise<void> {
    if (id === this.id) this.leave();
    await this.kept.forget(id);
  }

  /** What the own package is called. */
  get title(): string {
    return this.#own?.title ?? '';
  }

  /** A picture of the own package alone, whatever stands beside it on the map. */
  picture(): Picture {
    const { publishedPackage, world, view } = this.#explorer;
    return new StillPicture(
      { dataPackage: this.#own ?? publishedPackage, world },
      { ...DEFAULT_VIEW, language: view.language }
    );
  }

  /** The files of the package, with the briefings that were made of these data in this browser. */
  async listFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
    const files = addBriefings(
      this.files ?? new Map(),
      this.id === null ? [] : await listOwnBriefings(this.id)
    );
    return this.isPackage ? files : (await import('../../intake/encode-package')).stateHashes(files);
  }

  /** Shows the atlas's own data again; what is kept stays. */
  leave(): void {
    this.cancel();
    this.#reader?.close();
    this.#reader = null;
    this.#sheets = new Map();
    this.kept.id = null;
    this.#history.reset(NOTHING_SAID);
    this.reports = this.refused = [];
    this.files = null;
    this.isBeside = false;
    this.changes = null;
    const { language, theme, motion } = this.#explorer.view;
    this.#explorer.openPackage(this.#explorer.library, { ...DEFAULT_VIEW, language, theme, motion });
  }
}

const editors = new WeakMap<Explorer, OwnDataEditor>();

/** The one editor of a page, which lives on while its column is closed. */
export function ownDataOf(explorer: Explorer): OwnDataEditor {
  let editor = editors.get(explorer);
  if (!editor) editors.set(explorer, (editor = new OwnDataEditor(explorer)));
  return editor;
}
