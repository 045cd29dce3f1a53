import { counted } from './counted';

/** What is said in exporting, and what stands on the sheets that are exported. */
export const exporting = {
  sheet: {
    sources: 'Sources',
    moreSources: (count: number) => `and ${counted(count, 'other source', 'other sources')}`,
    dated: (date: string) => `Data: sources published up to ${date}.`,
    undated: 'Data: no source is dated.',
    map: 'Map',
    chart: 'Chart',
    sea: 'Sea',
    globe: 'Globe',
    space: 'Beyond the globe',
    title: 'Title',
    subtitle: 'Subtitle',
    text: 'Text'
  },
  summary: {
    map: (title: string) => `Map. ${title}.`,
    none: 'No country has a figure in this view.',
    values: (count: number) => `${counted(count, 'country', 'countries')} with a published figure.`,
    only: (amount: string, territory: string) => `The only value: ${amount} (${territory}).`,
    range: (low: string, lowest: string, high: string, highest: string) =>
      `Values from ${low} (${lowest}) to ${high} (${highest}, the highest).`,
    zero: (count: number) => `${counted(count, 'country', 'countries')} with a published zero.`,
    named: (count: number) => `${counted(count, 'country', 'countries')} mentioned without a number.`,
    participants: (count: number) =>
      `${counted(count, 'country', 'countries')} took part without a figure in this view.`,
    routes: (count: number) => `${counted(count, 'route', 'routes')}.`,
    events: (count: number) => `${counted(count, 'event', 'events')}.`
  },
  dialog: {
    open: 'Export',
    title: 'Export this view',
    preview: 'Preview',
    format: 'Format',
    formats: {
      png: 'PNG picture',
      svg: 'SVG drawing',
      pdf: 'PDF page',
      pptx: 'PowerPoint slide',
      csv: 'CSV table',
      xlsx: 'Excel workbook',
      ods: 'OpenDocument workbook',
      geojson: 'GeoJSON for map programs',
      zip: 'ZIP of the data package'
    },
    what: 'What',
    whats: { shown: 'What this view shows', all: 'Everything' },
    table: 'Table',
    tables: { figures: 'Figures', routes: 'Routes, a leg a row', events: 'Events', sources: 'Sources' },
    size: 'Size',
    sizes: {
      screen: '1920 × 1080 (screen, slide)',
      square: '1080 × 1080 (square)',
      'a4-landscape': 'A4 landscape',
      'a4-portrait': 'A4 portrait',
      'letter-landscape': 'US Letter landscape',
      'letter-portrait': 'US Letter portrait',
      own: 'Own size …'
    },
    width: 'Width, pixels',
    height: 'Height, pixels',
    outOfRange: (least: number, most: number) => `Each side: ${least} to ${most} pixels.`,
    resolution: 'Resolution',
    ratio: (ratio: number, width: number, height: number) => `${ratio}× (${width} × ${height} pixels)`,
    theme: 'Theme',
    themes: { light: 'Light', dark: 'Dark' },
    transparent: 'Transparent background',
    heading: 'Title',
    subtitle: 'Subtitle',
    note: 'Note',
    legend: 'Legend',
    sources: 'Sources',
    notice: 'Boundary notice and date of the data',
    download: 'Download',
    copy: 'Copy picture',
    copyLink: 'Copy link',
    embed: 'Embed code',
    copied: 'Copied.',
    byHand: 'This browser does not allow copying pictures here: copy the one below yourself.',
    linkByHand: 'Copy this link:',
    making: (format: string) => `Making ${format} …`,
    cancel: 'Cancel',
    cancelled: 'Cancelled.',
    done: (name: string) => `${name} is ready.`,
    lacks: (letters: string) =>
      `The fonts of this file have no ${letters}: their places are blank. PowerPoint and SVG files show them.`,
    failed: (reason: string) => `The file could not be made. ${reason}`
  },
  territory: (name: string, state: string) => `${name}: ${state}`,
  data: {
    of: 'What this is',
    operations: 'Operations',
    view: 'View, as the address has it',
    package: 'Data package',
    marking: 'Handling mark',
    reading: 'How to read it',
    readingRules: [
      'One row is one published statement. “qualifier” says how its source hedged the number: exact, at_least, at_most, approximately, range (low to high), or words (no number).',
      'An empty cell states nothing; it is never zero.',
      'A country’s figure is a part of its operation’s total, never extra; “part_of” names the figure that contains a row. Totals are not spread over countries.',
      'Add figures of one measure and unit only, and only those that are preferred, within the operation’s dates, and no part of another.',
      'Where sources disagree all statements are there; “contradicts” joins them, and “preferred” says which one is read.'
    ],
    citing: 'How to cite',
    howToCite:
      'Cite the document that a row names, with the place in it (“locator”): the sheet “sources” has all of them.',
    boundaries: 'Borders and names',
    zip: {
      version: (version: string) => `Version ${version}.`,
      counts: (operations: number, figures: number, routes: number) =>
        `${counted(operations, 'operation', 'operations')}, ${counted(figures, 'figure', 'figures')} and ${counted(routes, 'route', 'routes')},`,
      more: (events: number, sources: number) =>
        `${counted(events, 'event', 'events')}, from ${counted(sources, 'document', 'documents')}.`,
      about:
        'This is a Frictionless Data Package: `datapackage.json` says what every column of the tables means, and the tables open in any spreadsheet. Opsatlas opens the folder, or this file as it is.',
      cite: 'Cite the document that a row names in `source`, with the place in it (`locator`). All documents are in `citations/`: as text, and as BibTeX, RIS and CSL-JSON for reference managers. What the package itself may be used for its `datapackage.json` says in `licenses`.'
    }
  }
};
