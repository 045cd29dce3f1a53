import type { LibraryHit } from '../../query/search/search-library';
import type { Explorer } from '../../state/explorer.svelte';
import { listsOf } from '../../state/lists.svelte';
import { showTarget } from '../map/show-target';

/** Leads to what a search found: an operation alone, a measure over those that have it, a statement in its place, or the sources. */
export function showHit(explorer: Explorer, hit: LibraryHit): void {
  switch (hit.kind) {
    case 'operation':
      explorer.chooseOperations([hit.operation.id]);
      explorer.choose({ tab: 'map' });
      explorer.showAll();
      return;
    case 'measure': {
      const offered = listsOf(explorer).measures.some(({ measure }) => measure.id === hit.measure.id);
      if (!offered) explorer.chooseOperations(explorer.dataPackage.operations.map(({ id }) => id));
      explorer.choose({ tab: 'map', types: [], measure: hit.measure.id });
      explorer.showAll();
      return;
    }
    case 'figure': {
      const { figure } = hit;
      if (!explorer.operations.some(({ id }) => id === figure.operation))
        explorer.chooseOperations([figure.operation]);
      explorer.choose({ tab: 'map', types: [], measure: figure.measure });
      if (figure.scope.kind === 'territory')
        showTarget(explorer, { kind: 'territory', territory: figure.scope.territory });
      else explorer.showAll();
      explorer.choose({ figure: figure.id });
      return;
    }
    case 'source':
      explorer.choose({ tab: 'sources' });
      requestAnimationFrame(() => document.getElementById(`source-${hit.source.id}`)?.scrollIntoView());
  }
}
