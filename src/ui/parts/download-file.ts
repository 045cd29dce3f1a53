/** Hands a file to the browser to save under a name. */
export function downloadFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers begin the download only after this turn, and a revoked address would cancel it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
