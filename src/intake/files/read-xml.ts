/** What is met while reading XML from its beginning to its end. Names are without their namespace prefix. */
export interface XmlHandler {
  /** `attribute` reads those of this tag, while it is called. */
  readonly open: (name: string, attribute: (name: string) => string | null) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }
  );
}

const [EXCLAMATION, SLASH, COLON, EQUALS, QUESTION] = [33, 47, 58, 61, 63];
const LONGEST_TAG = 65_536;

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Where the name ends that begins at a place. */
function endOfName(xml: string, from: number, to: number): number {
  let end = from;
  while (end < to && !isSpace(xml.charCodeAt(end))) end += 1;
  return end;
}

/** A name that stands from one place to another, without its prefix. */
function localName(xml: string, from: number, to: number): string {
  let start = from;
  for (let i = from; i < to; i++) if (xml.charCodeAt(i) === COLON) start = i + 1;
  return xml.slice(start, to);
}

/**
 * Reads the XML of a workbook part. Entities of a document's own are never expanded, so that a small file stays small; comments,
 * declarations and instructions are passed over. Reading a text that is no XML ends early and does not throw.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  const xml = new TextDecoder(encoding).decode(bytes);
  let at = 0;
  // Where the attributes of the tag that is being read stand. One function for all tags: a sheet has millions.
  let from = 0;
  let to = 0;
  const attribute = (wanted: string) => readAttribute(xml, from, to, wanted);
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start < 0) return;
    if (start > at) handler.text(decode(xml.slice(at, start)));
    const first = xml.charCodeAt(start + 1);
    if (first === SLASH) {
      const end = xml.indexOf('>', start);
      if (end < 0) return;
      handler.close(localName(xml, start + 2, endOfName(xml, start + 2, end)));
      at = end + 1;
      continue;
    }
    if (first === EXCLAMATION && xml.startsWith('<![CDATA[', start)) {
      const end = xml.indexOf(']]>', start);
      if (end < 0) return;
      handler.text(xml.slice(start + 9, end));
      at = end + 3;
      continue;
    }
    if (first === EXCLAMATION && xml.startsWith('<!--', start)) {
      const end = xml.indexOf('-->', start);
      if (end < 0) return;
      at = end + 3;
      continue;
    }
    const end = first === EXCLAMATION ? endOfDeclaration(xml, start) : endOfTag(xml, start);
    if (end < 0) return;
    at = end + 1;
    if (first === QUESTION || first === EXCLAMATION) continue;
    const isEmpty = xml.charCodeAt(end - 1) === SLASH;
    to = isEmpty ? end - 1 : end;
    from = endOfName(xml, start + 1, to);
    const name = localName(xml, start + 1, from);
    handler.open(name, attribute);
    if (isEmpty) handler.close(name);
  }
}

/** A document type with rules of its own ends at its bracket. */
function endOfDeclaration(xml: string, start: number): number {
  const end = xml.indexOf('>', start);
  const bracket = xml.indexOf('[', start);
  return bracket < 0 || bracket > end ? end : xml.indexOf(']>', bracket) + 1 || -1;
}

/** A ">" inside an attribute's quotes does not end the tag. */
function endOfTag(xml: string, start: number): number {
  const last = Math.min(xml.length, start + LONGEST_TAG);
  let quote = 0;
  for (let i = start + 1; i < last; i++) {
    const code = xml.charCodeAt(i);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === 62) return i;
    else if (code === 34 || code === 39) quote = code;
  }
  return -1;
}

/** The value of an attribute of a tag, whose attributes stand from one place to another; null where it has none of that name. */
function readAttribute(xml: string, from: number, to: number, wanted: string): string | null {
  for (let at = from; at < to;) {
    while (at < to && isSpace(xml.charCodeAt(at))) at += 1;
    let end = at;
    let nameStart = at;
    for (; end < to && xml.charCodeAt(end) !== EQUALS && !isSpace(xml.charCodeAt(end)); end++)
      if (xml.charCodeAt(end) === COLON) nameStart = end + 1;
    let quote = end;
    while (quote < to && (xml.charCodeAt(quote) === EQUALS || isSpace(xml.charCodeAt(quote)))) quote += 1;
    const close = xml.indexOf(xml.charAt(quote), quote + 1);
    if (close < 0 || close >= to) return null;
    if (end - nameStart === wanted.length && xml.startsWith(wanted, nameStart))
      return decode(xml.slice(quote + 1, close));
    at = close + 1;
  }
  return null;
}
