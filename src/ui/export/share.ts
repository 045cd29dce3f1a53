import { formatView } from '../../model/view-url';
import type { ViewState } from '../../model/view-state';

/** The address of a view, wherever the atlas lies. */
export function addressOf(view: ViewState): string {
  const query = formatView(view);
  return `${location.origin === 'null' ? 'file://' : location.origin}${location.pathname}${query && `?${query}`}`;
}

/** HTML that shows the view in a frame of another page. */
export function embedCodeOf(view: ViewState, title: string): string {
  const address = escapeHtml(addressOf({ ...view, embed: true }));
  return `<iframe src="${address}" title="${escapeHtml(title)}" width="100%" height="560" loading="lazy"></iframe>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/**
 * Puts a PNG into the clipboard, and beside it, for programs that take them, the SVG. False where the browser lets no page do that, as
 * on a plain http address that is not this machine.
 */
export async function copyPicture(png: () => Promise<Blob>, svg: string): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined') return false;
  const items: Record<string, Promise<Blob> | Blob> = { 'image/png': png() };
  if (ClipboardItem.supports?.('image/svg+xml'))
    items['image/svg+xml'] = new Blob([svg], { type: 'image/svg+xml' });
  return navigator.clipboard.write([new ClipboardItem(items)]).then(
    () => true,
    () => false
  );
}

/** False where the browser does not let the page write into the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  return Promise.resolve()
    .then(() => navigator.clipboard.writeText(text))
    .then(
      () => true,
      () => false
    );
}
