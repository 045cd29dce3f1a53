import { strToU8, zipSync, type Zippable } from 'fflate';

/** What every part of an office file begins with. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** No file in the package says when it was made: the same content gives the same bytes. */
export const NO_DATE = '1980-01-01T12:00:00';

/** Text for XML; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}

export interface Relation {
  readonly id: string;
  /** The last part of its address, for those of office documents, or the whole. */
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

/** The parts of an Office Open XML file (ISO/IEC 29500-2) while it is put together, by their paths. */
export class OfficeParts {
  readonly #parts = new Map<string, string>();

  set(path: string, xml: string): void {
    this.#parts.set(path, xml);
  }

  /** Writes what a part refers to; of '' what the whole file begins with. */
  relate(part: string, relations: readonly Relation[]): void {
    const at = part.lastIndexOf('/');
    const folder = part.slice(0, Math.max(0, at));
    this.set(
      `${folder && `${folder}/`}_rels/${part.slice(at + 1)}.rels`,
      `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.map(writeRelation).join('')}</Relationships>`
    );
  }

  /** The file: `main` is the part that it opens with, `types` say by pattern what parts are. */
  zip(
    main: string,
    types: readonly (readonly [pattern: RegExp, type: string])[],
    { title, description }: { readonly title: string; readonly description: string }
  ): Uint8Array<ArrayBuffer> {
    const core = 'docProps/core.xml';
    this.set(
      core,
      `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
        `<dc:title>${escapeXml(title)}</dc:title><dc:creator>Opsatlas</dc:creator><dc:description>${escapeXml(description)}</dc:description></cp:coreProperties>`
    );
    this.relate('', [
      { id: 'rId1', type: 'officeDocument', target: main },
      { id: 'rId2', type: `${PACKAGE}/relationships/metadata/core-properties`, target: core }
    ]);
    const all = [...types, [/^docProps\/core\.xml$/, CORE_TYPE] as const];
    const overrides = [...this.#parts.keys()].flatMap((path) => {
      const type = all.find(([pattern]) => pattern.test(path))?.[1];
      return type ? [`<Override PartName="/${path}" ContentType="${type}"/>`] : [];
    });
    const files: Zippable = {
      '[Content_Types].xml': strToU8(
        `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
          `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
      )
    };
    for (const [path, xml] of this.#parts) files[path] = strToU8(xml);
    return new Uint8Array(zipSync(files, { level: 6, mtime: NO_DATE }));
  }
}

const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';

function writeRelation({ id, type, target, external }: Relation): string {
  const address = type.includes(':') ? type : `${OFFICE}/${type}`;
  return `<Relationship Id="${id}" Type="${address}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`;
}
