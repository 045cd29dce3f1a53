import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBriefing } from '../../../../src/data/briefings/briefing-file';
import { MARKINGS, type Marking } from '../../../../src/model/briefing';
import { tell } from '../tell';

const FOLDER = join(import.meta.dirname, 'marked-briefings');
const read = (text: string) => parseBriefing(text, 'a.md');
const markingOf = (text: string) => read(text).briefing.marking;
/** A briefing with these lines in its head. */
const withHead = (...lines: string[]): string =>
  ['---', 'title: Night Owl', ...lines, '---', '', '## Arrests', '', 'Words.', ''].join('\n');

describe('the marking of a briefing', () => {
  it.each([
    ['plain.md', 'Night Owl results', 0],
    ['colon.md', 'Night Owl: results', 1],
    ['list.md', 'Night Owl', 0]
  ])('is read in %s', (file, title, problemCount) => {
    const { briefing, problems } = read(readFileSync(join(FOLDER, file), 'utf8'));
    expect(briefing).toMatchObject({ title, marking: 'TLP:RED', steps: [{ title: 'Arrests' }] });
    expect(problems).toHaveLength(problemCount);
  });

  it.each([
    ['Marking: TLP:RED', 'TLP:RED'],
    ['MARKING : "tlp:red"', 'TLP:RED'],
    ['tlp: amber', 'TLP:AMBER'],
    ['TLP: amber', 'TLP:AMBER'],
    ['tlp:green', 'TLP:GREEN'],
    ['marking: red', 'TLP:RED'],
    ['marking: TLP RED', 'TLP:RED'],
    ['marking: TLP-AMBER+STRICT', 'TLP:AMBER+STRICT'],
    ['marking: amber strict', 'TLP:AMBER+STRICT'],
    ['marking: TLP：ＲＥＤ', 'TLP:RED'],
    ['marking: TLP:WHITE', 'TLP:CLEAR'],
    ["marking: 'TLP:GREEN' # for now", 'TLP:GREEN'],
    ['marking: [TLP:GREEN, TLP:AMBER]', 'TLP:AMBER'],
    ['marking:\n  - TLP:GREEN', 'TLP:GREEN'],
    ['marking:\n- TLP:GREEN\n- TLP:CLEAR', 'TLP:GREEN'],
    ['marking: >\n\n  TLP:GREEN', 'TLP:GREEN'],
    ['handling mark: TLP:GREEN', 'TLP:GREEN'],
    ['markng: green', 'TLP:GREEN'],
    ['  marking: TLP:GREEN', 'TLP:GREEN'],
    ['marking = TLP:GREEN', 'TLP:GREEN'],
    ['marking TLP:GREEN', 'TLP:GREEN'],
    ['meta:\n  marking: green', 'TLP:GREEN'],
    ['marking: TLP:RED\nmarking: TLP:GREEN', 'TLP:RED'],
    ['marking: TLP:GREEN\nTLP: amber', 'TLP:AMBER'],
    ['subtitle: TLP:RED until May', 'TLP:RED'],
    ['# TLP:RED', 'TLP:RED']
  ])('is read in the head %j', (line, marking) => {
    expect(markingOf(withHead(line))).toBe(marking);
  });

  it.each([
    'marking: secret',
    'marking: TLP:ORANGE',
    'marking: TLP:GREEN, but for the press',
    'marking: TLP:AMBER+STRICTLY',
    'marking: |',
    'marking: [',
    'marking: *x',
    'marking: none',
    'marking: красный',
    'marking: {level: green}',
    'TLP:ORANGE',
    'subtitle: TLP:ORANGE'
  ])('that cannot be read is TLP:RED, with the reason: %s', (line) => {
    const { briefing, problems } = read(withHead(line));
    expect(briefing.marking).toBe('TLP:RED');
    expect(problems.map(tell)).toContainEqual(
      expect.objectContaining({
        row: 3,
        column: 'marking',
        code: 'briefing_marking_unreadable',
        message: 'The marking is none of the Traffic Light Protocol 2.0; TLP:RED is shown.'
      })
    );
  });

  it.each(['marking:', 'marking: ""', 'marking: ~', 'marking: []', 'marking: null', 'subtitle: red'])(
    'is none where nothing is marked: %s',
    (line) => {
      expect(markingOf(withHead(line))).toBeNull();
    }
  );

  it('is found where the head is broken, not ended, not begun, or begins late', () => {
    const mark = 'marking: TLP:AMBER';
    for (const text of [
      `---\ntitle: a: b\n${mark}\n---\n## One`,
      `---\ntitle: a\ntitle: b\n${mark}\n---\n## One`,
      `---\n${mark}\n...\n## One`,
      `---\n\t${mark}\n{[\n---\n## One`,
      `---\ntitle: a\n${mark}\n\n## One`,
      `---\ntitle: a\n\n${mark}`,
      `\n\n---\n${mark}\n---\n## One`,
      `\uFEFF\n---\n${mark}\n---\n## One`,
      ` ---\n${mark}\n ---\n## One`,
      `----\n${mark}\n----\n## One`,
      `${mark}\n\n## One`,
      `---\ntitle: a\n---\n${mark}\n---\n## One`,
      `---\ntitle: a\n## note\n${mark}\n---\n## One`,
      `## One\n\n\`\`\`step\nview: op=all\n${mark}\n\`\`\`\n`,
      `## One\n\n**TLP:AMBER**\n`,
      `# TLP:AMBER\n\n## One\n`
    ])
      expect(markingOf(text), text).toBe('TLP:AMBER');
  });

  it('is the head’s where the text only speaks of another, and the text’s where the head has none', () => {
    const text = '\n\n## One\n\nThe annex is TLP:RED.\n';
    expect(markingOf(withHead('marking: TLP:GREEN') + text)).toBe('TLP:GREEN');
    const { briefing, problems } = read(withHead() + text);
    expect(briefing.marking).toBe('TLP:RED');
    expect(problems.map(tell)).toMatchObject([
      { row: 12, column: 'marking', remedy: 'Write “marking: TLP:RED” in the front matter.' }
    ]);
  });

  it('of several is the strictest, and that there are several is told', () => {
    const { briefing, problems } = read(withHead('marking: TLP:GREEN', 'tlp: amber'));
    expect(briefing.marking).toBe('TLP:AMBER');
    expect(problems.map(tell)).toMatchObject([
      {
        row: 4,
        value: 'TLP:GREEN, TLP:AMBER',
        message: expect.stringContaining('several markings') as string
      }
    ]);
  });

  it('is not looked for in what speaks of marking something else', () => {
    const text = '## One\n\nMarking: each rifle bore a number.\n\nWarning: red tape.\n';
    expect(markingOf(withHead('place: Marking, a town') + text)).toBeNull();
  });
});

