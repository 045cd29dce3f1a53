import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type ViewState } from '../../../src/model/view-state';
import { Picture, StillPicture, createStill } from '../../../src/picture/picture';
import { territoriesOfPaint } from '../../../src/picture/legend';
import type { Paint } from '../../../src/scale/palette';
import { smallPackage } from '../small-package';
import { readWorld } from '../world';

/** A picture whose view changes and which keeps nothing: what stays the same is what its rules keep. */
class ChangingPicture extends Picture {
  override readonly publishedPackage = smallPackage;
  override view: ViewState = DEFAULT_VIEW;
  override readonly systemDark = false;
  override readonly pinned = null;
  override readonly reveal = null;
  override picked: Paint | null = null;

  constructor() {
    super(readWorld(), (derive) => derive);
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
    const picture = new ChangingPicture();
    picture.view = { ...picture.view, measure: 'arrests' };
    const paintsOf = () => picture.areas.map(({ territory, paint }) => [territory, paint] as const);
    const before = paintsOf();
    const paints = picture.scale.legend.flatMap((entry) => ('paint' in entry ? [entry.paint] : []));
    for (const paint of paints) {
      picture.picked = paint;
      const own = territoriesOfPaint(picture, paint);
      expect(picture.only).toEqual(own.length ? new Set(own) : null);
      const { only } = picture;
      const kept = ([territory]: (typeof before)[number]) => !only || only.has(territory);
      expect(paintsOf().filter(kept)).toEqual(before.filter(kept));
      if (own.length && own.length < before.length) expect(paintsOf()).not.toEqual(before);
    }
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
