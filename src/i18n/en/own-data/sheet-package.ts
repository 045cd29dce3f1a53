/** What a data package that is made of a spreadsheet says where the spreadsheet says nothing, and of where its figures stand. */
export const sheetPackage = {
  spreadsheet: 'Spreadsheet',
  notStated: 'Not stated',
  wholeTable: 'the whole table',
  startNotStated: 'Start not stated',
  endNotStated: 'End not stated',
  place: (sheet: string | undefined, row: number, column: string | undefined) =>
    `${sheet ? `sheet “${sheet}”, ` : ''}row ${row}${column ? `, column “${column}”` : ''}`,
  marked: (mark: string) => `Marked “${mark}” in the table.`,
  footnote: (mark: string, text: string) => `Footnote “${mark}”: ${text}`,
  period: (period: string) => `Period: ${period}.`,
  date: (date: string) => `Date: ${date}.`,
  range: (low: number, high: number) => `${low} to ${high}`,
  statedAmount: (amount: string) => `Stated amount: ${amount}.`,
  stoppedIn: (territory: string) => `Stopped in ${territory}.`
};
