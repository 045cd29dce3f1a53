/** An element of an SVG as plain data, from which the text of a file is written and the elements of a page are kept up to date. */
export interface SvgNode {
  readonly name: string;
  /** Tells it from its siblings of the same name where these come and go; without one it is known by its place among them. */
  readonly key?: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children?: readonly SvgNode[];
  readonly text?: string;
}

/** The element and what is in it, as text. */
export function formatSvgNode({ name, attributes, children = [], text = '' }: SvgNode): string {
  const list = Object.entries(attributes)
    .map(([attribute, value]) => ` ${attribute}="${escapeXml(String(value))}"`)
    .join('');
  const content = children.length ? `\n${children.map(formatSvgNode).join('\n')}\n` : escapeXml(text);
  return content ? `<${name}${list}>${content}</${name}>` : `<${name}${list}/>`;
}

/** Text as XML character data and attribute values; characters that XML 1.0 forbids are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
