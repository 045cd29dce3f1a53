import { readScale, readUnit, type UnitReading } from '../cells/unit-words';

export interface ParsedHeader {
  /** Without unit, scale and footnote mark. */
  readonly label: string;
  readonly unit: UnitReading | null;
  /** The unit as written; empty where there is none. */
  readonly unitText: string;
  /** What every number of the column is to be multiplied by. */
  readonly scale: number;
}

const MARKS = /\s*(?:[*†‡§]+|\[\d{1,2}\]|\((?:\d|[a-fh-km-su-z])\)|[⁰¹²³⁴-⁹]+)$/u;

/** Reads a unit and a scale out of a header's words: "Ammunition (rounds)", "Cash (US$ million)", "Weight, kg", "Cocaine in kg". */
export function parseHeader(header: string): ParsedHeader {
  let label = header.replace(/\s+/g, ' ').trim();
  let unit: UnitReading | null = null;
  let unitText = '';
  let scale = 1;
  const take = (text: string): boolean => {
    const found = readUnitAndScale(text);
    if (!found) return false;
    if (found.unit) {
      unit = found.unit;
      unitText = found.unitText;
    }
    scale *= found.scale;
    return true;
  };
  label = stripMark(label);
  // "Kg" alone: a column of amounts in that unit, of what another column names.
  const alone = readUnit(label);
  if (alone?.kind === 'unit' && alone.unit !== 'count')
    return { label, unit: alone, unitText: label, scale: 1 };
  for (
    let match = /\s*[([]([^()[\]]*)[)\]]\s*$/.exec(label);
    match;
    match = /\s*[([]([^()[\]]*)[)\]]\s*$/.exec(label)
  ) {
    if (!take(match[1] ?? '')) break;
    label = stripMark(label.slice(0, match.index));
  }
  const inside = /\s*\(([^()]*)\)(?=.)/.exec(label);
  if (unit === null && inside && take(inside[1] ?? '')) label = label.replace(inside[0], '');
  const tail =
    /^(.*\S)(?:\s*[,/:–-]\s*|\s+(?:in|en|à|em|i)\s+|\s+)((?:(?:thousands?|millions?) (?:of )?)?[^\s,]+(?:\s\d+)?)$/iu.exec(
      label
    );
  if (unit === null && tail) {
    const [, before = '', word = ''] = tail;
    // A word alone is a unit of measure ("Cocaine kg"), but not of counting, where it is what is counted ("Seized items").
    const isSeparate =
      /[,/:–-]\s*$/.test(label.slice(0, label.length - word.length)) || /\s(?:in|en)\s+\S+$/i.test(label);
    const found = readUnitAndScale(word);
    const isMeasure =
      found?.unit?.kind === 'unit' ? !/^(?:count|rounds|tablets)$/.test(found.unit.unit) : false;
    const isBare =
      isMeasure && word.length <= 6 && word !== 'm' && word !== 't' && word !== 'g' && word !== 'l';
    if (found && !(found.unit?.kind === 'unsure' && found.unit.id === 'm') && (isSeparate || isBare)) {
      take(word);
      label = before.replace(/\s*(?:[,/:–-]|\s(?:in|en))$/i, '').trim();
    }
  }
  if (label === '') label = header.trim();
  return { label: label.replace(/[\s:]+$/, ''), unit, unitText, scale };
}

function stripMark(label: string): string {
  return label.replace(MARKS, '').trim();
}

function readUnitAndScale(
  text: string
): { unit: UnitReading | null; unitText: string; scale: number } | null {
  const trimmed = text.trim().replace(/^(?:in|en|unit:|units:)\s+/i, '');
  const unit = readUnit(trimmed);
  if (unit) return { unit, unitText: trimmed, scale: 1 };
  const scale = readScale(trimmed);
  if (scale !== null) return { unit: null, unitText: '', scale };
  const words = trimmed.split(/\s+(?:(?:of|de)\s+|d['’])?/);
  for (let at = 1; at < words.length; at++) {
    const [a, b] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    for (const [scaleText, unitText] of [
      [a, b],
      [b, a]
    ] as const) {
      const factor = readScale(scaleText);
      const found = readUnit(unitText);
      if (factor !== null && found) return { unit: found, unitText, scale: factor };
    }
  }
  return null;
}
