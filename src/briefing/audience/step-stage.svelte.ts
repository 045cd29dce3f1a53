import { untrack } from 'svelte';
import { crossFade } from '../../map/cross-fade';
import { formatView } from '../../model/view-url';
import type { Explorer } from '../../state/explorer.svelte';
import type { Session } from '../session/session.svelte';
import { viewOfStep, viewOnStage } from '../../picture/step-view';

/** From one leg of a route to the next, while they appear one by one. */
const LEG_MS = 1100;

/** Keeps the explorer's view that of the session's step; what the presenter does to it in the middle of a step holds until the next. */
export class StepStage {
  readonly #explorer: Explorer;
  readonly #session: Session;
  readonly #map: () => Element | null;
  #applied = $state('');
  #revealing = 0;

  /** Shows the present step at once, so that a map that is made next begins with it; `map` is the element that has the map in it. */
  constructor(explorer: Explorer, session: Session, map: () => Element | null) {
    this.#explorer = explorer;
    this.#session = session;
    this.#map = map;
    this.show();
  }

  /** True where the view is no longer that of the step. */
  readonly moved = $derived.by(
    () => this.#applied !== '' && formatView(viewOfStep(this.#explorer.view)) !== this.#applied
  );

  /** Shows the step's view; a chosen route of several legs appears leg by leg. */
  show(): void {
    const explorer = this.#explorer;
    const { step, index } = this.#session;
    if (!step) return;
    const view = viewOnStage(explorer, step);
    this.stop();
    if (!explorer.reducedMotion) crossFade(this.#map());
    explorer.hovered = null;
    explorer.pinned = null;
    const { briefing, screen, embed, data } = explorer.view;
    explorer.view = { ...view, briefing, screen, embed, data, step: index + 1 };
    this.#applied = formatView(viewOfStep(explorer.view));
    this.#reveal(view.route);
  }

  /** Follows the session's steps and the address's while the component that calls it lives. */
  follow(): void {
    let before = this.#session.index;
    $effect(() => {
      const { index } = this.#session;
      untrack(() => {
        if (index !== before) this.show();
        before = index;
      });
    });
    $effect(() => {
      const asked = this.#explorer.view.step - 1;
      untrack(() => {
        if (asked !== this.#session.index) this.#session.go(asked);
      });
    });
  }

  /** Shows all legs at once. */
  stop(): void {
    clearInterval(this.#revealing);
    this.#explorer.reveal = null;
  }

  #reveal(id: string | null): void {
    const explorer = this.#explorer;
    const legs = explorer.dataPackage.routes.find((route) => route.id === id)?.legs.length ?? 0;
    if (legs < 2 || explorer.reducedMotion) return;
    explorer.reveal = { route: id, legs: 1 };
    this.#revealing = window.setInterval(() => {
      const shown = explorer.reveal?.legs ?? legs;
      if (shown + 1 < legs) explorer.reveal = { route: id, legs: shown + 1 };
      else this.stop();
    }, LEG_MS);
  }
}
