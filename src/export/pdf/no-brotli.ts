/** In the place of `brotli/decompress.js`, by which fontkit reads WOFF2: fonts of files are TrueType, and Brotli's dictionary is 60 KB after gzip. */
export default function decompress(): never {
  throw new Error('WOFF2 is not read here.');
}
