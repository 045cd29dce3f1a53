import { createContext } from 'svelte';
import type { Target } from '../draw/hit-test';
import { emptyPackage } from '../data/read/assemble-package';
import type { DataPackage, SeizureType, TerritoryCode } from '../model/data-package';
import type { Problem } from '../model/problem';
import type { DeclaredRegister } from '../model/register';
import type { ViewNotice } from '../model/view-url';
import { DEFAULT_VIEW, type Camera, type Extent, type ViewState } from '../model/view-state';
import { Picture, type Given, type PictureSource } from '../picture/picture';
import type { Reveal } from '../picture/locate-routes';
import { resolveView } from '../query/resolve-view';
import type { LegendEntry } from '../scale/fill-scale';
import type { RegisterView } from './register/register-view.svelte';
import { isShownType } from '../query/figures/filter-figures';

/** A data package that was read, and where its files are. */
export interface OpenedPackage {
  readonly dataPackage: DataPackage;
  readonly problems: readonly Problem[];
  /** Looks for further problems, and gives all of them; without it there are no others. */
  readonly listProblems?: () => Promise<readonly Problem[]>;
  /** Reads a text file of the package's folder; without it there are no files but those that are loaded. */
  readonly readFile?: (path: string) => Promise<string>;
  /** The same as its bytes. */
  readonly readBytes?: (path: string) => Promise<Uint8Array>;
  /** The register of seizures that it declares; without it there is none. */
  readonly findRegister?: () => Promise<DeclaredRegister | null>;
}

export interface AtlasInput extends OpenedPackage, PictureSource {
  readonly view: ViewState;
  readonly notices: readonly ViewNotice[];
  /** The site's own package, where the page starts with the reader's. */
  readonly library?: OpenedPackage;
}

const NO_PACKAGE = emptyPackage();
const UNMOVED = { camera: null, extent: null } as const;

/** The picture that a reader has before them, and the few things that they chose: what follows from these follows them. */
export class Explorer extends Picture {
  #input: OpenedPackage;
  /** The package of the site, to which the reader goes back from their own data. */
  readonly library: OpenedPackage;

  override publishedPackage: DataPackage = $state.raw(NO_PACKAGE);

  /** The reader's choices: the one thing that the URL holds. */
  override view: ViewState = $state.raw(DEFAULT_VIEW);
  notices: readonly ViewNotice[] = $state.raw([]);
  problems: readonly Problem[] = $state.raw([]);
  /** What the pointer or the keyboard is on. */
  hovered: Target | null = $state.raw(null);
  override pinned: Target | null = $state.raw(null);
  override reveal: Reveal | null = $state.raw(null);
  override picked: LegendEntry | null = $state.raw(null);
  override given: Given | null = $state.raw(null);
  /** The package's register of seizures; null where it has none. */
  register: RegisterView | null = $state.raw(null);
  /** The territories that the map traces while nothing else is pointed at: of an operation in a list, or of a row of the legend. */
  lit: readonly TerritoryCode[] = $state.raw([]);
  /** What stands beside the map: the briefings, one in its editor, or the reader’s own data. */
  panel: 'closed' | 'list' | 'editor' | 'own' = $state('closed');
  /** The part of the globe that the map shows now, as whoever shows one can tell; null where none is shown. */
  shownExtent: () => Extent | null = () => null;
  /** What the map looked at before something was chosen: there it goes back to. */
  #before: Pick<ViewState, 'camera' | 'extent'> = UNMOVED;
  override systemDark = $state(false);
  reducedMotion = $state(false);

  constructor(input: AtlasInput) {
    super(input.world, follow);
    this.#input = input;
    this.library = input.library ?? input;
    this.publishedPackage = input.dataPackage;
    this.view = input.view;
    this.notices = input.notices;
    this.problems = input.problems;
  }

  /** Shows another package, and of it what a view asks for: by itself the present one, as far as the package has it. */
  openPackage(opened: OpenedPackage, view: ViewState = this.view): void {
    this.#input = opened;
    this.hovered = this.pinned = this.reveal = this.picked = null;
    this.lit = [];
    this.publishedPackage = opened.dataPackage;
    this.problems = opened.problems;
    this.notices = [];
    this.view = resolveView(view, opened.dataPackage, this.world.territories).view;
    void this.openRegister();
  }

