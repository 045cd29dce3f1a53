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

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

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
    if (xml.startsWith('<![CDATA[', start)) {
      const end = xml.indexOf(']]>', start);
      if (end < 0) return;
      handler.text(xml.slice(start + 9, end));
      at = end + 3;
      continue;
    }
    if (xml.startsWith('<!--', start)) {
      const end = xml.indexOf('-->', start);
      if (end < 0) return;
      at = end + 3;
      continue;
    }
    const end = endOfTag(xml, start);
    if (end < 0) return;
    at = end + 1;
    const first = xml[start + 1];
    if (first === '?' || first === '!') continue;
    if (first === '/') {
      handler.close(localName(xml.slice(start + 2, end).trim()));
      continue;
    }
    const isEmpty = xml[end - 1] === '/';
    const tag = xml.slice(start + 1, isEmpty ? end - 1 : end);
    const space = tag.search(/\s/);
    const name = localName(space < 0 ? tag : tag.slice(0, space));
    handler.open(name, (wanted) => readAttribute(tag, space, wanted));
    if (isEmpty) handler.close(name);
  }
}

/** A ">" inside an attribute's quotes does not end the tag; a document type with rules of its own ends at its bracket. */
function endOfTag(xml: string, start: number): number {
  if (xml.startsWith('<!DOCTYPE', start)) {
    const end = xml.indexOf('>', start);
    const bracket = xml.indexOf('[', start);
    return bracket < 0 || bracket > end ? end : xml.indexOf(']>', bracket) + 1 || -1;
  }
  let end = xml.indexOf('>', start);
  for (;;) {
    if (end < 0) return -1;
    const quotes = xml.slice(start, end).match(/"[^"]*"|'[^']*'|["']/g);
    const last = quotes?.at(-1);
    if (last === undefined || last.length > 1) return end;
    end = xml.indexOf('>', end + 1);
    if (end - start > 65_536) return -1;
  }
}

function readAttribute(tag: string, from: number, wanted: string): string | null {
  if (from < 0) return null;
  let pattern = PATTERNS.get(wanted);
  if (!pattern)
    PATTERNS.set(wanted, (pattern = new RegExp(`[\\s:]${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)));
  const found = pattern.exec(tag.slice(from));
  return found ? decode(found[1] ?? found[2] ?? '') : null;
}