const CLOSE = new Map([
  ['[', ']'],
  ['["', '"]'],
  ['- ', '']
]);

/** A label in one of the ways in which people write it. */
const spelling = (marking: Marking): fc.Arbitrary<string> => {
  const colour = marking.slice(4);
  const spelled = fc.constantFrom(
    ...[colour, colour.replace('+', ' '), colour.replace('+', ' + '), colour.replace('+', '-')].flatMap(
      (word) => [`TLP:${word}`, `TLP: ${word}`, `TLP ${word}`, `TLP-${word}`, word]
    )
  );
  return fc
    .tuple(
      spelled,
      fc.constantFrom('', '"', "'", '[', '["', '- ', '**', '  '),
      fc.integer({ min: 0, max: 2 })
    )
    .map(([text, wrap, letters]) => {
      const close = CLOSE.get(wrap) ?? wrap;
      const cased =
        letters === 0 ? text : letters === 1 ? text.toLowerCase() : text[0] + text.slice(1).toLowerCase();
      return wrap + cased + close;
    });
};

const entry = (marking: Marking): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('', ' ', '  ', '\t', '- ', '"', '> '),
      fc.constantFrom(
        'marking',
        'Marking',
        'MARKING',
        'tlp',
        'TLP',
        'Tlp',
        'markings',
        'marknig',
        'Handling mark'
      ),
      fc.constantFrom(':', ': ', ' : ', ':  ', ':\n  ', ':\n- ', ': >\n  ', ' = '),
      spelling(marking),
      fc.constantFrom('', ' ', ' # a note', ' !', ' secret', '\n')
    )
    .map(
      ([indent, key, colon, value, tail]) =>
        `${indent}${key}${indent === '"' ? '"' : ''}${colon}${value}${tail}`
    );

const noise = fc.constantFrom(
  'title: Night Owl: results',
  'title: "open',
  'title: Night Owl',
  'title: twice',
  'place: [Lyon',
  'place: Lyon',
  'date: 2026-11-24',
  'author: somebody',
  '# a comment',
  '## a comment',
  'no entry at all',
  '\ttab: x',
  '*alias',
  '!!js/function "x"',
  '',
  '   ',
  '- item',
  '}',
  'marking:'
);

describe('whatever is done to a head', () => {
  const marked = fc
    .constantFrom(...MARKINGS)
    .chain((marking) => entry(marking).map((text) => ({ marking, text })));
  const head = fc.record({
    before: fc.constantFrom('', '\uFEFF', '\n', '\uFEFF\n\n', ' \n', '\u200b\n', 'Words first\n'),
    open: fc.constantFrom('---', '--- ', ' ---', '----', '```yaml', ''),
    lines: fc.array(
      fc.oneof(
        noise.map((text) => ({ marking: null, text })),
        marked
      ),
      { maxLength: 7 }
    ),
    close: fc.constantFrom('---', '...', '--- ', ' ---', '----', '```', ''),
    after: fc.constantFrom(
      '',
      '\n## One\n\nWords.\n',
      '\n\nWords without a step.\n',
      '\n## One\n\n---\n\nMore.\n'
    ),
    eol: fc.constantFrom('\n', '\r\n', '\r')
  });

  it('the marking shown is never weaker than any that stands in it, and any that stands in it is shown', () => {
    fc.assert(
      fc.property(head, ({ before, open, lines, close, after, eol }) => {
        const text = [before + open, ...lines.map((line) => line.text), close].join('\n') + after;
        const { briefing, problems } = read(text.replaceAll('\n', eol));
        const strictest = Math.max(
          -1,
          ...lines.map(({ marking }) => (marking ? MARKINGS.indexOf(marking) : -1))
        );
        const shown = briefing.marking ? MARKINGS.indexOf(briefing.marking) : -1;
        expect(shown).toBeGreaterThanOrEqual(strictest);
        // Stricter only with a reason.
        if (shown > strictest)
          expect(problems).toContainEqual(expect.objectContaining({ column: 'marking' }));
      }),
      { numRuns: 2000 }
    );
  });

  it('a label in any line of the head is shown', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MARKINGS),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.constantFrom(' ', '"', '(', ', '),
        (marking, words, before) => {
          const line = `${words}${before}${marking}`.replace(/[\r\n]/g, ' ');
          const shown = markingOf(withHead(line));
          expect(shown && MARKINGS.indexOf(shown)).toBeGreaterThanOrEqual(MARKINGS.indexOf(marking));
        }
      )
    );
  });
});
