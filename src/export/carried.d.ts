/** A font without its pairs, as the base64 of its deflated bytes (src/prepare/sheet-fonts-plugin.ts). */
declare module '*?carried' {
  const base64: string;
  export default base64;
}
