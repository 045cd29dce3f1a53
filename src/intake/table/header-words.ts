import { foldText } from '../../query/search/fold-text';

/** What a column may hold, by the words of its header. */
export type HeaderRole =
  | 'territory'
  | 'code'
  | 'from'
  | 'via'
  | 'to'
  | 'mode'
  | 'status'
  | 'measure'
  | 'category'
  | 'amount'
  | 'low'
  | 'high'
  | 'qualifier'
  | 'unit'
  | 'date'
  | 'period'
  | 'source'
  | 'remark'
  | 'flag'
  | 'share'
  | 'number'
  | 'position'
  | 'region'
  | 'nationality';

/** Whole headers, folded, by role; the first role that knows a header has it. */
const HEADERS: Readonly<Record<HeaderRole, string>> = {
  territory:
    'country|countries|country name|country/territory|country or territory|country or area|country/area|territory|territories|nation|state|member state|member states|member country|reporting country|country of seizure|seizure country|location|place|geo|geography|area|economy|participating country|jurisdiction|pays|pays/territoire|état|etat|etats membres|nom du pays|território|país|paises|países|país/territorio|pais|territorio|estado|estado miembro|estados|nombre del país|land|länder|staat|staaten|mitgliedstaat|paese|stato|land/gebied|kraj|ülke|البلد|الدولة|البلدان|الدول|بلد|دولة|страна|страны|государство|国家|国家/地区|国别|entity|name|country/region|geoareaname|location name',
  code: 'code|iso|iso2|iso3|iso 2|iso 3|iso code|iso2 code|iso3 code|iso3_code|iso2_code|iso_a2|iso_a3|iso-2|iso-3|iso alpha 2|iso alpha 3|iso numeric|iso_numeric|alpha-2|alpha-3|alpha 2|alpha 3|country code|countrycode|country_code|country iso|country iso3|ccode|m49|m49 code|un code|un m49|code pays|código|codigo|ländercode|länderkürzel|ioc|noc|fips|geocode|geoareacode|area code|ref_area|iso3c|iso2c',
  from: "from|origin|source country|country of origin|departure|country of departure|departure country|provenance|start|de|depuis|pays de provenance|pays d'origine|origine|départ|desde|origen|país de origen|procedencia|von|herkunft|herkunftsland|ursprung|ursprungsland|из|откуда|من|المصدر|origin country|place of origin|loading port|port of loading|exporter",
  via: 'via|transit|transit country|transit countries|transit points|through|country of transit|stops|por|tránsito|transito|par|durch|über|durchgangsland|transitland|через|عبر',
  to: 'to|destination|destination country|country of destination|arrival|intended destination|final destination|à|vers|pays de destination|a|hasta|hacia|destino|país de destino|nach|ziel|zielland|bestimmungsland|bestimmung|куда|в|إلى|الوجهة|port of discharge|importer|place of destination',
  mode: 'mode|by|means|transport|means of transport|mode of transport|transport mode|conveyance|conveyance type|method|moyen|moyen de transport|mode de transport|medio|medio de transporte|modo|modo de transporte|verkehrsmittel|transportmittel|transportweg',
  status: 'status|state of route|statut|estado de la ruta|route status|outcome|result',
  measure:
    'what|item|items|indicator|indicator name|indicateur|indicador|indikator|measure|commodity|commodities|goods|product|produit|producto|substance|substancia|sustancia|stoff|drug|drug type|drug group|type of drug|drug name|drogue|droga|type|type of seizure|seizure type|category of goods|what was seized|seized item|items seized|article|artículo|articulo|objet|description of goods|goods seized|ware|warengruppe|gegenstand|merkmal|variable|iccs|crime|offence|offense|offence type|crime type|series|series name|seriesdescription|statistic|species|kind|weapon type|firearm type|type of firearm|type of weapon|contraband|result type|metric|what is counted|subject|вид|показатель|наименование|المادة|النوع|البند',
  category:
    'sex|gender|age|age group|dimension|category|subcategory|sub-category|group|sexe|âge|sexo|edad|geschlecht|alter|catégorie|categoría|kategorie|form of exploitation|exploitation|citizenship status|sub-type|subtype|drug subgroup',
  amount:
    'amount|quantity|quantities|value|values|obs_value|obs value|number|total|totals|count|qty|how many|how much|quantité|nombre|montant|valeur|cantidad|número|numero|valor|monto|menge|anzahl|wert|quantidade|quantità|количество|число|значение|الكمية|العدد|القيمة|数量|quantity seized|amount seized|number seized|seized quantity|figure|n',
  low: 'low|minimum|min|from (low)|lower|lower bound|low estimate|lower estimate',
  high: 'high|maximum|max|upper|upper bound|high estimate|upper estimate',
  qualifier: 'qualifier|precision|accuracy|hedge|confidence|approximate?',
  unit: 'unit|units|unit of measure|unit of measurement|unit measure|measurement unit|uom|unité|unités|unité de mesure|unidad|unidades|unidad de medida|einheit|maßeinheit|unidade|unità|единица|единица измерения|الوحدة|单位|unit_measure',
  date: 'date|day|reported|reported on|date of seizure|seizure date|date of report|date reported|as of|reporting date|report date|event date|incident date|date saisie|date de saisie|jour|fecha|fecha de incautación|día|datum|stand|tag|data|дата|التاريخ|日期|last update|updated',
  period:
    'year|years|period|reporting year|reporting period|quarter|month|année|an|annee|période|mois|año|ano|periodo|período|mes|jahr|zeitraum|monat|anno|год|период|السنة|年份|年|time|time period|time_period|refyear|ref year|date year',
  source:
    'source|sources|reference|references|ref|url|link|source url|source link|citation|document|publication|publisher|reported by|fuente|fuentes|quelle|quellen|référence|lien|referencia|enlace|fonte|источник|المصدر الوثيقة|来源',
  remark:
    'remark|remarks|note|notes|comment|comments|observation|observations|footnote|footnotes|details|detail|description|further information|additional information|remarques|remarque|commentaire|commentaires|observación|observaciones|nota|notas|comentarios|bemerkung|bemerkungen|anmerkung|anmerkungen|hinweis|osservazioni|примечание|примечания|ملاحظات|备注|title|headline|summary|narrative|text|checked by|contact|focal point',
  flag: 'flag|flags|obs_flag|obs flag|status flag|observation status|data flag|obs_status|fn|symbol',
  share:
    'share|percent|percentage|per cent|proportion|anteil|part|porcentaje|pourcentage|quote|prozent|proporción|quota|доля|النسبة|rate|change|change (%)|% change|ratio|index|rank|ranking|rang|growth|évolution|veränderung|variación',
  number:
    'no|no.|nr|nr.|#|n°|nº|s/n|sn|s.no|s. no|s.no.|sl no|sl. no.|id|row|lfd. nr.|lfd nr|ref no|ref. no.|case id|case no|case number|record|record id|objectid|fid|index no|№|م|序号|serial|serial no',
  position:
    'lat|lon|lng|long|latitude|longitude|x|y|coordinates|geometry|geom|wkt|point_x|point_y|x coordinate|y coordinate',
  region:
    'region|regions|subregion|sub-region|continent|world region|un region|région|región|continente|kontinent|weltregion|regione|регион|المنطقة|地区|income group|bloc',
  nationality:
    'nationality|nationalities|citizenship|nationality of offender|nationality of victim|nationalité|nacionalidad|staatsangehörigkeit|nationalität|nazionalità|гражданство|الجنسية|国籍'
};

