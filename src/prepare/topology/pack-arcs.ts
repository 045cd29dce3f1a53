/** The steps of an arc, x and y in turn, as an encoded polyline. */
export function packArc(steps: readonly (readonly number[])[]): string {
  return steps.flat().map(packNumber).join('');
}

function packNumber(step: number): string {
  let bits = step < 0 ? ~(step << 1) : step << 1;
  let text = '';
  for (; bits >= 32; bits >>>= 5) text += String.fromCharCode((32 | (bits & 31)) + 63);
  return text + String.fromCharCode(bits + 63);
}
