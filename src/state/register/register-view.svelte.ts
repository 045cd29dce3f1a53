import { hexagonAt, type HexagonGrid } from '../../geo/hexagon-grid';
import { describeCubeFault } from '../../i18n/describe-register';
import { registerMessagesOf } from '../../i18n/register-messages';
import type { DeclaredRegister, DeclaredRows } from '../../model/register';
import type { ViewState } from '../../model/view-state';
import type { ViewNotice } from '../../model/view-url';
import type { Given } from '../../picture/picture';
import { createRegisterPicture } from '../../register/page/register-picture';
import { measureOf, type ShownRegister } from '../../register/page/register-package';
import {
  keyOf,
  measureOfView,
  noticesOf,
  questionOf,
  showsRegister
} from '../../register/page/register-question';
import { formatMonth } from '../../register/month';
import type { MonthRange } from '../../register/register-filter';
import type { ReadProgress } from '../../register/read-register';
import type { RegisterFacts } from '../../register/page/register-session';
import type {
  MeasureCount,
  RegisterAnswer,
  RegisterCell,
  RegisterFacets,
  RegisterQuestion
} from '../../register/page/register-source';
import { listCubeFiles, openCubes, type BrokenCube, type CubesReader } from './cubes-reader';
import type { Explorer } from '../explorer.svelte';
import { keepAnswers } from '../kept-answers';
import { CancelledReading } from '../thread';
import { createRegisterReader, type RegisterReader } from './register-reader';
import { carriedRegister, isOneFile } from '../site-files';

/** Records that come twice are looked for up to so many bytes: their ids have to be kept for it. */
const COMPARED_BYTES = 40_000_000;

/** Where there are cubes, too, rows of more bytes than this are left where they are. */
const MOST_ROW_BYTES = 200_000_000;

/** Facets follow the map by so much, so that a drag over the months is not held up. */
const FACETS_MS = 120;

type Phase = 'waiting' | 'fetching' | 'reading' | 'ready' | 'cancelled' | 'failed';

/** What a question was answered with, or why it was not; neither while nobody knows. */
interface Answered {
  readonly answer: RegisterAnswer | null;
  readonly problem: string | null;
}
const PENDING: Answered = { answer: null, problem: null };

/** The register of a package: it is read when it is first shown, and then answers whatever the view asks; the newest question wins. */
export class RegisterView {
  readonly #explorer: Explorer;
  readonly #declared: DeclaredRegister;
  #reader: RegisterReader | null = null;
  /** The same where it reads cubes. */
  #cubes: CubesReader | null = null;
  #end: () => void = () => undefined;
  phase: Phase = $state('waiting');
  /** How far reading has come; null while nothing is read. */
  progress: ReadProgress | null = $state.raw(null);
  error = $state('');
  facts: RegisterFacts | null = $state.raw(null);
  answer: RegisterAnswer | null = $state.raw(null);
  /** Why what is chosen has no answer; null where it has one, or is asked for. */
  problem: string | null = $state(null);
  /** True while files are fetched that the choice needs. */
  isFetching = $state(false);
  /** Files of cubes that could not be read. */
  broken: readonly BrokenCube[] = $state.raw([]);
  /** Every territory of any record, as far as it is known. */
  territories: readonly string[] = $state.raw([]);
  facets: RegisterFacets | null = $state.raw(null);
  /** The part of the choice whose rows are listed: those of the chosen country or flow. */
  readonly cell: RegisterCell = $derived.by(() => {
    const { country, route } = this.#explorer;
    const [origin = null, destination = null] = route?.split('-') ?? [];
    const { pinned, projection } = this.#explorer;
    const hexagon = pinned?.kind === 'hexagon' ? hexagonAt(...projection.project(pinned.middle)) : null;
    return { territory: route === null ? country : null, origin, destination, hexagon };
  });
  /** That on the plane of the map, where hexagons are regular. */
  readonly grid: HexagonGrid = $derived.by(() => {
    const { kind, centre } = this.#explorer.projection;
    return { kind, centre };
  });

