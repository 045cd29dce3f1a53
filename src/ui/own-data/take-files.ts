import type { Explorer } from '../../state/explorer.svelte';

/** Lets files be dropped on the page, which the browser would else open in its place. */
export function allowDrop(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

/** Opens what is dropped on the page or pasted into it. What is pasted into a field belongs there. */
export function takeFiles(explorer: Explorer, event: DragEvent | ClipboardEvent): void {
  const isDrop = 'dataTransfer' in event;
  const data = isDrop ? event.dataTransfer : event.clipboardData;
  const isTyping =
    event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  if (!data || (isDrop ? !data.types.includes('Files') : isTyping)) return;
  // What is dropped can only be had before this turn ends.
  const entries = [...data.items].flatMap((item) =>
    item.kind === 'file' ? (item.webkitGetAsEntry?.() ?? item.getAsFile() ?? []) : []
  );
  const text = isDrop || entries.length ? '' : data.getData('text/plain');
  if (entries.length === 0 && !/[\t\n,;]/.test(text)) return;
  event.preventDefault();
  explorer.panel = 'own';
  void import('./collect-files').then(({ openGiven }) => openGiven(explorer, entries, text));
}
