import type { Cell, DataTable } from './data-table';

/**
 * One cell as RFC 4180 has it. Text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV Injection");
 * numbers are written bare, with a point.
 */
function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /["\r\n,;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV text: a header, then its rows. Lines end with CRLF; unknowns are empty. */
export function formatCsv({ columns, rows }: DataTable): string {
  return [columns, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

/** The CSV file: UTF-8 with a byte order mark, without which Excel takes it for the system's own encoding. */
export function exportCsv(table: DataTable): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`\uFEFF${formatCsv(table)}`);
}
