import { ownDataMessagesOf } from '../../i18n/own-data-messages';
import type { Explorer } from '../../state/explorer.svelte';
import { ownDataOf } from '../../state/own-data/own-data.svelte';

/** Files beyond this, of a folder that was not meant, are not read. */
const MOST_FILES = 200;
/** A larger file is refused by its size, without reading it. */
const MAX_SHEET_BYTES = 48 * 1024 * 1024;

/** Opens what was dropped or pasted: files, the files of folders, or cells as text. */
export async function openGiven(
  explorer: Explorer,
  entries: readonly (FileSystemEntry | File)[],
  text: string
): Promise<void> {
  const files = new Map<string, File>();
  for (const entry of entries) await collect(entry, files);
  if (files.size) return openFileList(explorer, files);
  const name = ownDataMessagesOf(explorer.language).pasted;
  return ownDataOf(explorer).open(new Map([[name, new TextEncoder().encode(text)]]));
}

/** Opens chosen files, by their paths from the folder that was chosen, if any. */
export function openChosen(explorer: Explorer, list: FileList): Promise<void> {
  return openFileList(
    explorer,
    new Map([...list].map((file) => [file.webkitRelativePath || file.name, file]))
  );
}

async function openFileList(explorer: Explorer, files: ReadonlyMap<string, File>): Promise<void> {
  const read = new Map<string, Uint8Array>();
  for (const [path, file] of [...files].slice(0, MOST_FILES))
    if (file.size <= MAX_SHEET_BYTES) read.set(path, new Uint8Array(await file.arrayBuffer()));
    else return ownDataOf(explorer).refuseTooLarge(path, file.size);
  if (read.size) await ownDataOf(explorer).open(read);
}

async function collect(entry: FileSystemEntry | File, files: Map<string, File>): Promise<void> {
  if (files.size >= MOST_FILES) return;
  if (entry instanceof File) files.set(entry.name, entry);
  else if (entry.isFile) {
    const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail));
    files.set(entry.fullPath.replace(/^\//, ''), file);
  } else {
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
      if (some.length === 0) return;
      for (const each of some) await collect(each, files);
    }
  }
}
