import { strToU8, zipSync } from 'fflate';

/** A small XLSX workbook for tests: each sheet is the inside of its `<worksheet>`; `styles` are number formats by number. */
export function makeWorkbook(
  sheets: Readonly<Record<string, string>>,
  {
    strings = '',
    formats = [],
    properties = ''
  }: { strings?: string; formats?: readonly string[]; properties?: string } = {}
): Uint8Array {
  const names = Object.keys(sheets);
  const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  const files: Record<string, Uint8Array> = {
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="r">${properties}<sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
    'xl/styles.xml': strToU8(
      `<styleSheet><numFmts>${formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escape(code)}"/>`).join('')}</numFmts>` +
        `<cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}</cellXfs></styleSheet>`
    )
  };
  names.forEach(
    (name, i) =>
      (files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(`<worksheet>${sheets[name]}</worksheet>`))
  );
  return zipSync(files);
}

/** Rows of cells as sheet data: strings inline, numbers stored, null blank; `[number, style]` a number with a format. */
export function sheetData(
  rows: readonly (readonly (string | number | null | readonly [number, number])[])[]
): string {
  const cell = (value: string | number | null | readonly [number, number]): string => {
    if (value === null) return '<c/>';
    if (typeof value === 'string') return `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    return typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c s="${value[1]}"><v>${value[0]}</v></c>`;
  };
  return `<sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData>`;
}
