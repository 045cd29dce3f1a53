/** CSS pixels to a millimetre and to an inch. */
const PX_PER_INCH = 96;
const PX_PER_MM = PX_PER_INCH / 25.4;

const inMillimetres = (width: number, height: number) => ({
  widthPx: width * PX_PER_MM,
  heightPx: height * PX_PER_MM
});
const inInches = (width: number, height: number) => ({
  widthPx: width * PX_PER_INCH,
  heightPx: height * PX_PER_INCH
});

/** The sizes of sheets that are offered, in CSS pixels. */
export const SHEET_SIZES = {
  screen: { widthPx: 1920, heightPx: 1080 },
  square: { widthPx: 1080, heightPx: 1080 },
  'a4-landscape': inMillimetres(297, 210),
  'a4-portrait': inMillimetres(210, 297),
  'letter-landscape': inInches(11, 8.5),
  'letter-portrait': inInches(8.5, 11)
} as const;
export type SheetSizeName = keyof typeof SHEET_SIZES;

/** The sides that a size of one's own may have, in CSS pixels. */
export const OWN_SIDE_PX = { least: 300, most: 4000 };
