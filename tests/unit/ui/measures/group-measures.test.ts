import { describe, expect, it } from 'vitest';
import { localeOf } from '../../../../src/i18n/messages';
import { listsOf } from '../../../../src/state/lists.svelte';
import { groupMeasures, PARTICIPATION } from '../../../../src/ui/measures/group-measures';
import { exploreFixture } from '../../fixture-package';

describe('groupMeasures', () => {
  const lists = listsOf(exploreFixture());
  const group = (sought: readonly string[], count = Infinity) =>
    groupMeasures({
      measures: lists.measures.map(({ measure }) => measure).slice(0, count),
      measureTotals: lists.measureTotals,
      plain: [null, PARTICIPATION],
      sought,
      nameOfType: (type) => localeOf('en').messages.types[type]
    });

  it('begins with what is no measure, and counts headings among the rows', () => {
    const { groups, choices, isHeaded, rowCount } = group([]);
    expect(choices.slice(0, 2).map(({ id }) => id)).toEqual([null, PARTICIPATION]);
    expect(isHeaded).toBe(true);
    expect(rowCount).toBe(choices.length + groups.length - 1);
    expect(choices[2]?.row).toBe(4);
    expect(choices.map(({ index }) => index)).toEqual(choices.map((_, i) => i));
  });

  it('has no headings in a short list', () => {
    const { choices, isHeaded } = group([], 6);
    expect(isHeaded).toBe(false);
    expect(choices.map(({ row }) => row)).toEqual(choices.map((_, i) => i + 1));
  });

  it('finds measures by their names and types, and nothing else', () => {
    const { choices } = group(['firearm', 'part']);
    expect(choices.map(({ measure }) => measure?.label)).toEqual(['Firearm parts and components seized']);
    expect(group(['nothing-of-this']).groups).toEqual([]);
  });

  it('indents what is part of a measure that is listed', () => {
    const indented = group([]).choices.filter((choice) => choice.indented);
    const listed = new Set(group([]).choices.map(({ id }) => id));
    expect(indented.length).toBeGreaterThan(0);
    for (const { measure } of indented) expect(listed).toContain(measure?.partOf);
  });
});
