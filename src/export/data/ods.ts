import { strToU8, zipSync } from 'fflate';
import { escapeXml, NO_DATE } from '../office-parts';
import type { Cell, DataTable } from './data-table';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const URN = 'urn:oasis:names:tc:opendocument:xmlns';

/** Tables as an OpenDocument spreadsheet (ISO/IEC 26300), a sheet each. Every text is a text: none is run as a formula. */
export function exportOds(tables: readonly DataTable[], title: string): Uint8Array<ArrayBuffer> {
  const content =
    `${HEAD}<office:document-content xmlns:office="${URN}:office:1.0" xmlns:table="${URN}:table:1.0" xmlns:text="${URN}:text:1.0" office:version="1.3">` +
    `<office:body><office:spreadsheet>${tables.map(writeTable).join('')}</office:spreadsheet></office:body></office:document-content>`;
  const meta =
    `${HEAD}<office:document-meta xmlns:office="${URN}:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3">` +
    `<office:meta><dc:title>${escapeXml(title)}</dc:title><dc:creator>Opsatlas</dc:creator></office:meta></office:document-meta>`;
  const entry = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  const manifest =
    `${HEAD}<manifest:manifest xmlns:manifest="${URN}:manifest:1.0" manifest:version="1.3">` +
    `${entry('/', TYPE)}${entry('content.xml', 'text/xml')}${entry('meta.xml', 'text/xml')}</manifest:manifest>`;
  return new Uint8Array(
    zipSync(
      {
        // First and not packed, so that the kind of file can be told by its bytes.
        mimetype: [strToU8(TYPE), { level: 0 }],
        'content.xml': strToU8(content),
        'meta.xml': strToU8(meta),
        'META-INF/manifest.xml': strToU8(manifest)
      },
      { level: 6, mtime: NO_DATE }
    )
  );
}

function writeTable({ name, columns, rows }: DataTable): string {
  const lines = [columns, ...rows].map(
    (row) => `<table:table-row>${row.map(writeCell).join('')}</table:table-row>`
  );
  return (
    `<table:table table:name="${escapeXml(name)}"><table:table-column table:number-columns-repeated="${columns.length}"/>` +
    `<table:table-header-rows>${lines[0] ?? ''}</table:table-header-rows>${lines.slice(1).join('')}</table:table>`
  );
}

function writeCell(cell: Cell): string {
  if (cell === null || cell === '') return '<table:table-cell/>';
  if (typeof cell === 'boolean')
    return `<table:table-cell office:value-type="boolean" office:boolean-value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
  if (typeof cell === 'number')
    return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
  const paragraphs = cell.split(/\r\n|[\r\n]/).map((line) => `<text:p>${writeLine(line)}</text:p>`);
  return `<table:table-cell office:value-type="string">${paragraphs.join('')}</table:table-cell>`;
}

/** Spaces at the ends, several in a row, and tabs are elements: as letters they would be taken together. */
function writeLine(line: string): string {
  return escapeXml(line)
    .replace(/\t/g, '<text:tab/>')
    .replace(/^ +| +$| {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`);
}
