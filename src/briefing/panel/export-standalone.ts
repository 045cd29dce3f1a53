import { DESCRIPTOR_PATH } from '../../data/read/descriptor';
import { exportOneFile, ONE_FILE } from '../../export/one-file';
import { formatView } from '../../model/view-url';
import { DEFAULT_VIEW } from '../../model/view-state';
import { nameBriefings } from '../../state/briefing-store';
import type { Explorer } from '../../state/explorer.svelte';
import { fetchFile } from '../../state/site-files';

interface Descriptor {
  readonly resources?: readonly { readonly path?: unknown }[];
}

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
  const descriptor = JSON.parse(await explorer.readFile(DESCRIPTOR_PATH)) as Descriptor;
  const { briefings } = explorer.dataPackage;
  const tables = (descriptor.resources ?? []).map(({ path }) => path);
  const paths = [...tables.filter((path) => typeof path === 'string'), ...briefings];
  // A table that is missing is missing there, too, and told as such.
  const read = await Promise.all(
    paths.map((path) =>
      explorer.readFile(path).then(
        (content): [string, string][] => [[path, content]],
        () => []
      )
    )
  );
  const known = nameBriefings(briefings).get(name);
  const own = known ?? `briefings/${name}.md`;
  return exportOneFile(page, `?${formatView({ ...DEFAULT_VIEW, briefing: name, step: 1 })}`, {
    ...Object.fromEntries(read.flat()),
    [own]: text,
    [DESCRIPTOR_PATH]: JSON.stringify(
      { ...descriptor, briefings: known ? briefings : [...briefings, own] },
      null,
      2
    )
  });
}
