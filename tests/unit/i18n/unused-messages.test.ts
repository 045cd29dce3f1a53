import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { localeOf } from '../../../src/i18n/messages';
import { moreMessagesOf } from '../../../src/i18n/more-messages';

/** All code but the messages themselves. */
const CODE = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte)$/.test(file) && !/^i18n[/\\]en\b/.test(file))
  .map((file) => readFileSync(join('src', file), 'utf8'));

/** What each file reads of objects: ".title", "{ title } =". */
const READ = CODE.map(
  (text) =>
    new Set([
      ...[...text.matchAll(/\.([\p{L}\p{N}_$]+)/gu)].map(([, name]) => name),
      ...[...text.matchAll(/\{([^{}]*)\}\s*(?:=|:)/g)].flatMap(
        ([, names]) => names?.match(/[\p{L}\p{N}_$]+/gu) ?? []
      )
    ])
);

/** What is read by a code, under its own name or another: "reasons[reason]", "words = messages.reasons … words[reason]". */
const INDEXED = new Set(
  CODE.flatMap((text) => {
    const names = [...text.matchAll(/([\p{L}\p{N}_$]+)\[/gu)].map(([, name]) => name);
    const others = [...text.matchAll(/(\w+) = (?:\$derived\()?[\w.()]*\.(\w+)\)?;/g)];
    return [...names, ...others.filter(([, name]) => names.includes(name)).map(([, , section]) => section)];
  })
);

/** The paths of all messages: "legend.unplaced.none". */
function listPaths(messages: object, path: readonly string[] = []): string[] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? listPaths(value, [...path, key])
      : [[...path, key].join('.')]
  );
}

/** True where one file reads both the message and the section that it stands in, or the section is read by codes. */
function isUsed(path: string): boolean {
  const [key = '', section] = path.split('.').reverse();
  if (section === undefined) return READ.some((names) => names.has(key));
  return INDEXED.has(section) || READ.some((names) => names.has(key) && names.has(section));
}

it('every message is used', () => {
  const paths = [...listPaths(localeOf('en').messages), ...listPaths(moreMessagesOf('en'))];
  expect(paths.length).toBeGreaterThan(300);
  expect(paths.filter((path) => !isUsed(path))).toEqual([]);
});
