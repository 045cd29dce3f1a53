import { gatherPackage } from '../../data/read/package-paths';
import type { DataPackage } from '../../model/data-package';
import { DEFAULT_VIEW, type ViewState } from '../../model/view-state';
import { compareFigures, type FigureChanges } from '../../query/figures/compare-figures';
import type { Explorer, OpenedPackage } from '../explorer.svelte';
import { openFiles } from './open-files';
import { prepareView } from '../prepare-view';

/** A package of own data that was opened: alone, and as the map shows it. */
export interface OpenedData {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly alone: OpenedPackage;
  /** The files of both, where the atlas's own data stand beside it. */
  readonly combined: ReadonlyMap<string, Uint8Array> | null;
  readonly shown: OpenedPackage;
  /** Null where nothing was opened from the same file before. */
  readonly changes: FigureChanges | null;
}

interface Options {
  /** What was made of the same file before; null where nothing was. */
  readonly before: ReadonlyMap<string, Uint8Array> | null;
  /** True where the atlas's own data are to stand beside these. */
  readonly isBeside: boolean;
  /** True of data that begin with a view of their own, in the place of the present one. */
  readonly isNew: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Is told the share that is done, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Opens a package of own data, with what its first view shows worked out. Rejects with a CancelledReading. */
export async function openOwnData(
  files: ReadonlyMap<string, Uint8Array>,
  explorer: Explorer,
  { before, isBeside, isNew, signal, onProgress }: Options
): Promise<OpenedData> {
  const known = new Set(explorer.world.territories.keys());
  const given = signal ? { signal, onProgress } : {};
  const alone = await openFiles(files, known, given);
  const combined = isBeside ? await combineWithLibrary(files, explorer, known) : null;
  const shown = combined ? await openFiles(combined, known, given) : alone;
  const was = before && (await openFiles(before, known));
  const changes = was && compareFigures(was.dataPackage.figures, alone.dataPackage.figures);
  await prepareView(shown.dataPackage, explorer.world, viewOfOwnData(explorer, alone, isNew), signal);
  return { files, alone, combined, shown, changes };
}

/** What is shown of own data: the present view, or that which new data begin with. */
export function viewOfOwnData({ view }: Explorer, { dataPackage }: OpenedPackage, isNew: boolean): ViewState {
  if (!isNew) return view;
  const { language, theme, motion } = view;
  return { ...DEFAULT_VIEW, language, theme, motion, measure: firstMeasure(dataPackage) };
}

async function combineWithLibrary(
  files: ReadonlyMap<string, Uint8Array>,
  { library }: Explorer,
  known: ReadonlySet<string>
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { combinePackages } = await import('../../intake/combine-packages');
  const read = (path: string): Promise<Uint8Array | null> =>
    library.readBytes?.(path).catch(() => null) ?? Promise.resolve(null);
  return combinePackages(files, await gatherPackage(read), known);
}

/** The measure that a table begins with, so that its amounts are seen at once; null where that is one of several operations, or of routes. */
function firstMeasure({ operations, figures }: DataPackage): string | null {
  return operations.length === 1 ? (figures[0]?.measure ?? null) : null;
}
