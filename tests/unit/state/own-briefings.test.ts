import { describe, expect, it } from 'vitest';
import { addBriefings } from '../../../src/state/own-data/own-briefings';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const files = new Map([
  ['datapackage.json', encode('{"name":"own","briefings":["briefings/first.md"]}')],
  ['figures.csv', encode('id\n')]
]);

describe('the briefings that were made of own data', () => {
  it('stand among the files, and in the descriptor behind those that were there', () => {
    const with2 = addBriefings(files, [{ id: 'draft-1', text: '# One', changed: 1 }]);
    expect(decode(with2.get('briefings/draft-1.md'))).toBe('# One');
    expect(JSON.parse(decode(with2.get('datapackage.json')))).toEqual({
      name: 'own',
      briefings: ['briefings/first.md', 'briefings/draft-1.md']
    });
    expect(with2.get('figures.csv')).toBe(files.get('figures.csv'));
  });

  it('change nothing where there are none', () => {
    expect(addBriefings(files, [])).toBe(files);
  });
});