  /** False while the package's operations are shown. */
  readonly isShown = $derived.by(() => {
    const { view, publishedPackage } = this.#explorer;
    return showsRegister(view, publishedPackage);
  });
  /** The commodity and unit that are chosen: those of the address, or else those with most records. */
  readonly measure: MeasureCount = $derived.by(() =>
    measureOfView(this.#explorer.view, this.facts?.measures ?? [])
  );
  readonly #asked = $derived.by(() =>
    JSON.stringify(questionOf(this.#explorer.view, this.facts?.measures ?? [], this.grid))
  );
  readonly question = $derived(JSON.parse(this.#asked) as RegisterQuestion);
  readonly months: MonthRange | null = $derived.by(() => this.question.months);
  readonly words = $derived.by(() => registerMessagesOf(this.#explorer.language));

  /** What the map shows: the former choice until there is an answer to the next. */
  readonly shown: ShownRegister = $derived.by(() =>
    this.#shownOf(this.#answered, this.measure, this.territories)
  );
  readonly #answered: Answered = $derived.by(() => {
    const { phase, words } = this;
    const problem =
      phase === 'failed' ? words.failed(this.error) : phase === 'cancelled' ? words.cancelled : this.problem;
    return { answer: this.answer, problem };
  });
  readonly #given = createRegisterPicture({
    shown: () => this.shown,
    territories: () => this.territories,
    notices: () => this.#noticesOf(this.#explorer.view)
  });

  constructor(explorer: Explorer, declared: DeclaredRegister) {
    this.#explorer = explorer;
    this.#declared = declared;
    explorer.given = this.isShown ? this.#given : null;
    this.#end = $effect.root(() => {
      $effect(() => {
        explorer.given = this.isShown ? this.#given : null;
        // There is nothing to compare in a register.
        if (this.isShown && explorer.view.tab === 'compare') explorer.choose({ tab: 'map' });
      });
      $effect(() => {
        if (this.isShown && this.phase === 'waiting') void this.load();
      });
      $effect(() => {
        if (!this.isShown || this.phase !== 'ready') return;
        this.#ask(this.question);
      });
      $effect(() => {
        const { answer } = this;
        if (!answer) return;
        const later = setTimeout(() => void this.#countFacets(answer.question), FACETS_MS);
        return () => clearTimeout(later);
      });
    });
  }

  /** Fetches and reads the files of the register. */
  async load(): Promise<void> {
    const { rows, cubes } = this.#declared;
    this.phase = 'fetching';
    this.progress = null;
    this.problem = null;
    this.broken = [];
    if (isOneFile && carriedRegister === null) return this.#fail(this.words.notCarried);
    try {
      const facts =
        rows && (isOneFile || !(cubes && (rows.bytes ?? 0) > MOST_ROW_BYTES))
          ? await this.#openRows(rows)
          : cubes && (await this.#openCubes(cubes.path));
      if (!facts) return;
      this.facts = facts;
      this.territories = facts.territories;
      this.phase = 'ready';
      const { view, notices } = this.#explorer;
      this.#explorer.notices = [...notices, ...this.#noticesOf(view)];
    } catch (error) {
      if (error instanceof CancelledReading) return;
      this.#fail(error instanceof Error ? error.message : String(error));
    }
  }

  /** Reads the rows of a register; null where that was stopped. */
  async #openRows({ paths }: DeclaredRows): Promise<RegisterFacts | null> {
    const { publishedPackage, world, format } = this.#explorer;
    const files = await Promise.all(
      paths.map(async (path) => ({ path, bytes: await this.#explorer.readBytes(path).catch(() => null) }))
    );
    if (this.phase !== 'fetching') return null;
    const reader = createRegisterReader((progress) => (this.progress = progress));
    this.#reader = reader;
    this.phase = 'reading';
    const size = files.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
    return reader.open(files, {
      measures: new Set(publishedPackage.measures.keys()),
      sources: new Set(publishedPackage.sources.keys()),
      territories: new Set(world.territories.keys()),
      today: new Date().toISOString().slice(0, 10),
      comparesRecords: size <= COMPARED_BYTES,
      names: new Map([...world.territories.keys()].map((code) => [code, format.territory(code)]))
    });
  }

  /** Opens the cubes of a register; null where that was stopped, or where the manifest is none, which is told. */
  async #openCubes(path: string): Promise<RegisterFacts | null> {
    // A page in one file carries rows alone, and no code for anything else.
    if (isOneFile) {
      this.#fail(this.words.notCarried);
      return null;
    }
    const { reader, facts } = await openCubes({
      path,
      read: (file) => this.#explorer.readBytes(file),
      onBroken: (broken) => (this.broken = [...this.broken, broken])
    });
    const isStopped = this.phase !== 'fetching';
    if (isStopped || 'code' in facts) {
      reader.close();
      if (!isStopped && 'code' in facts)
        this.#fail(`${path}: ${describeCubeFault(facts, this.#explorer.language)}`);
      return null;
    }
    this.#reader = this.#cubes = reader;
    // Which of a package's sources rows are from, cubes do not tell.
    return { ...facts, sources: [...this.#explorer.publishedPackage.sources.keys()] };
  }

  /** The paths of the files of its rows in the package. */
  listRows(): readonly string[] {
    return this.#declared.rows?.paths ?? [];
  }

  /** The paths of all its files in the package. Rejects where its manifest cannot be read. */
  async listFiles(): Promise<readonly string[]> {
    const { rows, cubes } = this.#declared;
    const listed =
      cubes && !isOneFile ? await listCubeFiles(cubes.path, (path) => this.#explorer.readBytes(path)) : [];
    return [...(rows?.paths ?? []), ...listed];
  }

  /** Tries again to read the files of cubes that could not be read. */
  retry(): void {
    this.#cubes?.forgetBroken();
    this.broken = [];
    this.problem = null;
    this.#others.clear();
    this.#ask(this.question);
  }

  /** Stops reading; it can be begun anew. */
  cancel(): void {
    this.phase = 'cancelled';
    this.#reader?.close();
    this.#reader = this.#cubes = null;
  }

  /** Ends it: another package takes its place. */
  close(): void {
    this.#end();
    this.#reader?.close();
  }

  /** Asks for more than the map shows. Rejects where the register is not open. */
  get reader(): RegisterReader {
    if (!this.#reader) throw new Error('no register is open');
    return this.#reader;
  }

  choose(measure: MeasureCount): void {
    this.#explorer.choose({ register: keyOf(measure), route: null });
  }

  /** Shows whole months; null for all of them. */
  chooseMonths(months: MonthRange | null): void {
    this.#explorer.choose({
      from: months && formatMonth(months.from),
      to: months && formatMonth(months.to)
    });
  }

  #fail(error: string): void {
    this.phase = 'failed';
    this.error = error;
  }

  #wanted: RegisterQuestion | null = null;
  #isAsking = false;
  #turn = 0;

  /** Fetches what a question needs, if anything; a later question does not wait for it. */
  #ask(question: RegisterQuestion): void {
    const turn = ++this.#turn;
    const fetching = this.reader.prepare(question);
    this.isFetching = fetching !== null;
    if (!fetching) return this.#askNext(question);
    void fetching.then(
      () => {
        if (turn !== this.#turn) return;
        this.isFetching = false;
        this.#askNext(question);
      },
      () => undefined
    );
  }

  /** One question at a time; of those that come meanwhile the last alone is asked. */
  #askNext(question: RegisterQuestion): void {
    this.#wanted = question;
    if (!this.#isAsking) void this.#askWanted();
  }

  async #askWanted(): Promise<void> {
    this.#isAsking = true;
    try {
      while (this.#wanted) {
        const question = this.#wanted;
        this.#wanted = null;
        const { answer, problem } = await this.#answerTo(question);
        this.answer = answer;
        this.problem = problem;
        if (answer && answer.known.length !== this.territories.length) this.territories = answer.known;
      }
    } catch (error) {
      if (!(error instanceof CancelledReading))
        this.#fail(error instanceof Error ? error.message : String(error));
    } finally {
      this.#isAsking = false;
    }
  }

  /** Asks one question, or says which file it lacks. */
  async #answerTo(question: RegisterQuestion): Promise<Answered> {
    await this.reader.prepare(question);
    const broken = this.#cubes?.findBroken(question);
    if (!broken) return { answer: await this.reader.ask(question), problem: null };
    const { file, fault } = broken;
    return {
      answer: null,
      problem: this.words.unread(file, describeCubeFault(fault, this.#explorer.language))
    };
  }

  /** What other questions than the map's own were answered with, by these: those of a briefing's steps. */
  readonly #others = keepAnswers((key) => this.#answerTo(JSON.parse(key) as RegisterQuestion));

  /** What another view of the package shows of the register; null where it shows the operations. What is not known yet follows by itself. */
  givenFor(view: ViewState): Given | null {
    if (!this.#shows(view)) return null;
    const measures = this.facts?.measures ?? [];
    const key = JSON.stringify(questionOf(view, measures));
    if (this.#isAsked(view)) return this.#given;
    const answered = this.#otherOf(key);
    const territories = answered.answer?.known ?? this.territories;
    return createRegisterPicture({
      shown: () => this.#shownOf(answered, measureOfView(view, measures), territories),
      territories: () => territories,
      notices: () => this.#noticesOf(view)
    });
  }

  #noticesOf(view: ViewState): readonly ViewNotice[] {
    return this.facts ? noticesOf(view, this.facts.measures) : [];
  }

  /** Has what some views show answered, for whoever makes files of them at once. */
  async prepare(views: readonly ViewState[]): Promise<void> {
    const asked = views.filter((view) => this.#shows(view));
    if (!asked.length) return;
    if (this.phase === 'waiting') await this.load();
    if (this.phase !== 'ready') return;
    for (const view of asked) {
      const key = JSON.stringify(questionOf(view, this.facts?.measures ?? []));
      if (!this.#isAsked(view)) await this.#others.ask(key);
    }
  }

  #shows(view: ViewState): boolean {
    return showsRegister(view, this.#explorer.publishedPackage);
  }

  /** True of a view that shows what the map shows. */
  #isAsked(view: ViewState): boolean {
    const key = JSON.stringify(questionOf(view, this.facts?.measures ?? [], this.grid));
    return this.isShown && key === this.#asked;
  }

  #otherOf(key: string): Answered {
    if (this.phase === 'failed' || this.phase === 'cancelled') return this.#answered;
    const kept = this.#others.get(key);
    if (kept) return kept;
    // Whoever asks may be drawing: what that begins changes nothing until it is done.
    if (this.phase === 'waiting') queueMicrotask(() => void (this.phase === 'waiting' && this.load()));
    if (this.phase === 'ready') queueMicrotask(() => void this.#others.ask(key));
    return PENDING;
  }

  #shownOf(
    { answer, problem }: Answered,
    chosen: MeasureCount,
    territories: readonly string[]
  ): ShownRegister {
    const { publishedPackage } = this.#explorer;
    const { facts, words } = this;
    const measure = measureOf(publishedPackage, answer?.question ?? chosen, words);
    return {
      title: publishedPackage.title,
      measure: facts ? measure : { ...measure, label: words.name },
      answer,
      problem,
      territories,
      sources: facts?.sources ?? [],
      hasRows: facts?.hasRows ?? true,
      words
    };
  }

  async #countFacets(question: RegisterQuestion): Promise<void> {
    try {
      const facets = await this.reader.countFacets(question);
      if (this.answer?.question === question) this.facets = facets;
    } catch {
      // The map has told already that the register is gone.
    }
  }
}
