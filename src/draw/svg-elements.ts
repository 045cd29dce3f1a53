import type { SvgNode } from './svg-node';

const SVG = 'http://www.w3.org/2000/svg';

interface Shown {
  node: SvgNode;
  readonly element: SVGElement;
  children: readonly Shown[];
}

/**
 * Keeps the children of an element as the nodes say that are handed to it: those that were there are changed where they differ, and none is made
 * anew that can be told to be the same.
 */
export function createSvgUpdater(parent: SVGElement): (nodes: readonly SvgNode[]) => void {
  let shown: readonly Shown[] = [];
  return (nodes) => {
    shown = updateChildren(parent, shown, nodes);
  };
}

/** The node as a new element. */
export function createSvgElement(node: SvgNode): SVGElement {
  return create(node).element;
}

function updateChildren(
  parent: SVGElement,
  before: readonly Shown[],
  nodes: readonly SvgNode[]
): readonly Shown[] {
  const byKey = new Map(before.map((shown, i) => [keyOf(shown.node, i), shown]));
  const after = nodes.map((node, i) => {
    const key = keyOf(node, i);
    const shown = byKey.get(key);
    if (!shown) return create(node);
    byKey.delete(key);
    update(shown, node);
    return shown;
  });
  for (const { element } of byKey.values()) element.remove();
  let next = parent.firstChild;
  for (const { element } of after)
    if (element === next) next = element.nextSibling;
    else parent.insertBefore(element, next);
  return after;
}

function keyOf({ name, key }: SvgNode, index: number): string {
  return key === undefined ? `${name} ${index}` : `${name}=${key}`;
}

function create(node: SvgNode): Shown {
  const element = document.createElementNS(SVG, node.name);
  for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, String(value));
  if (node.text !== undefined) element.textContent = node.text;
  const children = (node.children ?? []).map(create);
  element.append(...children.map((child) => child.element));
  return { node, element, children };
}

function update(shown: Shown, node: SvgNode): void {
  const { node: before, element } = shown;
  if (before === node) return;
  shown.node = node;
  for (const name of Object.keys(before.attributes))
    if (!(name in node.attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(node.attributes))
    if (before.attributes[name] !== value) element.setAttribute(name, String(value));
  if (node.text !== undefined || before.text !== undefined) {
    if (node.text !== before.text) element.textContent = node.text ?? '';
  } else if (node.children !== before.children)
    shown.children = updateChildren(element, shown.children, node.children ?? []);
}
