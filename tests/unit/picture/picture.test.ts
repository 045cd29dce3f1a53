import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type ViewState } from '../../../src/model/view-state';
import { Picture, StillPicture, createStill } from '../../../src/picture/picture';
import { territoriesOfEntry } from '../../../src/picture/legend';
import type { LegendEntry } from '../../../src/scale/fill-scale';
import { smallPackage } from '../small-package';
import { readWorld } from '../world';

/** A picture whose view changes and which keeps nothing: what stays the same is what its rules keep. */
class ChangingPicture extends Picture {
  override readonly publishedPackage = smallPackage;
  override view: ViewState = DEFAULT_VIEW;
  override readonly systemDark = false;
  override readonly pinned = null;
  override readonly reveal = null;
  override readonly given = null;
  override readonly picked = null;

  constructor() {
    super(readWorld(), (derive) => derive);
  }
}

/** A picture of one view, in which an entry of its legend can be picked before what follows from that is asked for. */
class PickedPicture extends Picture {
  override readonly publishedPackage = smallPackage;
  override readonly systemDark = false;
  override readonly pinned = null;
  override readonly reveal = null;
  override readonly given = null;
  override picked: LegendEntry | null = null;

  constructor(override readonly view: ViewState) {
    super(readWorld(), (derive) => {
      let kept: { readonly value: ReturnType<typeof derive> } | null = null;
      return () => (kept ??= { value: derive() }).value;
    });
  }
}

describe('a picture', () => {
  it('has the same choices and the same projection for as long as the view asks for the same', () => {
    const picture = new ChangingPicture();
    const { choices, scope, projection } = picture;
    picture.view = { ...picture.view, camera: { lat: 30, lon: 69, zoom: 4 }, country: 'PAK', tab: 'table' };
    expect(picture.choices).toBe(choices);
    expect(picture.scope).toBe(scope);
    expect(picture.projection).toBe(projection);
    picture.view = { ...picture.view, measure: 'gold' };
    expect(picture.choices).not.toBe(choices);
    expect(picture.scope).toBe(scope);
    picture.view = { ...picture.view, projection: 'world' };
    expect(picture.projection).not.toBe(projection);
  });

  it('shows the countries of one row of the legend beside paler others', () => {
    const view = { ...DEFAULT_VIEW, measure: 'arrests' };
    const paintsOf = (picture: Picture) =>
      picture.areas.map(({ territory, paint }) => [territory, paint] as const);
    const coloursOf = (picture: Picture) =>
      picture.overlay.routes.map(({ route, colour }) => [route, colour]);
    const plain = new PickedPicture(view);
    const before = paintsOf(plain);
    expect(plain.only).toBeNull();
    for (const [i] of plain.scale.legend.entries()) {
      const picture = new PickedPicture(view);
      const entry = picture.scale.legend[i] as LegendEntry;
      picture.picked = entry;
      const { only } = picture;
      expect(only).toEqual(new Set(territoriesOfEntry(picture, entry)));
      const kept = ([territory]: (typeof before)[number]) => only?.has(territory);
      expect(paintsOf(picture).filter(kept)).toEqual(before.filter(kept));
      if (only?.size && only.size < before.length) expect(paintsOf(picture)).not.toEqual(before);
      // A route to or from one of them keeps its colour.
      const colours = new Map(coloursOf(picture) as [string, string][]);
      for (const [route, colour] of coloursOf(plain) as [string, string][]) {
        const legs = picture.locatedRoutes.find((each) => each.route.id === route)?.legs ?? [];
        const touches = legs.some(({ from, to }) => [from, to].some((end) => end && only?.has(end.id)));
        if (touches) expect(colours.get(route)).toBe(colour);
        else expect(colours.get(route)).not.toBe(colour);
      }
    }
    // An entry of another legend is none of this one.
    plain.picked = null;
    const other = new PickedPicture(view);
    other.picked = plain.scale.legend[0] ?? null;
    expect(other.only).toBeNull();
    expect(paintsOf(other)).toEqual(before);
  });

  it('of one view works each value out once', () => {
    let asked = 0;
    const picture = new StillPicture({ dataPackage: smallPackage, world: readWorld() }, DEFAULT_VIEW, {
      domain: ({ summaries }) => {
        asked++;
        return [...summaries.values()];
      }
    });
    expect(picture.scene).toBe(picture.scene);
    expect(picture.scale.legend.length).toBeGreaterThan(0);
    expect(asked).toBe(1);
  });

  it('may take some values from others: one scale and one place for several', () => {
    const first = new StillPicture({ dataPackage: smallPackage, world: readWorld() }, DEFAULT_VIEW);
    const { plane, projection, extent } = first;
    const second = createStill(
      first,
      { ...DEFAULT_VIEW, projection: 'world' },
      {
        plane: () => plane,
        projection: () => projection,
        extent: () => extent,
        routes: () => []
      }
    );
    expect(second.scene.base.outline.bounds).toEqual(first.scene.base.outline.bounds);
    expect(second.scene.overlay.routes).toEqual([]);
    expect(first.scene.overlay.routes.length).toBeGreaterThan(0);
  });
});
