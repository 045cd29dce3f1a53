/**
 * Why a text is no well-formed XML document, or null where it is: elements closed in order, attributes quoted and each once, one root, and no bare & or <.
 * It knows no DTD and no CDATA, which no file of ours has.
 */
export function findXmlFault(text: string): string | null {
  const open: string[] = [];
  let roots = 0;
  const token = /<\?[^?]*\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy;
  let at = 0;
  for (let match; at < text.length; at = token.lastIndex) {
    token.lastIndex = at;
    match = token.exec(text);
    if (!match) return `not understood at ${at}: ${text.slice(at, at + 80)}`;
    const [whole, end, name, attributes = '', alone] = match;
    if (/&(?!#\d+;|#x[\da-f]+;|amp;|lt;|gt;|quot;|apos;)/i.test(whole)) return `a bare & at ${at}`;
    if (!name) {
      if (!whole.startsWith('<?') && whole.trim() && !open.length) return `text outside of the root at ${at}`;
      continue;
    }
    const names = [...attributes.matchAll(/([\w:.-]+)="/g)].map((each) => each[1]);
    if (new Set(names).size < names.length) return `an attribute twice at ${at}`;
    if (end) {
      const opened = open.pop();
      if (opened !== name) return `</${name}> closes <${opened}> at ${at}`;
    } else {
      if (!open.length && ++roots > 1) return `a second root at ${at}`;
      if (!alone) open.push(name);
    }
  }
  return open.length ? `<${open.join('><')}> stays open` : roots ? null : 'no root';
}
