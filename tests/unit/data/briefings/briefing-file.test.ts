import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBriefing,
  formatTime,
  parseBriefing,
  parseTime
} from '../../../../src/data/briefings/briefing-file';
import { MARKINGS, type Briefing } from '../../../../src/model/briefing';
import { tell } from '../tell';

const SAMPLE = `---
title: Guns on the road
place: Lyon
date: 2026-11-24
marking: TLP:AMBER
---

## Who took part

\`\`\`step
view: op=trigger-salvo-ii&country=PAK
time: 1:30
figures:
  ts2-arrests: ≥ 1,700
\`\`\`

Ten countries, **614** arrests.

- one
- two

### Notes

Say it slowly.

## The end
`;

/** Text as the editor keeps it: whatever is typed, without blank edges. */
const block = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        '## not a step',
        '\\## nor this',
        '### Notes',
        '```step',
        '```',
        '---',
        'key: value',
        '##',
        ''
      )
    ),
    { maxLength: 6 }
  )
  .map((lines) =>
    lines
      .map((line) => line.replace(/[\r\n\u2028\u2029]/g, ' '))
      .join('\n')
      .replace(/^(?:[ \t]*\n)+/, '')
      .trimEnd()
  );
const line = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => text.replace(/\s+/g, ' ').replace(/#+$/, '').trim());

/** Entries that the atlas does not know. */
const anyUnread = fc.dictionary(
  fc.constantFrom('audience', 'Contact', 'room 2'),
  fc.oneof(line, fc.integer(), fc.boolean(), fc.constant(null), fc.array(line, { maxLength: 2 })),
  { maxKeys: 2 }
);

const anyBriefing: fc.Arbitrary<Briefing> = fc.record({
  title: line,
  place: line,
  date: fc.option(fc.constantFrom('2026', '2026-11', '2026-11-24')),
  marking: fc.option(fc.constantFrom(...MARKINGS)),
  more: anyUnread,
  steps: fc.array(
    fc.record({
      title: line,
      text: block,
      notes: block,
      seconds: fc.option(fc.integer({ min: 0, max: 5999 })),
      view: fc.constantFrom(
        '',
        'op=all',
        'op=trigger-salvo-ii&measure=arrests&at=30.2,70.5,3',
        'type=drugs,people'
      ),
      figures: fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/), line, { maxKeys: 3 }),
      more: anyUnread
    }),
    { maxLength: 4 }
  )
});

describe('a briefing as a file', () => {
  it('is read: front matter, steps, views, times, figures, text and notes', () => {
    const { briefing, problems } = parseBriefing(SAMPLE, 'sample.md');
    expect(problems).toEqual([]);
    expect(briefing).toEqual({
      title: 'Guns on the road',
      place: 'Lyon',
      date: '2026-11-24',
      marking: 'TLP:AMBER',
      more: {},
      steps: [
        {
          title: 'Who took part',
          text: 'Ten countries, **614** arrests.\n\n- one\n- two',
          notes: 'Say it slowly.',
          seconds: 90,
          view: 'op=trigger-salvo-ii&country=PAK',
          figures: { 'ts2-arrests': '≥ 1,700' },
          more: {}
        },
        { title: 'The end', text: '', notes: '', seconds: null, view: '', figures: {}, more: {} }
      ]
    });
  });

  it('is written and read again as it was, whatever is in it', () => {
    fc.assert(
      fc.property(anyBriefing, (briefing) => {
        const { briefing: again, problems } = parseBriefing(formatBriefing(briefing), 'again.md');
        const unread = [briefing, ...briefing.steps].flatMap(({ more }) => Object.keys(more));
        expect(new Set(problems.map(({ column }) => column))).toEqual(new Set(unread));
        expect(again).toEqual(briefing);
      })
    );
  });

  it('never throws, and keeps every line of text that nobody can read as something else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { briefing } = parseBriefing(text, 'any.md');
        expect(Array.isArray(briefing.steps)).toBe(true);
      })
    );
    expect(parseBriefing('Only words.', 'plain.md').briefing.steps).toMatchObject([{ text: 'Only words.' }]);
  });

  it('is read with line ends and a mark of another system', () => {
    const dos = `\uFEFF${SAMPLE.replaceAll('\n', '\r\n')}`;
    expect(parseBriefing(dos, 'dos.md')).toEqual(parseBriefing(SAMPLE, 'dos.md'));
  });
});

