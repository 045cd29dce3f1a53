import { readFileSync } from 'node:fs';
import validate from '@ooxml-tools/validate';

/**
 * Validates Office Open XML files with Microsoft's Open XML SDK, which knows the schemas of ISO/IEC 29500 and what Office asks beside them, and prints a
 * list of faults for each as JSON. A process of its own, since the SDK's .NET runtime stays in the one that it was loaded in.
 *
 *     node validate-office.mjs FILE …
 */
const results = [];
for (const path of process.argv.slice(2)) {
  const kind = /** @type {'pptx' | 'xlsx'} */ (path.slice(path.lastIndexOf('.') + 1));
  results.push(await listFaults(readFileSync(path), kind));
}
console.log(JSON.stringify(results));

/**
 * @param {Uint8Array} bytes
 * @param {'pptx' | 'xlsx'} kind
 */
async function listFaults(bytes, kind) {
  try {
    const faults = await validate(new Uint8Array(bytes), kind, 'Microsoft365');
    return faults.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`);
  } catch (error) {
    // A package that cannot be opened is not validated, and throws.
    return [String(error)];
  }
}
