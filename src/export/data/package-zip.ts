import { strToU8, zipSync } from 'fflate';
import { moreMessagesOf } from '../../i18n/more-messages';
import type { DataPackage } from '../../model/data-package';
import type { Picture } from '../../picture/picture';
import { cite, CITATION_ENDINGS, CITATION_FORMATS } from '../cite';
import { NO_DATE } from '../office-parts';

/** A data package as a ZIP file, of the files that `listPackageFiles` gives. It opens wherever the package's folder does. */
export function exportPackageZip(
  picture: Picture,
  files: ReadonlyMap<string, Uint8Array>
): Uint8Array<ArrayBuffer> {
  const zippable = Object.fromEntries(listPackageFiles(picture, files));
  return new Uint8Array(zipSync(zippable, { level: 6, mtime: NO_DATE }));
}

/**
 * The files of a data package as they are, by their paths, with a README and its sources as citations in the formats of reference managers; what the package itself has of
 * these names stays.
 */
export function listPackageFiles(
  picture: Picture,
  files: ReadonlyMap<string, Uint8Array>
): ReadonlyMap<string, Uint8Array> {
  const { publishedPackage } = picture;
  const cited = [...publishedPackage.sources.values()].map((source) => ({ source, locator: '' }));
  return new Map([
    ['README.md', strToU8(formatReadme(publishedPackage, picture))],
    ...CITATION_FORMATS.map(
      (format) => [`citations/sources.${CITATION_ENDINGS[format]}`, strToU8(cite(cited, format))] as const
    ),
    // Outside a browser a path has no step to nowhere.
    ...[...files].map(([path, bytes]) => [path.replace(/(^|\/)(?:\.\/)+/g, '$1'), bytes] as const)
  ]);
}

function formatReadme({ title, name, version, marking, ...rows }: DataPackage, picture: Picture): string {
  const { language, messages } = picture;
  const words = moreMessagesOf(language).exporting.data;
  const { zip } = words;
  const counts = [
    zip.counts(rows.operations.length, rows.figures.length, rows.routes.length),
    zip.more(rows.events.length, rows.sources.size)
  ];
  return [
    `# ${title || name}`,
    '',
    ...(version ? [`${zip.version(version)}`, ''] : []),
    ...(marking ? [`**${marking}**`, ''] : []),
    counts.join(' '),
    '',
    zip.about,
    '',
    `## ${words.reading}`,
    '',
    ...words.readingRules.map((rule) => `- ${rule}`),
    '',
    `## ${words.citing}`,
    '',
    zip.cite,
    '',
    `## ${words.boundaries}`,
    '',
    messages.map.boundaries,
    ''
  ].join('\n');
}
