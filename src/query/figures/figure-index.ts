import type { DataPackage, Figure } from '../../model/data-package';

/** One operation's statements, and those of each measure among them, in the package's order. */
export interface OperationFigures {
  readonly figures: readonly Figure[];
  readonly byMeasure: ReadonlyMap<string, readonly Figure[]>;
}

const groups = new WeakMap<readonly Figure[], ReadonlyMap<string, OperationFigures>>();
const indexes = new WeakMap<readonly Figure[], ReadonlyMap<string, Figure>>();

/** The package's statements by operation and measure; grouped once for a package. */
export function groupFigures({
  figures
}: Pick<DataPackage, 'figures'>): ReadonlyMap<string, OperationFigures> {
  const known = groups.get(figures);
  if (known) return known;
  const made = new Map<string, { figures: Figure[]; byMeasure: Map<string, Figure[]> }>();
  for (const figure of figures) {
    const { operation, measure } = figure;
    let own = made.get(operation);
    if (!own) made.set(operation, (own = { figures: [], byMeasure: new Map() }));
    own.figures.push(figure);
    const ofMeasure = own.byMeasure.get(measure);
    if (ofMeasure) ofMeasure.push(figure);
    else own.byMeasure.set(measure, [figure]);
  }
  groups.set(figures, made);
  return made;
}

/** The package's statements by id; built once for a package. */
export function indexFigures({ figures }: Pick<DataPackage, 'figures'>): ReadonlyMap<string, Figure> {
  let index = indexes.get(figures);
  if (!index) {
    index = new Map(figures.map((figure) => [figure.id, figure]));
    indexes.set(figures, index);
  }
  return index;
}
