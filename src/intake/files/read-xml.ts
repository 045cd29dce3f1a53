/** What is met while reading XML from its beginning to its end. Names are without their namespace prefix. */
export interface XmlHandler {
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

/** One for each attribute that is read: workbooks ask for the same three of every cell. */
const PATTERNS = new Map<string, RegExp>();

const SPACE = /\s/;
const LONGEST_TAG = 65_536;

const localName = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);

/**
 * Reads the XML of a workbook part. Entities of a document's own are never expanded, so that a small file stays small; comments,
 * declarations and instructions are passed over. Reading a text that is no XML ends early and does not throw.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  const xml = new TextDecoder(encoding).decode(bytes);
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start < 0) return;
    if (start > at) handler.text(decode(xml.slice(at, start)));
    const first = xml[start + 1];
    if (first === '!' && xml.startsWith('<![CDATA[', start)) {
      const end = xml.indexOf(']]>', start);
      if (end < 0) return;
      handler.text(xml.slice(start + 9, end));
      at = end + 3;
      continue;
    }
    if (first === '!' && xml.startsWith('<!--', start)) {
      const end = xml.indexOf('-->', start);
      if (end < 0) return;
      at = end + 3;
      continue;
    }
    const end = first === '!' ? endOfDeclaration(xml, start) : endOfTag(xml, start);
    if (end < 0) return;
    at = end + 1;
    if (first === '?' || first === '!') continue;
    if (first === '/') {
      handler.close(localName(xml.slice(start + 2, end).trim()));
      continue;
    }
    const isEmpty = xml[end - 1] === '/';
    const tag = xml.slice(start + 1, isEmpty ? end - 1 : end);
    const space = tag.search(SPACE);
    const name = localName(space < 0 ? tag : tag.slice(0, space));
    handler.open(name, (wanted) => readAttribute(tag, space, wanted));
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

function readAttribute(tag: string, from: number, wanted: string): string | null {
  if (from < 0 || !tag.includes(wanted, from)) return null;
  let pattern = PATTERNS.get(wanted);
  if (!pattern)
    PATTERNS.set(wanted, (pattern = new RegExp(`[\\s:]${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)));
  const found = pattern.exec(tag.slice(from));
  return found ? decode(found[1] ?? found[2] ?? '') : null;
}
