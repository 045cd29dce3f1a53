/** What the commands say of cells that are withheld; the page has words of its own. */
export const withheldWords = {
  cube: (name: string, rows: number, cells: number, few: number): string =>
    cells
      ? `${name}: ${rows.toLocaleString('en')} rows withheld in ${cells.toLocaleString('en')} ${cells === 1 ? 'cell' : 'cells'}: those of fewer than ${few} records, and others that would tell them`
      : `${name}: nothing to be withheld: no cell has fewer than ${few} records`
};