  /** Makes ready the register that the package may have; its rows are read once it is shown. */
  async openRegister(): Promise<void> {
    this.register?.close();
    this.register = this.given = null;
    const input = this.#input;
    const declared = await input.findRegister?.();
    if (input !== this.#input) return;
    const { register } = this.view;
    if (!declared) {
      if (register === null) return;
      this.notices = [...this.notices, { key: 'register', value: register, reason: 'not_in_package' }];
      return this.choose({ register: null });
    }
    const { RegisterView } = await import('./register/register-view.svelte');
    if (input === this.#input) this.register = new RegisterView(this, declared);
  }

  override givenFor(view: ViewState): Given | null {
    return this.register?.givenFor(view) ?? null;
  }

  /** All problems, those among them that nobody looked for yet. Rejects where what finds them cannot be fetched. */
  async listProblems(): Promise<readonly Problem[]> {
    return (await this.#input.listProblems?.()) ?? this.problems;
  }

  /** Reads a text file of the package's folder. Rejects where there is none. */
  readFile(path: string): Promise<string> {
    return this.#input.readFile?.(path) ?? Promise.reject(new Error(`${path} is not there`));
  }

  /** Reads a file of the package's folder as it is. Rejects where there is none. */
  readBytes(path: string): Promise<Uint8Array> {
    return this.#input.readBytes?.(path) ?? Promise.reject(new Error(`${path} is not there`));
  }

  /**
   * Chooses what the card shows, and the map with it, in the place of all that was chosen. With null the map goes back to where it was, unless
   * the reader has moved it since.
   */
  select(target: Target | null): void {
    const { camera, extent } = this.view;
    if (target && !this.selected) this.#before = { camera, extent };
    this.reveal = null;
    this.pinned = target?.kind === 'territory' || target?.kind === 'route' ? null : target;
    this.choose({
      country: target?.kind === 'territory' ? target.territory : null,
      route: target?.kind === 'route' ? target.route : null,
      ...(target ? UNMOVED : camera || extent ? {} : this.#before)
    });
  }

  /** Shows all that the operations tell of, and nothing chosen. */
  showAll(): void {
    this.#before = UNMOVED;
    this.picked = null;
    this.choose({ camera: null, extent: null, centre: null });
    this.select(null);
  }

  /** Takes over some choices and keeps all others. */
  choose(patch: Partial<ViewState>): void {
    this.view = { ...this.view, ...patch };
  }

  /** Shows these operations, fitted to them; of all that the package has, or none of them, its own way of saying so. */
  chooseOperations(ids: readonly string[]): void {
    const known = this.dataPackage.operations.filter(({ id }) => ids.includes(id));
    const isFirst = known.length === 1 && known[0] === this.dataPackage.operations[0];
    const operations =
      known.length === 0 || isFirst
        ? null
        : known.length === this.dataPackage.operations.length
          ? 'all'
          : known.map(({ id }) => id);
    const among = new Set(known.map(({ id }) => id));
    const { measure } = this.view;
    const keeps = this.dataPackage.figures.some(
      (figure) => figure.measure === measure && among.has(figure.operation)
    );
    this.pinned = null;
    this.#before = UNMOVED;
    this.choose({ ...UNMOVED, operations, measure: keeps ? measure : null, route: null, centre: null });
  }

  /** Adds a seizure type to the chosen ones or takes it away; a measure that is then no longer offered is given up. */
  toggleType(type: SeizureType): void {
    const { types: before, measure } = this.view;
    const types = before.includes(type) ? before.filter((each) => each !== type) : [...before, type];
    const keeps = this.measure === null || isShownType(this.measure.type, { types });
    this.choose({ types, measure: keeps ? measure : null });
  }

  /** The reader moved the map. */
  moveCamera(camera: Camera): void {
    this.choose({ camera, extent: null });
  }
}

/** Keeps a value until what it was derived from changes, and tells whoever read it. */
function follow<T>(derive: () => T): () => T {
  const value = $derived.by(derive);
  return () => value;
}

export const [getExplorer, setExplorer] = createContext<Explorer>();
