import { max } from 'd3-array';
import { findByCode, type CodeKind } from '../names/find-code';
import { findTerritory, type TerritorySummary } from '../names/find-territory';
import { cellAt, type Sheet } from '../files/sheet';
import { OnceOf } from '../once';
import { readHeaderRole } from './header-words';

/** A column whose cells name territories. */
export interface TerritoryColumn {
  readonly column: number;
  readonly kind: 'name' | CodeKind;
  /** How many different texts of it are territories. */
  readonly hits: number;
}

const LOOKED_AT_ROWS = 400;
const LOOKED_AT_COLUMNS = 80;

/** Reads names once for each text: columns repeat them. */
export class TerritoryReader {
  readonly #readings = new OnceOf<TerritorySummary>();

  read(text: string, kind: 'name' | CodeKind): TerritorySummary {
    return this.#readings.get([kind, text], () =>
      kind === 'name' ? findTerritory(text) : findByCode(text, kind)
    );
  }
}

/** True of a text that names a territory, be it one that is gone, or one of several. */
export const namesTerritory = (reading: TerritorySummary): boolean =>
  reading.kind === 'territory' ||
  reading.kind === 'gone' ||
  (reading.kind === 'ask' && reading.reason !== 'spelling');

/** The columns that name territories, the surest first. */
export function findTerritoryColumns(sheet: Sheet, reader: TerritoryReader): TerritoryColumn[] {
  const rows = sheet.rows.slice(0, LOOKED_AT_ROWS);
  const width = Math.min(LOOKED_AT_COLUMNS, max(rows, ({ cells }) => cells.length) ?? 0);
  const found: (TerritoryColumn & { share: number })[] = [];
  for (let column = 0; column < width; column++) {
    const cells = rows.map((row) => cellAt(row, column)).filter(({ text }) => text !== '');
    const texts = [...new Set(cells.map(({ text }) => text))];
    const role =
      texts
        .slice(0, 12)
        .map(readHeaderRole)
        .find((each) => each !== null) ?? null;
    if (role === 'unit' || role === 'date' || role === 'nationality') continue;
    const kinds: ('name' | CodeKind)[] = [];
    const codes = texts.filter((text) => /^[A-Z]{2}$/.test(text)).length;
    if (codes > 0 && codes >= texts.length * 0.5 && (codes > 2 || role !== null)) {
      const isFips = texts.some((text) => /fips/i.test(text));
      kinds.push(isFips ? 'fips' : 'alpha-2');
    }
    const longCodes = texts.filter((text) => /^[A-Z]{3}$/.test(text)).length;
    if (longCodes > 0 && longCodes >= texts.length * 0.5) kinds.push(isOlympic(texts) ? 'ioc' : 'alpha-3');
    if (kinds.length === 0 && texts.some(isNumericCodeHeader)) kinds.push('numeric');
    if (kinds.length === 0) kinds.push('name');
    for (const kind of kinds) {
      const hits = texts.filter((text) => namesTerritory(reader.read(text, kind))).length;
      const others = texts.filter((text) => {
        const reading = reader.read(text, kind);
        return (
          reading.kind === 'region' ||
          reading.kind === 'total' ||
          reading.kind === 'none' ||
          (reading.kind === 'ask' && reading.reason === 'spelling')
        );
      }).length;
      const counted = texts.filter(
        (text) => !/^\W?\d+([.,]\d+)?\W?$/.test(text) || kind === 'numeric'
      ).length;
      // A name among numbers is a header of theirs.
      if (hits === 0 || (kind === 'name' && texts.length - counted > counted)) continue;
      const share = (hits + others) / counted;
      const isNamed =
        role === 'territory' || role === 'code' || role === 'from' || role === 'to' || role === 'via';
      if (share < (isNamed ? 0.3 : 0.5)) continue;
      if (role === 'remark' || role === 'source' || (role === 'region' && hits < others)) continue;
      found.push({ column, kind, hits, share });
    }
  }
  return found.sort((a, b) => b.hits - a.hits || b.share - a.share || a.column - b.column);
}

const isNumericCodeHeader = (text: string): boolean =>
  /^(?:iso[ _-]?(?:3166)?[ _-]?(?:1)?[ _-]?num(?:eric)?(?:[ _-]code)?|numeric(?: code)?|m49(?: code)?|un ?m49|un code|country[ _-]?code(?: \(m49\))?|geoareacode|area code \(m49\))$/i.test(
    text.trim()
  );

/** Codes that only the Olympic list has. */
function isOlympic(texts: readonly string[]): boolean {
  return (
    texts.some((text) =>
      /^(?:GER|NED|SUI|POR|GRE|CRO|DEN|BUL|RSA|ALG|KSA|UAE|CHI|URU|PAR|HAI|GUA|HON|ESA|CRC|PHI|INA|MAS|VIE|SRI|NEP|IRI|NGR|ZIM|ZAM|TAN|SUD|LBA)$/.test(
        text
      )
    ) && !texts.some((text) => /^(?:DEU|NLD|CHE|PRT|GRC|HRV|DNK|BGR)$/.test(text))
  );
}
