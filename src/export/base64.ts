/** Some thousand bytes at a time: a function takes no more arguments. A multiple of three, after which base64 begins anew. */
const PART = 3 * 4096;

/** Bytes as base64 (RFC 4648), with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PART)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + PART)));
  return text;
}