const roles = new Map<string, HeaderRole>();
const fold = (text: string): string =>
  foldText(text)
    .replace(/[_\s]+/g, ' ')
    .replace(/[*†‡:]+$/, '')
    .trim();
for (const [role, headers] of Object.entries(HEADERS))
  for (const header of headers.split('|'))
    if (!roles.has(fold(header))) roles.set(fold(header), role as HeaderRole);

/** The role that a header's words alone give it; null for other words. Brackets behind are left aside. */
export function readHeaderRole(header: string): HeaderRole | null {
  const folded = fold(header);
  const known = roles.get(folded) ?? roles.get(folded.replace(/\s*[([][^()[\]]*[)\]]\s*$/, ''));
  if (known) return known;
  if (/\bnationalit|\bcitizenship|\bstaatsang|\bnacionalidad/.test(folded)) return 'nationality';
  if (/^(?:departure|origin|from|loading)\b/.test(folded)) return 'from';
  if (/^(?:arrival|destination)\b/.test(folded)) return 'to';
  if (!COUNTRY.test(folded)) return null;
  if (
    /\b(?:origin|sending|source|export\w*|departure|dispatch\w*|consign\w*|provenance|origine|depart|origen|procedencia|herkunft\w*|from|supplier|embarkation)\b/.test(
      folded
    )
  )
    return 'from';
  if (
    /\b(?:destination|receiving|recipient|import\w*|arrival|destino|ziel\w*|bestimmung\w*|to|disembarkation)\b/.test(
      folded
    )
  )
    return 'to';
  if (/\b(?:transit|via)\b/.test(folded)) return 'via';
  if (/\bbirth\b/.test(folded)) return 'nationality';
  return /\b(?:iso|code)\b/.test(folded) ? 'code' : /\bregion/.test(folded) ? 'region' : 'territory';
}

