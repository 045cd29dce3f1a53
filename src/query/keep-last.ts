import type { DataPackage } from '../model/data-package';
import type { ViewState } from '../model/view-state';

/**
 * What `read` finds in a package, kept until it is asked about other parts of the view: where a package has a hundred thousand statements, whoever
 * asks again need not wait. `keys` are the parts that it goes by.
 */
export function keepLast<Key extends keyof ViewState, Found>(
  read: (dataPackage: DataPackage, view: Pick<ViewState, Key>) => Found,
  ...keys: Key[]
): KeptLast<Key, Found> {
  const last = new WeakMap<DataPackage, { readonly asked: string; readonly found: Found }>();
  const keep = (dataPackage: DataPackage, view: Pick<ViewState, Key>, found: Found): Found => {
    last.set(dataPackage, { asked: JSON.stringify(view, keys), found });
    return found;
  };
  const readKept = (dataPackage: DataPackage, view: Pick<ViewState, Key>): Found => {
    const known = last.get(dataPackage);
    if (known?.asked === JSON.stringify(view, keys)) return known.found;
    return keep(dataPackage, view, read(dataPackage, view));
  };
  return Object.assign(readKept, { keep });
}

interface KeptLast<Key extends keyof ViewState, Found> {
  (dataPackage: DataPackage, view: Pick<ViewState, Key>): Found;
  readonly keep: (dataPackage: DataPackage, view: Pick<ViewState, Key>, found: Found) => Found;
}
