import { RELEASE_FILE } from '../export/embedded-files';

/** So long after it is shown a page fetches what it may need later: what is looked at first comes first. */
const FETCH_AFTER_MS = 20_000;

/** A page that is looked at again asks no more often than this. */
const ASK_EVERY_MS = 600_000;

/**
 * Fetches the parts of this release that nobody has asked for yet, so that they are there when the network is gone, and tells `onOther` once the
 * site has another release. Gives a function that ends it.
 */
export function followRelease(onOther: () => void): () => void {
  if (import.meta.env.DEV) return () => undefined;
  let asked = 0;
  const ask = async (): Promise<readonly string[]> => {
    asked = Date.now();
    const parts = await listParts().catch(() => []);
    if (!parts.length) return [];
    const isThis = parts.some((part) => import.meta.url.endsWith(`/${part}`));
    if (!isThis) onOther();
    return isThis ? parts : [];
  };
  const timer = setTimeout(async () => {
    const parts = await ask();
    if (!savesData()) parts.forEach(preload);
  }, FETCH_AFTER_MS);
  const askAgain = (): void => {
    if (!document.hidden && asked && Date.now() - asked > ASK_EVERY_MS) void ask();
  };
  document.addEventListener('visibilitychange', askAgain);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', askAgain);
  };
}

/** The scripts of the site's present release, by their paths from the page. Rejects where that cannot be read. */
async function listParts(): Promise<readonly string[]> {
  const response = await fetch(new URL(RELEASE_FILE, document.baseURI), { cache: 'no-cache' });
  const { parts } = (await response.json()) as { readonly parts?: readonly unknown[] };
  return parts?.filter((part) => typeof part === 'string') ?? [];
}

/** Has a script ready for an import, without running it. */
function preload(part: string): void {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = part;
  link.fetchPriority = 'low';
  document.head.append(link);
}

/** True where the reader's browser is asked to load little. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
