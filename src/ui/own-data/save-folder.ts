/** What a browser that writes into folders has, of which TypeScript's library does not know yet. */
interface FolderChooser {
  showDirectoryPicker(options: { readonly mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

/** Chromium's browsers can; the others save a ZIP file. */
export const canSaveFolder = 'showDirectoryPicker' in globalThis;

/** Asks for a folder to write into; null where none is given. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await (globalThis as unknown as FolderChooser).showDirectoryPicker({ mode: 'readwrite' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Writes a file into a folder by its path from it. Rejects where the browser refuses a name, or the disk is full. */
export async function writeFile(
  folder: FileSystemDirectoryHandle,
  path: string,
  bytes: Uint8Array
): Promise<void> {
  const steps = path.split('/');
  const name = steps.pop() ?? '';
  let within = folder;
  for (const step of steps) within = await within.getDirectoryHandle(step, { create: true });
  const writer = await (await within.getFileHandle(name, { create: true })).createWritable();
  await writer.write(new Uint8Array(bytes));
  await writer.close();
}
