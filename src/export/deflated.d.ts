/** A file as the base64 of its deflated bytes (src/prepare/deflated-files-plugin.ts). */
declare module '*?deflated' {
  const base64: string;
  export default base64;
}