const COUNTRY =
  /\b(?:countr(?:y|ies)|pays|pais(?:es)?|territor(?:y|ies)|state|land|laender|staat|port|place)\b/;

/** True for a header that says a share or a rate, which is no amount: "%", "Share of total", "per 100 000 inhabitants". */
export function isShareHeader(header: string): boolean {
  const folded = fold(header);
  return (
    /%|\bper ?cent|\bpercentage|\bshare\b|\bproportion\b|\banteil|\bporcentaje|\bpourcentage|\bprozent|\brate\b(?! of)|\brates\b|\bratio\b|\btaux\b|\btasa\b/.test(
      folded
    ) ||
    /\bper (?:100|1)[ .,]?000|\bper (?:million|capita|head|inhabitant)|\bje (?:100|1)[ .]?000|\bpour (?:100|1) 000|\bpor (?:cada )?100[ .]?000/.test(
      folded
    ) ||
    readHeaderRole(header) === 'share'
  );
}

/** The year of a column whose header is one: "2030", "2030 [YR2030]", "FY 2030", "2029/30", "2030p"; null for another header. */
export function readYearHeader(header: string): string | null {
  const match =
    /^(?:fy|cy|year|jahr|année|año)?\s*((?:19|20)\d{2})(?:\s*\[YR\d{4}\]|\s*[/–-]\s*\d{2,4}|\s?[a-z*]{1,2}|\s*\([a-z*]{1,3}\)|\s*[*†]+)?$/i.exec(
      header.trim()
    ) ?? /^((?:19|20)\d{2}[-\s]?(?:Q[1-4]|H[12]|M?(?:0[1-9]|1[0-2])))$/i.exec(header.trim());
  return match?.[1] ?? null;
}

const LANGUAGES: readonly (readonly [language: string, words: string])[] = [
  [
    'fr',
    'pays|etat|territoire|interpellations|saisies|cocaine (kg)|armes|quantite|annee|region|personnes|vehicules|munitions|drogues|source|arrestations'
  ],
  [
    'es',
    'pais|paises|estado|detenciones|detenidos|incautaciones|armas|cantidad|ano|personas|vehiculos|municiones|drogas|fuente|arrestos|cocaina'
  ],
  [
    'de',
    'land|staat|staaten|festnahmen|personen|waffen|menge|jahr|anteil|stand|kokain|fahrzeuge|munition|quelle|sicherstellungen|anzahl'
  ],
  ['pt', 'pais|detencoes|apreensoes|quantidade|pessoas|veiculos|municoes|fonte|cocaina|ano'],
  ['it', 'paese|stato|arresti|sequestri|armi|quantita|persone|veicoli|munizioni|fonte'],
  ['nl', 'land|aanhoudingen|wapens|hoeveelheid|personen|voertuigen|munitie|bron'],
  ['ar', 'البلد|الدولة|بلد|دولة'],
  ['ru', 'страна|государство|количество|оружие'],
  ['zh', '国家|国家/地区|数量'],
  [
    'en',
    'country|territory|arrests|firearms|seized|quantity|year|source|persons|people|vehicles|weapons|amount|unit|date'
  ]
];

/** The language of headers and cells, by words that tables of this kind have (BCP 47); "en" where none is found. */
export function guessLanguage(texts: readonly string[]): string {
  const words = new Set(texts.flatMap((text) => [fold(text), ...fold(text).split(/[^\p{L}]+/u)]));
  let best = 'en';
  let most = 0;
  for (const [language, list] of LANGUAGES) {
    const count = list.split('|').filter((word) => words.has(fold(word))).length;
    if (count > most) [best, most] = [language, count];
  }
  return best;
}

/** Languages whose decimal sign is a comma. */
export function hasDecimalComma(language: string): boolean {
  return /^(?:fr|es|de|pt|it|nl|ru)$/.test(language);
}
