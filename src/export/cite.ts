import { isLocated, type Source } from '../model/data-package';

/** How a source can be cited; all but the first are read by reference managers. */
export const CITATION_FORMATS = ['plain', 'bibtex', 'ris', 'csl'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** The end of the name of a file in each format. */
export const CITATION_ENDINGS: Readonly<Record<CitationFormat, string>> = {
  plain: 'txt',
  bibtex: 'bib',
  ris: 'ris',
  csl: 'json'
};

/** A document, and the place in its text where something stands; empty where that is not known. */
export interface CitedDocument {
  readonly source: Source;
  readonly locator: string;
}

/**
 * The documents of one statement as citations, each with the place in its text. Dates keep their precision; what a source lacks is left
 * out. Sources: BibTeX (Patashnik 1988), RIS (Research Information Systems), CSL-JSON 1.0.2.
 */
export function cite(cited: readonly CitedDocument[], format: CitationFormat): string {
  const documents = cited.map(({ source, locator }) => ({
    source,
    locator: isLocated(locator) ? locator : ''
  }));
  const each = (write: (source: Source, locator: string) => string): string[] =>
    documents.map(({ source, locator }) => write(source, locator));
  switch (format) {
    case 'plain':
      return each(citePlainly).join('\n');
    case 'bibtex':
      return each(citeInBibTex).join('\n');
    case 'ris':
      return each(citeInRis).join('');
    case 'csl':
      return `${JSON.stringify(
        documents.map(({ source, locator }) => createCslItem(source, locator)),
        null,
        2
      )}\n`;
  }
}

function citePlainly({ publisher, published, title, url }: Source, locator: string): string {
  return [
    `${publisher}${published ? ` (${published})` : ''}: ${title}.`,
    ...(locator ? [`${locator}.`] : []),
    ...(url ? [url] : [])
  ].join(' ');
}

function citeInBibTex({ id, publisher, title, url, published }: Source, locator: string): string {
  const [year, month, day] = published?.split('-') ?? [];
  const fields: [name: string, value: string | undefined][] = [
    ['author', `{${escapeTex(publisher)}}`],
    ['title', `{${escapeTex(title)}}`],
    ['year', year],
    ['month', month],
    ['day', day],
    ['url', url],
    ['note', locator && escapeTex(locator)]
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${id},\n${lines.join(',\n')}\n}\n`;
}

/** TeX's own signs, as text. */
function escapeTex(text: string): string {
  const WRITTEN: Readonly<Record<string, string>> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}'
  };
  return text.replace(/[\\{}$&#%_~^]/g, (sign) => WRITTEN[sign] ?? `\\${sign}`);
}

function citeInRis({ publisher, title, url, published }: Source, locator: string): string {
  const [year, month = '', day = ''] = published?.split('-') ?? [];
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', 'GEN'],
    ['AU', `${publisher},`],
    ['TI', title],
    ['PY', year],
    ['DA', year && `${year}/${month}/${day}/`],
    ['UR', url],
    ['N1', locator]
  ];
  return [
    ...lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : [])),
    'ER  - ',
    ''
  ].join('\r\n');
}

/** A line break would begin another field. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function createCslItem({ id, publisher, title, url, published }: Source, locator: string): object {
  return {
    id,
    type: 'document',
    title,
    author: [{ literal: publisher }],
    ...(published && { issued: { 'date-parts': [published.split('-').map(Number)] } }),
    ...(url && { URL: url }),
    ...(locator && { note: locator })
  };
}
