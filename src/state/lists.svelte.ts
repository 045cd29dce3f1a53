import { noteFairness } from '../query/figures/fair-map';
import { countMeasures, countTypes, filterFigures, isShownType } from '../query/figures/filter-figures';
import { readHeadlines } from '../query/figures/headlines';
import { listOperationRows } from '../query/operations/operation-rows';
import { countRoutes, filterRoutes } from '../query/routes/route-filter';
import { createRows } from '../query/figures/table-rows';
import { listUndrawn } from '../query/figures/undrawn';
import { deferred } from './deferred.svelte';
import type { Explorer } from './explorer.svelte';

/** What the lists around the map tell: totals, rows, counts and cautions. They follow the map by two frames, so that it need not wait for them. */
export class Lists {
  readonly #explorer: Explorer;
  readonly #later: () => Pick<Explorer, 'choices' | 'scope' | 'dataPackage'>;
  readonly #fairness: () => ReturnType<typeof noteFairness>;

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
    this.#later = deferred(() => {
      const { choices, scope, dataPackage } = explorer;
      return { choices, scope, dataPackage };
    });
    this.#fairness = deferred(() => {
      const { choices, fill, per, summaries, routes } = explorer;
      return noteFairness({ measure: choices.measure, fill, per }, summaries.values(), routes);
    });
  }

  readonly #dataPackage = $derived.by(() => this.#later().dataPackage);
  readonly #choices = $derived.by(() => this.#later().choices);
  readonly #scope = $derived.by(() => this.#later().scope);
  readonly #types = $derived(this.#choices.types);
  readonly #measure = $derived(this.#choices.measure);
  readonly #scopeOfTypes = $derived({ ...this.#scope, types: this.#types });

  /** Of all types: a filter only picks from them, so that what it keeps is not made anew. */
  readonly #allHeadlines = $derived(readHeadlines(this.#dataPackage, this.#scope));
  /** The totals of every measure under the chosen types, whichever measure the map shows. */
  readonly measureTotals = $derived(
    this.#allHeadlines.filter(({ measure }) => isShownType(measure.type, { types: this.#types }))
  );
  readonly typeCounts = $derived(countTypes(this.#dataPackage, this.#scope));
  readonly measures = $derived(countMeasures(this.#dataPackage, this.#choices));
  readonly routes = $derived(filterRoutes(this.#dataPackage, this.#choices));
  readonly routeCounts = $derived(countRoutes(this.#dataPackage, this.#scopeOfTypes));
  readonly rows = $derived(
    createRows(this.#dataPackage, filterFigures(this.#dataPackage, this.#choices), {
      scope: (scope) => this.#explorer.format.scope(scope, this.#dataPackage.places),
      figure: (figure) => this.#explorer.format.figure(figure, 'long')
    })
  );
  readonly operationRows = $derived(
    listOperationRows(
      this.#dataPackage,
      this.#scopeOfTypes,
      this.#measure === null ? null : (this.#dataPackage.measures.get(this.#measure) ?? null)
    )
  );
  readonly undrawn = $derived(
    listUndrawn(this.#dataPackage, this.#choices, (end) => this.#explorer.isDrawable(end))
  );
  readonly fairness = $derived.by(() => this.#fairness());
}

const made = new WeakMap<Explorer, Lists>();

/** The lists of an explorer: the same ones whenever they are asked for. */
export function listsOf(explorer: Explorer): Lists {
  const known = made.get(explorer);
  if (known) return known;
  let lists: Lists | null = null;
  // They outlive the component that asked first; where there are no effects, nothing would end them.
  $effect.root(() => {
    lists = new Lists(explorer);
  });
  lists ??= new Lists(explorer);
  made.set(explorer, lists);
  return lists;
}
