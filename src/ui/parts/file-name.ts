/** A name for a file, made of the Latin letters and digits of a title; `otherwise` where it has none. */
export function fileNameOf(title: string, otherwise: string): string {
  const name = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return name || otherwise;
}