describe('the front matter', () => {
  const titleOf = (value: string) => parseBriefing(`---\ntitle: ${value}\n---\n`, 'a.md').briefing.title;

  it.each([
    ['yes', 'yes'],
    ['on', 'on'],
    ['No', 'No'],
    ['2026-11', '2026-11'],
    ['2026-11-24', '2026-11-24'],
    ['2026-11-24T10:00:00Z', '2026-11-24T10:00:00Z'],
    ['1:30', '1:30'],
    ['1_000', '1_000'],
    ['0b11', '0b11'],
    ['≥ 1,700', '≥ 1,700'],
    ['614 # arrests', '614'],
    ["'it''s'", "it's"],
    ['"caf\\u00e9"', 'café'],
    ['>\n  one\n  line', 'one line\n'],
    ['null', ''],
    ['', ''],
    ['true', 'true'],
    ['2026', '2026']
  ])('is YAML 1.2: %s', (written, read) => {
    expect(titleOf(written)).toBe(read);
  });

  it('may be empty, or a note alone', () => {
    for (const front of ['', '# a note\n'])
      expect(parseBriefing(`---\n${front}---\n`, 'a.md').problems, front).toEqual([]);
  });

  it.each([
    ['a key twice', 'title: a\ntitle: b'],
    ['an alias, which could be made to grow without end', 'title: &a x\nplace: *a'],
    ['a type of its own', 'title: !!js/function "x"'],
    ['a list', '- a\n- b'],
    ['a colon in a value that is not quoted', 'title: a: b']
  ])('is told of where it has %s', (_, front) => {
    const { briefing, problems } = parseBriefing(`---\n${front}\n---\n\n## One\n`, 'a.md');
    expect(problems[0]).toMatchObject({ row: 2, code: 'entries_unreadable', severity: 'warning' });
    expect(briefing.steps).toHaveLength(1);
  });

  it('that is no YAML is read line by line, and each line that cannot be is told', () => {
    const { briefing, problems } = parseBriefing(
      '---\ntitle: Night Owl: results # of May\nplace: "Lyon"\ndate: 2026-05\ntitle: Other\n*x\n---\n## One\n',
      'a.md'
    );
    expect(briefing).toMatchObject({ title: 'Night Owl: results', place: 'Lyon', date: '2026-05' });
    expect(problems.map(({ row, value }) => [row, value])).toEqual([
      [2, null],
      [5, 'title: Other'],
      [6, '*x']
    ]);
    expect(problems.map(tell)[1]?.message).toBe('The entry “title” occurs twice; the first is read.');
  });

  it('may begin after blank lines, end with dots, and have its keys in capitals', () => {
    const { briefing, problems } = parseBriefing('\n \u200b\n---\nTitle: a\nPLACE: b\n...\n## One\n', 'a.md');
    expect(problems).toEqual([]);
    expect(briefing).toMatchObject({ title: 'a', place: 'b', steps: [{ title: 'One' }] });
  });

  it('that does not end is read up to the first step', () => {
    expect(parseBriefing('---\ntitle: a\nplace: b\n\n## One\n', 'a.md').briefing).toMatchObject({
      title: 'a',
      place: 'b'
    });
    expect(parseBriefing('---\ntitle: a\n\nWords', 'a.md').briefing).toMatchObject({
      title: 'a',
      steps: [{ text: 'title: a\n\nWords' }]
    });
  });

  it('and the blocks of steps are told of entries that nothing reads', () => {
    const { problems } = parseBriefing(
      '---\ntitle: a\nauthor: b\nplaces: c\nplace: [d]\n---\n## One\n\n```step\nviews: op=all\ntime: 1:30\nfigures: 3\n```\n',
      'a.md'
    );
    expect(
      problems
        .map(tell)
        .map(({ row, column, value, message, remedy }) => [row, column, value, message, remedy])
    ).toEqual([
      [
        3,
        'author',
        'b',
        'The entry “author” is not part of a briefing and is not read.',
        'Write one of title, place, date, marking.'
      ],
      [
        4,
        'places',
        'c',
        'The entry “places” is not part of a briefing and is not read.',
        'Did you mean place?'
      ],
      [5, 'place', '["d"]', 'The entry “place” must be a text; it is not read.', 'Write it as a text.'],
      [
        10,
        'views',
        'op=all',
        'The entry “views” is not part of a step and is not read.',
        'Did you mean view?'
      ],
      [
        12,
        'figures',
        '3',
        'The entry “figures” must be a list of "key: value"; it is not read.',
        'Write it as a list of "key: value".'
      ]
    ]);
  });

  it('takes no key for more than a name', () => {
    const { briefing } = parseBriefing('---\n__proto__: x\n<<: y\ntitle: z\n---\n', 'a.md');
    expect(briefing.title).toBe('z');
    expect(({} as { title?: string }).title).toBeUndefined();
  });
});

