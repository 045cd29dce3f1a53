/** Texts that say that nothing is known, folded; one is no statement and never 0. */
const ABSENT: ReadonlySet<string> = new Set(
  (
    'na|n/a|n.a.|n.a|n. a.|n/av|nav|#n/a|nd|n.d.|n/d|n. d.|s/d|s.d.|s/i|..|...|....|:|.|null|<null>|nan|<na>|?|??|' +
    'no data|no data available|data not available|not available|not reported|not recorded|unknown|not known|not yet known|not yet available|not yet reported|data pending|no figures|no figures available|not applicable|no information|' +
    'no information available|information not available|not provided|not stated|not specified|not given|not published|not disclosed|no reply|no response|no answer|no report|not submitted|no record|missing|' +
    'pending|tbc|tbd|t.b.c.|to be confirmed|to be determined|awaited|under investigation|not collected|nr|n.r.|confidential|suppressed|' +
    'inconnu|inconnue|non disponible|non communiqué|non précisé|nc|n.c.|pas de données|sans objet|' +
    'desconocido|no disponible|sin datos|sin información|no reportado|no informado|no aplica|' +
    'keine angabe|keine angaben|k. a.|k.a.|unbekannt|keine daten|nicht verfügbar|nicht bekannt|' +
    'não disponível|sem dados|desconhecido|non disponibile|dato non disponibile|onbekend|niet beschikbaar|' +
    'غير متوفر|غير متوفرة|غير متاح|غير متاحة|غير معروف|لا توجد بيانات|нет данных|н/д|неизвестно|нет сведений|无数据|不详|未知|暂无'
  ).split('|')
);

const ZERO: ReadonlySet<string> = new Set('nil|zero|zéro|néant|cero|نفي|صفر|ноль|нуль|零'.split('|'));

/** True for a mark or words that say that nothing is known. */
export function isAbsentMark(text: string): boolean {
  return ABSENT.has(
    text
      .toLowerCase()
      .trim()
      .replace(/^\((.*)\)$/, '$1')
      .replace(/(?<=\p{L}{3})\.$/u, '')
  );
}

/** True for dashes alone: nothing known, or zero. */
export function isDash(text: string): boolean {
  return /^[-–—‒―_]{1,4}$/.test(text.trim());
}

/** True for a word that means the number zero. */
export function isZeroWord(text: string): boolean {
  return ZERO.has(text.toLowerCase());
}
