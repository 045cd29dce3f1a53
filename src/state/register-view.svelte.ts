import { hexagonAt, type HexagonGrid } from '../geo/hexagon-grid';
import { registerMessagesOf } from '../i18n/register-messages';
import type { Mode } from '../model/data-package';
import type { DeclaredRegister } from '../model/register';
import type { ViewState } from '../model/view-state';
import { createRegisterPicture } from '../register/page/register-picture';
import { measureOf, type ShownRegister } from '../register/page/register-package';
import { formatMonth, monthOf } from '../register/month';
import type { MonthRange } from '../register/register-filter';
import type { ReadProgress } from '../register/read-register';
import type { RegisterFacts } from '../register/page/register-session';
import type {
  MeasureCount,
  RegisterAnswer,
  RegisterCell,
  RegisterFacets,
  RegisterQuestion
} from '../register/page/register-source';
import type { Explorer } from './explorer.svelte';
import { CancelledReading } from './thread';
import { createRegisterReader, type RegisterReader } from './register-reader';
import { isOneFile } from './site-files';

/** Records that come twice are looked for up to so many bytes: their ids have to be kept for it. */
const COMPARED_BYTES = 40_000_000;

/** Facets follow the map by so much, so that a drag over the months is not held up. */
const FACETS_MS = 120;

type Phase = 'waiting' | 'fetching' | 'reading' | 'ready' | 'cancelled' | 'failed';

/** The register of a package: it is read when it is first shown, and then answers whatever the view asks; the newest question wins. */
export class RegisterView {
  readonly #explorer: Explorer;
  readonly #declared: DeclaredRegister;
  #reader: RegisterReader | null = null;
  #end: () => void = () => undefined;
  phase: Phase = $state('waiting');
  /** How far reading has come; null while nothing is read. */
  progress: ReadProgress | null = $state.raw(null);
  error = $state('');
  facts: RegisterFacts | null = $state.raw(null);
  answer: RegisterAnswer | null = $state.raw(null);
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
    return view.register !== null || !publishedPackage.operations.length;
  });
  readonly #choice = $derived.by(() => this.#explorer.view.register);
  /** The commodity and unit that are shown: those of the address, or else those with most records. */
  readonly measure: MeasureCount = $derived.by(() => {
    const known = this.facts?.measures ?? [];
    return known.find((each) => keyOf(each) === this.#choice) ?? known[0] ?? NO_MEASURE;
  });
  readonly #months = $derived.by(() => {
    const { from, to } = this.#explorer.view;
    return `${from ?? ''}/${to ?? ''}`;
  });
  readonly months: MonthRange | null = $derived.by(() => {
    const [from = '', to = ''] = this.#months.split('/');
    return monthsOf(from || null, to || null);
  });
  readonly #asked = $derived.by(() => {
    const { modes, body, duplicates, points } = this.#explorer.view;
    const { commodity, unit } = this.measure;
    return JSON.stringify({
      commodity,
      unit,
      // Whether a means is unknown or not stated makes no difference to whoever looks for it.
      modes: modes.flatMap((mode): (Mode | '')[] => (mode === 'unknown' ? [mode, ''] : [mode])),
      body,
      months: this.months,
      withoutDuplicates: duplicates === 'without',
      hexagons: points === 'hexagons' ? this.grid : null
    } satisfies RegisterQuestion);
  });
  readonly question = $derived(JSON.parse(this.#asked) as RegisterQuestion);
  readonly words = $derived.by(() => registerMessagesOf(this.#explorer.language));

  readonly shown: ShownRegister = $derived.by(() => {
    const { publishedPackage } = this.#explorer;
    return {
      title: publishedPackage.title,
      measure: this.facts
        ? measureOf(publishedPackage, this.measure, this.words)
        : { ...measureOf(publishedPackage, NO_MEASURE, this.words), label: this.words.name },
      answer: this.answer,
      territories: this.facts?.territories ?? [],
      sources: this.facts?.sources ?? [],
      words: this.words
    };
  });
  readonly #given = createRegisterPicture({
    shown: () => this.shown,
    territories: () => this.facts?.territories ?? []
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
    const { rows } = this.#declared;
    this.phase = 'fetching';
    this.progress = null;
    // A page in one file carries texts alone.
    if (isOneFile) return this.#fail(this.words.notCarried);
    if (!rows) return this.#fail(this.words.onlyCubes);
    try {
      const explorer = this.#explorer;
      const files = await Promise.all(
        rows.paths.map(async (path) => ({ path, bytes: await explorer.readBytes(path).catch(() => null) }))
      );
      if (this.phase !== 'fetching') return;
      const reader = createRegisterReader((progress) => (this.progress = progress));
      this.#reader = reader;
      this.phase = 'reading';
      const { publishedPackage, world, format } = explorer;
      const size = files.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
      const facts = await reader.open(files, {
        measures: new Set(publishedPackage.measures.keys()),
        sources: new Set(publishedPackage.sources.keys()),
        territories: new Set(world.territories.keys()),
        today: new Date().toISOString().slice(0, 10),
        comparesRecords: size <= COMPARED_BYTES,
        names: new Map([...world.territories.keys()].map((code) => [code, format.territory(code)]))
      });
      this.facts = facts;
      this.phase = 'ready';
      const { register } = explorer.view;
      if (register !== null && register !== 'on' && register !== keyOf(this.measure))
        explorer.notices = [
          ...explorer.notices,
          { key: 'register', value: register, reason: 'not_in_package' }
        ];
    } catch (error) {
      if (error instanceof CancelledReading) return;
      this.#fail(error instanceof Error ? error.message : String(error));
    }
  }

  /** Stops reading; it can be begun anew. */
  cancel(): void {
    this.phase = 'cancelled';
    this.#reader?.close();
    this.#reader = null;
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

  /** One question at a time; of those that come meanwhile the last alone is asked. */
  #ask(question: RegisterQuestion): void {
    this.#wanted = question;
    if (!this.#isAsking) void this.#askWanted();
  }

  async #askWanted(): Promise<void> {
    this.#isAsking = true;
    try {
      while (this.#wanted) {
        const question = this.#wanted;
        this.#wanted = null;
        this.answer = await this.reader.ask(question);
      }
    } catch (error) {
      if (!(error instanceof CancelledReading))
        this.#fail(error instanceof Error ? error.message : String(error));
    } finally {
      this.#isAsking = false;
    }
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

const NO_MEASURE: MeasureCount = { commodity: '', unit: '', records: 0 };

/** A commodity and unit as the address has them. */
export function keyOf({ commodity, unit }: MeasureCount): string {
  return `${commodity}/${unit || 'none'}`;
}

/** The months between two dates of the address, both included; null without either. */
export function monthsOf(from: ViewState['from'], to: ViewState['to']): MonthRange | null {
  if (from === null && to === null) return null;
  return {
    from: from === null ? 1 : monthOf(from.length === 4 ? `${from}-01` : from),
    to: to === null ? LAST_MONTH : monthOf(to.length === 4 ? `${to}-12` : to)
  };
}

const LAST_MONTH = 12 * 5000;
