import type { DataPackage } from '../model/data-package';
import type { ViewState } from '../model/view-state';

/**
 * What `read` finds in a package, kept until it is asked about other parts of the view: where a package has a hundred thousand statements, whoever
 * asks again need not wait. `keys` are the parts that it goes by.
 */
export function keepLast<Key extends keyof ViewState, Found>(
  read: (dataPackage: DataPackage, view: Pick<ViewState, Key>) => Found,
  ...keys: Key[]
): (dataPackage: DataPackage, view: Pick<ViewState, Key>) => Found {
  const last = new WeakMap<DataPackage, { readonly asked: string; readonly found: Found }>();
  return (dataPackage, view) => {
    const asked = JSON.stringify(view, keys);
    const known = last.get(dataPackage);
    if (known?.asked === asked) return known.found;
    const found = read(dataPackage, view);
    last.set(dataPackage, { asked, found });
    return found;
  };
}
