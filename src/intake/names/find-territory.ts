import { countSlips } from '../../data/validate/find-nearest';
import type { TerritoryCode } from '../../model/data-package';
import type { NameReason } from '../../model/sheet-problem';
import { foldText } from '../../query/search/fold-text';
import { foldName } from './fold-name';
import { isTerritoryCode, readAlpha2 } from './find-code';
import { bagOf, territoryIndex } from './territory-index';
import { isWithin } from './within';

/**
 * What stands in a cell of a column of countries. `ask` needs a person: `candidates` are alpha-3 codes, joined by + where they are
 * several at once. `unknown` is text that is like no name.
 */
export type TerritorySummary =
  | { readonly kind: 'territory'; readonly code: TerritoryCode }
  | { readonly kind: 'ask'; readonly reason: NameReason; readonly candidates: readonly string[] }
  | { readonly kind: 'gone' | 'region' | 'total' | 'none' | 'blank' | 'unknown' };

const UNKNOWN: TerritorySummary = { kind: 'unknown' };
const territory = (code: TerritoryCode): TerritorySummary => ({ kind: 'territory', code });
const ask = (reason: NameReason, candidates: readonly string[]): TerritorySummary => ({
  kind: 'ask',
  reason,
  candidates
});

/** Marks of footnotes after a name; digits glued to it are only taken off where the name is unknown with them. */
const MARKS = /(?:\s*(?:[*†‡§¶#°⁰¹²³⁴-⁹]+|\[[^\]]{1,3}\]|\((?:[a-z]|\d{1,2}|[ivx]{1,4}|\*+)\)|[,;:.]+))+$/u;
const GLUED_DIGITS = /(?<=\p{L}[).]?)\s?\d{1,2}(?:\s?,\s?\d{1,2})*$/u;
/** How a line below a table begins. */
const NOTE_LINE = /^(?:sources?|notes?|nota|fuentes?|quellen?|remarks?|anmerkung|\*note)\s*[:.]/i;
const FORMAL =
  /^(?:republic|republica|republik|republique|kingdom|state|states|commonwealth|principality|sultanate|emirate|duchy|grand|arab|islamic|democratic|people|socialist|federated|federative|union|of|and|united|hashemite|cooperative|plurinational|bolivarian|eastern|oriental)$/;
/** Formal words that some names cannot do without, as the Dominican Republic cannot. */
const NEEDS_FORMAL = /\b(?:korea|congo|dominican|central african|china|emirates|united kingdom)\b/;
const EXCEPT =
  /\b(?:excl|excluding|exclusive|except|without|sans|hors|sin|excepto|ohne|incl|including|inclusive|with|compris|metropolitan|metropole|mainland|part|former)\b/;
const LANDS =
  /\b(?:africa|asia|europe|america|americas|oceania|caribbean|pacific|balkans|mediterranean|afrique|asie|amerique|europa|asien|afrika|amerika|oceanie|ozeanien|caribe|caraibes)\b/;
const REGION_WORDS =
  /^(?:africa|asia|europe|america|americas|oceania|caribbean|pacific|balkans|mediterranean|afrique|asie|amerique|europa|asien|afrika|amerika|oceanie|ozeanien|caribe|caraibes|northern|southern|eastern|western|central|middle|north|south|east|west|northeast|northwest|southeast|southwest|southeastern|southwestern|sub|saharan|latin|and|other|developing|developed|emerging|region|of|in|countries|states|islands|nes|n|rest|total|du|de|la|le|l|del|nord|sud|norte|sur|est|ouest|este|oeste|subsaharienne|latine|latina|subsahariana|ost|occidentale|orientale|centrale|occidental|oriental|australe|septentrionale|the|all|unspecified|not|specified)$/;

/** What a name stands for, in the order of safety: what must be asked before what is known, and nothing near is ever taken for it. */
export function findTerritory(text: string): TerritorySummary {
  const trimmed = text.trim();
  if (!trimmed) return { kind: 'blank' };
  const bare = trimmed
    .replace(/^[*†‡§•·\s]+/u, '')
    .replace(MARKS, '')
    .trim();
  if (!foldName(bare) || NOTE_LINE.test(bare)) return { kind: 'none' };
  const found = findPlain(bare, trimmed);
  if (found.kind !== 'unknown') return found;
  const withoutDigits = bare.replace(GLUED_DIGITS, '').replace(MARKS, '');
  if (withoutDigits !== bare) {
    const again = findPlain(withoutDigits, withoutDigits);
    if (again.kind !== 'unknown') return again;
  }
  return findCutShort(trimmed) ?? findNear(foldName(withoutDigits));
}

function findPlain(bare: string, whole: string): TerritorySummary {
  const folded = foldName(bare);
  return (
    findExact(folded, whole) ??
    findInBrackets(bare) ??
    findCodeAndName(bare) ??
    findFormal(folded) ??
    findJoined(bare) ??
    findLimited(folded) ??
    findRegionByWords(folded) ??
    UNKNOWN
  );
}

function findExact(folded: string, whole: string): TerritorySummary | null {
  const { names, bags, ambiguous, parts, gone, regions, none, totals } = territoryIndex();
  // "Aus." is cut short; as a code it would stand without its point.
  const several = ambiguous.get(folded);
  if (several) return ask('ambiguous', several);
  if (gone.has(folded)) return { kind: 'gone' };
  const of = parts.get(folded);
  if (of) return ask('part', [of]);
  const code = names.get(folded);
  if (code) return territory(code);
  if (totals.has(folded)) return { kind: 'total' };
  if (regions.has(folded)) return { kind: 'region' };
  if (none.has(folded)) return { kind: 'none' };
  const byBag = bags.get(bagOf(folded));
  if (byBag) return territory(byBag);
  const upper = whole.trim();
  if (/^[A-Z]{3}$/.test(upper) && isTerritoryCode(upper)) return territory(upper);
  return null;
}

/** "Name (more)": another name of the same, a part, or what narrows it down. */
function findInBrackets(bare: string): TerritorySummary | null {
  const match = /^(.+?)\s*[([]([^()[\]]+)[)\]]$/u.exec(bare);
  if (!match) return null;
  const [, before = '', inside = ''] = match;
  const outer = findExact(foldName(before), before) ?? findFormal(foldName(before));
  const inner = /^[A-Z]{2}$/.test(inside)
    ? readAlpha2(inside)
    : (findExact(foldName(inside), inside) ?? findFormal(foldName(inside)));
  if (!outer) return null;
  if (outer.kind === 'gone') return outer;
  if (/\bformer|ancien|antiguo|ehemalig/i.test(inside)) return { kind: 'gone' };
  if (outer.kind === 'ask') {
    // "Korea (Republic of)": the brackets say which.
    if (inner?.kind === 'territory' && outer.candidates.includes(inner.code)) return inner;
    const together = findFormal(foldName(`${before} ${inside}`));
    return together?.kind === 'territory' ? together : outer;
  }
  if (outer.kind !== 'territory') return outer;
  if (inner?.kind === 'territory') {
    if (inner.code === outer.code || isWithin(inner.code, outer.code)) return inner;
    return ask('ambiguous', [outer.code, inner.code]);
  }
  const words = foldName(inside).split(' ');
  if (
    words.every((word) => FORMAL.test(word) || /^(?:the|province|sar|new|since|from|as)$/.test(word)) &&
    !EXCEPT.test(foldName(inside))
  )
    return outer;
  return ask('part', [outer.code]);
}

/** "EL: Greece", "PE - Peru", "PER Peru", "Peru - PER": a code beside its name. */
function findCodeAndName(bare: string): TerritorySummary | null {
  const match =
    /^([A-Z]{2,3})\s*[-–:,.\s]\s*(\p{L}.+)$/u.exec(bare) ??
    /^(\p{L}.+?)\s*[-–:,/]\s*([A-Z]{2,3})$/u.exec(bare);
  if (!match) return null;
  const [, first = '', second = ''] = match;
  const [code, name] = /^[A-Z]{2,3}$/.test(first) ? [first, second] : [second, first];
  const named = findExact(foldName(name), name);
  if (named?.kind !== 'territory') return null;
  const coded = code.length === 2 ? readAlpha2(code) : findExact(foldName(code), code);
  return coded?.kind === 'territory' && coded.code === named.code ? named : null;
}

function findFormal(folded: string): TerritorySummary | null {
  if (NEEDS_FORMAL.test(folded)) {
    const byBag = territoryIndex().bags.get(bagOf(folded));
    return byBag ? territory(byBag) : null;
  }
  const words = folded.split(' ');
  const rest = words.filter((word) => !FORMAL.test(word)).join(' ');
  if (!rest || rest === folded) return null;
  const found = findExact(rest, rest);
  return found?.kind === 'territory' || found?.kind === 'gone' ? found : null;
}

function findJoined(bare: string): TerritorySummary | null {
  const pieces = bare
    .split(/\s*(?:->|[/+;,&>→]|[-–—]|\band\b|\bet\b|\by\b|\bund\b|\bu\.|\be\b)\s*/iu)
    .filter(Boolean);
  if (pieces.length < 2) return null;
  const found = pieces.map((piece) => findExact(foldName(piece), piece) ?? findFormal(foldName(piece)));
  const codes = found.map((each) => (each?.kind === 'territory' ? each.code : null));
  if (codes.some((code) => code === null)) {
    const [first, ...others] = found;
    // "United Kingdom - Scotland": a part named after its whole.
    if (first?.kind === 'territory' && others.some((each) => each?.kind === 'ask'))
      return ask('part', [first.code]);
    return null;
  }
  const different = [...new Set(codes)];
  // "Macau SAR, China": the smaller of two that are written as one.
  const [a, b] = different as string[];
  if (different.length === 2 && a && b && /,/.test(bare) && (isWithin(a, b) || isWithin(b, a)))
    return territory(isWithin(a, b) ? a : b);
  return different.length === 1
    ? territory(different[0] as TerritoryCode)
    : ask('several', [different.join('+')]);
}

/** "Denmark excl. Greenland", "France with overseas departments". */
function findLimited(folded: string): TerritorySummary | null {
  const at = folded.search(EXCEPT);
  if (at < 0) return null;
  const found =
    at > 0
      ? findExact(folded.slice(0, at).trim(), '')
      : findExact(
          folded
            .replace(EXCEPT, '')
            .replace(/\bof\b/g, '')
            .trim(),
          ''
        );
  if (found?.kind === 'territory') return ask('part', [found.code]);
  return found?.kind === 'region' || found?.kind === 'gone' ? found : null;
}

function findRegionByWords(folded: string): TerritorySummary | null {
  const words = folded.split(' ');
  if (words.some((word) => /^(?:total|totals|subtotal|totaux|insgesamt)$/.test(word)))
    return { kind: 'total' };
  if (
    /^(?:other|others|autres?|otros|otras|andere|ubrige|rest of|reste de)\b/.test(folded) &&
    words.length > 1
  )
    return { kind: 'region' };
  if (LANDS.test(folded) && words.every((word) => REGION_WORDS.test(word))) return { kind: 'region' };
  return null;
}

/** Only a question: the names whose words begin with those that are cut short in this one ("R. Dominicana", "Guinea Ecuat."). */
function findCutShort(text: string): TerritorySummary | null {
  if (!/\p{L}\./u.test(text)) return null;
  const words = (text.match(/[\p{L}\p{M}]+\.?/gu) ?? []).map((word) => ({
    isCut: word.endsWith('.'),
    start: foldText(word).replace('.', '')
  }));
  const near = new Set<TerritoryCode>();
  for (const [name, code] of territoryIndex().names) {
    const own = name.split(' ');
    if (own.length !== words.length) continue;
    if (words.every(({ start, isCut }, i) => (isCut ? own[i]?.startsWith(start) : own[i] === start)))
      near.add(code);
  }
  return near.size > 0 && near.size <= 4 ? ask('spelling', [...near]) : null;
}

/** Only a question: the names with the fewest slips, at most one for each three letters. */
function findNear(folded: string): TerritorySummary {
  if (folded.length < 4 || folded.length > 60 || !/\p{L}/u.test(folded)) return UNKNOWN;
  let least = Math.max(1, Math.min(3, Math.floor(folded.length / 3)));
  let near = new Set<TerritoryCode>();
  for (const [name, code] of territoryIndex().names) {
    if (Math.abs(name.length - folded.length) > least || name.length < 4) continue;
    const slips = countSlips(folded, name);
    if (slips < least) near = new Set();
    if (slips <= least) {
      least = slips;
      near.add(code);
    }
  }
  return near.size > 0 && near.size <= 4 ? ask('spelling', [...near]) : UNKNOWN;
}
