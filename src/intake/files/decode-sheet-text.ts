import { foldName } from '../names/fold-name';
import { territoryIndex } from '../names/territory-index';

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly isGuessed: boolean;
}

/** Encodings of one or two bytes a letter that are tried, the likeliest first; the first of equals wins. */
const CANDIDATES = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1256',
  'macintosh',
  'shift_jis',
  'gb18030',
  'euc-kr',
  'big5'
];
const SAMPLE = 64 * 1024;

/**
 * The text of a file without its byte order mark: UTF-8, UTF-16 with a mark or told by its zero bytes, otherwise the likeliest of the old
 * encodings, which is a guess. Null for bytes that are no text.
 */
export function decodeSheetText(bytes: Uint8Array): DecodedText | null {
  const sure = (encoding: string): DecodedText => ({
    text: new TextDecoder(encoding).decode(bytes),
    encoding,
    isGuessed: false
  });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return sure('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return sure('utf-16be');
  const sample = bytes.subarray(0, SAMPLE);
  const wide = findWide(sample);
  if (wide) return { ...sure(wide), isGuessed: true };
  if (sample.includes(0)) return null;
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      encoding: 'utf-8',
      isGuessed: false
    };
  } catch {
    const encoding = guessEncoding(bytes);
    return { text: decodeOld(bytes, encoding), encoding, isGuessed: true };
  }
}

/** The letters of Windows-1252 from 0x80 to 0x9F. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeOld(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return text;
  // Some releases of Node decode Latin-1 under this name.
  return text.replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter);
}

/** UTF-16 without a mark: every other byte is zero, but in texts of few Latin letters, where line ends still show it. */
function findWide(sample: Uint8Array): string | null {
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even += 1;
    if (sample[i + 1] === 0) odd += 1;
  }
  const few = sample.length / 50;
  if (odd > sample.length / 10 && even < few) return 'utf-16le';
  if (even > sample.length / 10 && odd < few) return 'utf-16be';
  return null;
}

/** The encoding that gives the most likely letters beyond ASCII; bytes that are no text in an encoding rule it out. */
function guessEncoding(bytes: Uint8Array): string {
  const parts: Uint8Array[] = [];
  let size = 0;
  // Lines with such bytes are what tells the encodings apart, and may be few in a long file.
  for (let start = 0; start < bytes.length && size < SAMPLE;) {
    let end = start;
    let isPlain = true;
    while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) {
      if ((bytes[end] as number) > 127) isPlain = false;
      end += 1;
    }
    if (!isPlain) {
      parts.push(bytes.subarray(start, end));
      size += end - start;
    }
    start = end + 1;
  }
  let best = CANDIDATES[0] as string;
  let most = -Infinity;
  for (const encoding of CANDIDATES) {
    let score = 0;
    for (const part of parts) score += scoreText(decodeOld(part, encoding));
    if (score > most) [best, most] = [encoding, score];
  }
  return best;
}

/** Points for letters that belong together, and against what hardly stands in a table. */
function scoreText(text: string): number {
  let score = 0;
  // A name of a territory is the best witness.
  for (const cell of text.split(/[,;|\t"]/))
    if (/[^\0-\x7f]/.test(cell) && territoryIndex().names.has(foldName(cell))) score += 8;
  for (const word of text.split(/[^\p{L}\p{M}\u0080-\u{10ffff}]+/u)) {
    if (!/[^\0-\x7f]/.test(word)) continue;
    if (/[\u0080-\u009f\u02c6-\u02dd\ufffd]/.test(word)) score -= 4;
    const scripts = [
      /[a-z\u00c0-\u024f]/i,
      /[\u0400-\u04ff]/,
      /[\u0600-\u06ff]/,
      /[\u3040-\u30ff\u4e00-\u9fff]/,
      /[\uac00-\ud7a3]/
    ].filter((script) => script.test(word)).length;
    if (scripts > 1) score -= 4;
    // Capitals inside a word and signs between letters are what a wrong encoding makes.
    if (/\p{Ll}\p{Lu}/u.test(word)) score -= 2;
    if (/\p{L}[^\p{L}\p{M}'’\-–—.]+\p{L}/u.test(word)) score -= 3;
    const letters =
      word.match(/[àâäáãåæçéèêëíìîïñóòôöõøœúùûüýÿßÀÂÄÁÃÅÆÇÉÈÊËÍÎÏÑÓÔÖÕØŒÚÛÜ’–€°²³]/g)?.length ?? 0;
    const central = word.match(/[ąćčďěęłńňőřśšťůűýźżžşţăâîđĄĆČĎĚĘŁŃŘŚŠŤŮŹŻŽŞŢĂĐ]/g)?.length ?? 0;
    const foreign = word.match(/[\u0400-\u045f\u0620-\u064a]/g)?.length ?? 0;
    const han = word.match(/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/g)?.length ?? 0;
    // Two letters of the Latin alphabets side by side are rare; two of Cyrillic or Arabic are the rule.
    score += letters - 2 * (word.match(/[\u00a1-\u00ff]{2,}/g)?.join('').length ?? 0);
    score += central * 0.9 + (foreign > 1 ? foreign * 0.9 : -foreign) + (han > 1 ? han * 0.8 : -han);
    if (/[¡¤¥¦§¨©ª«¬®¯±´¶·¸¹º»¼½¾×÷ÞþÐð]/.test(word)) score -= 1;
  }
  return score;
}
