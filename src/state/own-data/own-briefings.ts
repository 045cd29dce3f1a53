import { DESCRIPTOR_PATH } from '../../data/read/descriptor';
import { listDrafts, type Draft } from '../briefing-store';

/** The briefings that were made of a reader's own data in this browser; none where that keeps nothing. */
export async function listOwnBriefings(id: string): Promise<readonly Draft[]> {
  const drafts = await listDrafts().catch(() => []);
  return drafts.flatMap(({ draft }) => (draft?.data === `own:${id}` ? [draft] : []));
}

/** The files of a package, by their paths, with briefings as files that its descriptor names. */
export function addBriefings(
  given: ReadonlyMap<string, Uint8Array>,
  drafts: readonly Draft[]
): ReadonlyMap<string, Uint8Array> {
  if (!drafts.length) return given;
  const files = new Map(given);
  const descriptor = JSON.parse(new TextDecoder().decode(files.get(DESCRIPTOR_PATH))) as {
    readonly briefings?: readonly string[];
  };
  const encoder = new TextEncoder();
  const briefings = [...(descriptor.briefings ?? [])];
  for (const { id, text } of drafts) {
    const path = `briefings/${id}.md`;
    files.set(path, encoder.encode(text));
    briefings.push(path);
  }
  const named = `${JSON.stringify({ ...descriptor, briefings }, null, 2)}\n`;
  return files.set(DESCRIPTOR_PATH, encoder.encode(named));
}