describe('a bad briefing', () => {
  const read = (text: string) => parseBriefing(text, 'bad.md');

  it('without front matter opens, and says so', () => {
    const { briefing, problems } = read('## One\n\nText');
    expect(briefing.steps).toMatchObject([{ title: 'One', text: 'Text' }]);
    expect(problems).toMatchObject([
      { file: 'bad.md', row: 1, code: 'front_matter_missing', severity: 'warning' }
    ]);
  });

  it('whose front matter does not end keeps its steps', () => {
    const { briefing, problems } = read('---\ntitle: X\n\n## One\n\nText');
    expect(briefing.steps).toMatchObject([{ title: 'One', text: 'Text' }]);
    expect(problems.map(tell)).toMatchObject([
      { code: 'front_matter_open', remedy: 'Put a line "---" after its last entry.' }
    ]);
  });

  it('with broken YAML keeps text and steps, and names the row', () => {
    const { briefing, problems } = read(
      '---\ntitle: "x\nplace: [\n---\n\n## One\n\n```step\nview: {\n```\n\nText'
    );
    expect(briefing.steps).toMatchObject([{ title: 'One', text: 'Text', view: '' }]);
    expect(problems.map(({ code, row }) => [code, row])).toEqual([
      ['entries_unreadable', 2],
      ['front_matter_line', 2],
      ['front_matter_line', 3],
      ['entries_unreadable', 9]
    ]);
  });

  it('with a marking nobody knows is held back as strictly as can be', () => {
    const { briefing, problems } = read('---\nmarking: secret\n---\n');
    expect(briefing.marking).toBe('TLP:RED');
    expect(problems).toMatchObject([
      { column: 'marking', value: 'secret', code: 'briefing_marking_unreadable' }
    ]);
    expect(read('---\nmarking: amber + strict\n---\n').briefing.marking).toBe('TLP:AMBER+STRICT');
  });

  it('with a time or date that is none goes without', () => {
    const { briefing, problems } = read('---\ndate: 2026-02-31\n---\n## One\n```step\ntime: soon\n```\n');
    expect(briefing.date).toBeNull();
    expect(briefing.steps[0]?.seconds).toBeNull();
    expect(problems.map(({ column, value }) => [column, value])).toEqual([
      ['date', '2026-02-31'],
      ['time', 'soon']
    ]);
  });

  it('whose step block does not end loses no other step', () => {
    const { briefing, problems } = read('---\ntitle: X\n---\n## One\n```step\nview: op=all\n## Two\nText');
    expect(briefing.steps.map(({ title, text }) => [title, text])).toEqual([
      ['One', ''],
      ['Two', 'Text']
    ]);
    expect(problems).toMatchObject([{ code: 'step_open', row: 4 }]);
  });
});

describe('times', () => {
  it.each([
    ['1:30', 90],
    ['0:05', 5],
    ['2 min', 120],
    ['45 s', 45],
    ['1.5', 90],
    ['1:75', null],
    ['', null],
    ['now', null]
  ])('%s', (text, seconds) => {
    expect(parseTime(text)).toBe(seconds);
  });

  it('are read as they are written', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 59_999 }), (s) => parseTime(formatTime(s)) === s));
  });
});
