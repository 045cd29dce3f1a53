import { DESCRIPTOR_PATH } from '../../data/read/descriptor';
import { MOST_REGISTER_BYTES, REGISTER_SCRIPT } from '../../export/embedded-files';
import { exportOneFile, ONE_FILE, type CarriedRegister } from '../../export/one-file';
import { textsOfPackage } from '../../export/package-texts';
import { formatView } from '../../model/view-url';
import { DEFAULT_VIEW } from '../../model/view-state';
import { nameBriefings } from '../../state/briefing-store';
import type { Explorer } from '../../state/explorer.svelte';
import { gatherFiles } from '../../state/package-files';
import { fetchFile } from '../../state/site-files';

/** The atlas in one file, into which a briefing is put. Rejects where it does not lie beside the page: not every build has it. */
export async function fetchPage(): Promise<string> {
  return (await fetchFile(new URL(ONE_FILE, document.baseURI))).text();
}

/**
 * The atlas, the data package that it shows and a briefing as one HTML file, which starts with that briefing. `page` is the atlas in one
 * file, and `name` the briefing's id there. Of the reader's own briefings only this one goes along. Rejects where the data cannot be had.
 */
export async function packBriefing(
  explorer: Explorer,
  page: string,
  name: string,
  text: string
): Promise<Blob> {
  const files = new Map(await gatherFiles(explorer));
  const register = await takeRegister(explorer, files);
  const texts = textsOfPackage(files);
  const { briefings } = explorer.dataPackage;
  const known = nameBriefings(briefings).get(name);
  const own = known ?? `briefings/${name}.md`;
  const descriptor = JSON.parse(texts[DESCRIPTOR_PATH] ?? '{}') as object;
  return exportOneFile(
    page,
    `?${formatView({ ...DEFAULT_VIEW, briefing: name, step: 1 })}`,
    {
      ...texts,
      [own]: text,
      [DESCRIPTOR_PATH]: JSON.stringify(
        { ...descriptor, briefings: known ? briefings : [...briefings, own] },
        null,
        2
      )
    },
    register
  );
}

/**
 * Takes the files of the package's register out of all of them, and gives those of its rows; null where it has none, or too many to be carried, or the code
 * that reads them is not at hand.
 */
async function takeRegister(
  explorer: Explorer,
  files: Map<string, Uint8Array>
): Promise<CarriedRegister | null> {
  const own = new Map<string, Uint8Array>();
  const rows = explorer.register?.listRows() ?? [];
  for (const path of (await explorer.register?.listFiles()) ?? []) {
    const bytes = files.get(path);
    files.delete(path);
    if (bytes && rows.includes(path)) own.set(path, bytes);
  }
  const size = [...own.values()].reduce((sum, { length }) => sum + length, 0);
  if (!own.size || size > MOST_REGISTER_BYTES) return null;
  const script = await fetchFile(new URL(REGISTER_SCRIPT, document.baseURI)).catch(() => null);
  return script && { script: await script.text(), files: own };
}
