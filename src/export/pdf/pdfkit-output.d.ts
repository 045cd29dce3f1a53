declare module 'pdfkit/output' {
  /** All that a document writes, once it has ended. */
  export function toBytes(document: PDFKit.PDFDocument): Promise<Uint8Array>;
}
