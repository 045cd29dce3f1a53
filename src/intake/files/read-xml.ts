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

const [EXCLAMATION, SLASH, COLON, OPEN, EQUALS, CLOSE, QUESTION] = [33, 47, 58, 60, 61, 62, 63];
const [SPACE, DOUBLE_QUOTE, SINGLE_QUOTE] = [32, 34, 39];
const LONGEST_TAG = 65_536;

/**
 * Reads the XML of a workbook part. Entities of a document's own are never expanded, so that a small file stays small; comments,
 * declarations and instructions are passed over. Reading a text that is no XML ends early and does not throw.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  const xml = new TextDecoder(encoding).decode(bytes);
  const isSpace = (code: number): boolean => code <= SPACE;
  // Where the names and values of the attributes stand of the tag that is being read: from, to, from, to. One list for all tags: a sheet has millions.
  const spans: number[] = [];
  let spanCount = 0;
  const attribute = (wanted: string): string | null => {
    for (let i = 0; i < spanCount; i += 4) {
      const [from, to] = [spans[i] as number, spans[i + 1] as number];
      if (to - from === wanted.length && xml.startsWith(wanted, from))
        return decode(xml.slice(spans[i + 2], spans[i + 3]));
    }
    return null;
  };
  let at = 0;
  while (at < xml.length) {
    const start = xml.charCodeAt(at) === OPEN ? at : xml.indexOf('<', at);
    if (start < 0) return;
    if (start > at) handler.text(decode(xml.slice(at, start)));
    const first = xml.charCodeAt(start + 1);
    if (first === EXCLAMATION || first === QUESTION) {
      const end = endOfMarkup(xml, start);
      if (end < 0) return;
      if (xml.startsWith('<![CDATA[', start)) handler.text(xml.slice(start + 9, end - 2));
      at = end + 1;
      continue;
    }
    const last = Math.min(xml.length, start + LONGEST_TAG);
    let i = first === SLASH ? start + 2 : start + 1;
    let nameFrom = i;
    let code = xml.charCodeAt(i);
    for (; i < last && !isSpace(code) && code !== CLOSE && code !== SLASH; code = xml.charCodeAt(++i))
      if (code === COLON) nameFrom = i + 1;
    const name = xml.slice(nameFrom, i);
    if (first === SLASH) {
      const end = code === CLOSE ? i : xml.indexOf('>', i);
      if (end < 0) return;
      handler.close(name);
      at = end + 1;
      continue;
    }
    let isEmpty = false;
    for (spanCount = 0; i < last && code !== CLOSE; code = xml.charCodeAt(i)) {
      isEmpty = code === SLASH;
      if (isEmpty || isSpace(code)) {
        i += 1;
        continue;
      }
      let from = i;
      for (; i < last && !isSpace(code) && code !== EQUALS && code !== CLOSE; code = xml.charCodeAt(++i))
        if (code === COLON) from = i + 1;
      const to = i;
      while (i < last && (isSpace(code) || code === EQUALS)) code = xml.charCodeAt(++i);
      if (code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE) continue;
      // A ">" inside the quotes does not end the tag.
      const end = xml.indexOf(code === DOUBLE_QUOTE ? '"' : "'", i + 1);
      if (end < 0) return;
      spans[spanCount] = from;
      spans[spanCount + 1] = to;
      spans[spanCount + 2] = i + 1;
      spans[spanCount + 3] = end;
      spanCount += 4;
      i = end + 1;
    }
    if (i >= last) return;
    at = i + 1;
    handler.open(name, attribute);
    if (isEmpty) handler.close(name);
  }
}

/** Where text that is taken as it is, a comment, an instruction or a declaration ends; a document type with rules of its own ends at its bracket. */
function endOfMarkup(xml: string, start: number): number {
  const endOf = (mark: string) => {
    const found = xml.indexOf(mark, start);
    return found < 0 ? -1 : found + mark.length - 1;
  };
  if (xml.startsWith('<![CDATA[', start)) return endOf(']]>');
  if (xml.startsWith('<!--', start)) return endOf('-->');
  const end = endOf('>');
  const bracket = xml.startsWith('<!', start) ? xml.indexOf('[', start) : -1;
  return bracket < 0 || bracket > end ? end : endOf(']>');
}
