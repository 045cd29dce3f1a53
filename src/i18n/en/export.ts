import { counted } from './counted';

/** What is said in exporting, and what stands on the sheets that are exported. */
export const exporting = {
  sheet: {
    sources: 'Sources',
    moreSources: (count: number) => `and ${counted(count, 'other source', 'other sources')}`,
    dated: (date: string) => `Data: sources published up to ${date}.`,
    undated: 'Data: no source is dated.',
    map: 'Map',
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
      pptx: 'PowerPoint slide'
    },
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
    failed: (reason: string) => `The file could not be made. ${reason}`
  },
  territory: (name: string, state: string) => `${name}: ${state}`
};
