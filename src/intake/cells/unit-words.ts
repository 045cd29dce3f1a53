import { foldText } from '../../query/search/fold-text';
import type { UnsureUnit } from '../../model/sheet-problem';
import type { Unit } from '../../model/unit';

/** One thing that a word of a unit may mean: the package's unit, and how many of it one is. */
export interface UnitMeaning {
  readonly label: string;
  readonly unit: Unit;
  readonly factor: number;
}

/**
 * What a word beside a number means. `unsure` has several meanings and is asked once a file (`id`), the first being proposed; `foreign` is
 * a unit that the package does not know, with what it converts to, if anything; `rate` is no amount.
 */
export type UnitReading =
  | { readonly kind: 'unit'; readonly unit: Unit; readonly factor: number }
  | { readonly kind: 'unsure'; readonly id: UnsureUnit; readonly meanings: readonly UnitMeaning[] }
  | { readonly kind: 'foreign'; readonly meanings: readonly UnitMeaning[] }
  | { readonly kind: 'rate' };

const WORDS: Readonly<Record<Unit, string>> = {
  count:
    'count|counts|number|numbers|no|nos|nr|num|#|nombre|nombres|numero|numeros|anzahl|stuck|stk|st|pcs|pc|pce|pces|piece|pieces|item|items|unit|units|unite|unites|unidad|unidades|pieza|piezas|person|persons|people|personnes|personas|personen|individuals|suspects|each|ea|case|cases|cas|casos|falle|head|heads|ед|шт|человек|numero de|عدد|个|名|件|n|quantity units|ctn|number of items',
  rounds:
    'round|rounds|rds|rnds|cartridge|cartridges|cartouche|cartouches|cartucho|cartuchos|patrone|patronen|schuss|patronen stuck|rounds of ammunition|ammunition rounds|патронов|طلقة|طلقات|发',
  tablets:
    'tablet|tablets|tab|tabs|tbl|pill|pills|comprime|comprimes|comprimido|comprimidos|tablette|tabletten|pastilla|pastillas|pilule|pilules|таблеток|таблетки|قرص|أقراص|片',
  g: 'g|gr|gm|gms|gram|grams|gramme|grammes|gramo|gramos|gramm|г|غرام|克',
  kg: 'kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes|kilogramo|kilogramos|kilogramm|кг|كغ|كغم|كجم|كلغ|كيلوغرام|公斤|千克',
  t: 't|tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes|mt|mts|tonnen|tonelada|toneladas|tonelada metrica|toneladas metricas|tonnes metriques|tm|т|тонн|طن|吨',
  ml: 'ml|millilitre|millilitres|milliliter|milliliters|мл|毫升',
  litres: 'l|lt|ltr|ltrs|litre|litres|liter|liters|litro|litros|л|لتر|升',
  m3: 'm3|m³|cbm|cu m|cubic metre|cubic metres|cubic meter|cubic meters|metres cubes|metre cube|metros cubicos|kubikmeter|м³|м3|立方米',
  m: 'metre|metres|meter|meters|metro|metros',
  km: 'km|kms|kilometre|kilometres|kilometer|kilometers|kilometros|км|公里',
  USD: 'usd|us$|us $|$us|u.s. dollars|us dollars|us dollar|dollars us|united states dollars|dolares estadounidenses|dolares|dollars americains|美元|долл сша|دولار أمريكي',
  EUR: 'eur|€|euro|euros|евро|欧元|يورو',
  GBP: 'gbp|£|pound sterling|pounds sterling|british pounds',
  CHF: 'chf|sfr|franken|swiss francs',
  JPY: 'jpy|yen|円|日元',
  CNY: 'cny|rmb|yuan|人民币',
  INR: 'inr|₹|rupees',
  BRL: 'brl|r$|reais',
  MXN: 'mxn',
  AUD: 'aud|a$|australian dollars',
  CAD: 'cad|c$|canadian dollars',
  ZAR: 'zar|rand'
};

const each = (unit: Unit, factor: number, label: string): UnitMeaning => ({ unit, factor, label });

/** What words of several meanings may mean. */
export const UNSURE_MEANINGS: Readonly<Record<UnsureUnit, readonly UnitMeaning[]>> = {
  tons: [each('t', 1, 't'), each('kg', 907.18474, 'short tons')],
  dollar: [each('USD', 1, 'USD'), each('AUD', 1, 'AUD'), each('CAD', 1, 'CAD')],
  yen: [each('JPY', 1, 'JPY'), each('CNY', 1, 'CNY')],
  m: [each('m', 1, 'm'), each('count', 1_000_000, 'million')]
};
const UNSURE_WORDS: Readonly<Record<UnsureUnit, string>> = {
  tons: 'ton|tons',
  dollar: '$|dollar|dollars',
  yen: '¥',
  m: 'm'
};

const FOREIGN: readonly (readonly [words: string, meanings: readonly UnitMeaning[]])[] = [
  ['lb|lbs|pound|pounds|libra|libras|livre|livres|pfund', [each('kg', 0.45359237, 'kg')]],
  ['oz|ounce|ounces|once|onces|onza|onzas', [each('g', 28.349523125, 'g')]],
  ['mg|milligram|milligrams|milligrammes|miligramos', [each('g', 0.001, 'g')]],
  ['short ton|short tons', [each('kg', 907.18474, 'kg')]],
  ['long ton|long tons', [each('kg', 1016.0469088, 'kg')]],
  ['quintal|quintals|quintaux|quintales', [each('kg', 100, 'kg')]],
  [
    'gal|gals|gallon|gallons|galon|galones',
    [each('litres', 3.785411784, 'litres (US gallon)'), each('litres', 4.54609, 'litres (imperial gallon)')]
  ],
  ['bbl|barrel|barrels', [each('litres', 158.987294928, 'litres')]],
  [
    'pint|pints',
    [each('litres', 0.473176473, 'litres (US pint)'), each('litres', 0.56826125, 'litres (imperial pint)')]
  ],
  ['cl', [each('litres', 0.01, 'litres')]],
  ['hl', [each('litres', 100, 'litres')]],
  ['ft3|cu ft|cubic feet|cubic foot', [each('m3', 0.028316846592, 'm3')]],
  ['ft|foot|feet', [each('m', 0.3048, 'm')]],
  ['yd|yard|yards', [each('m', 0.9144, 'm')]],
  ['mile|miles', [each('km', 1.609344, 'km')]],
  ['cm', [each('m', 0.01, 'm')]],
  ['dozen', [each('count', 12, '')]],
  ['ha|hectare|hectares|acre|acres|m2|m²|km2|km²|sq m', []],
  [
    'sek|nok|dkk|pln|czk|huf|ron|bgn|rub|₽|uah|try|pkr|bdt|nzd|cop|clp|pen|ars|ngn|₦|kes|ghs|xof|xaf|cfa|fcfa|mad|egp|sar|aed|thb|฿|php|₱|idr|myr|rm|sgd|s$|hkd|hk$|krw|₩|twd|vnd|₫|ils|₪|rs',
    []
  ],
  [
    'bottle|bottles|box|boxes|carton|cartons|pack|packs|packet|packets|package|packages|parcel|parcels|bag|bags|sachet|sachets|ampoule|ampoules|vial|vials|capsule|capsules|dose|doses|plant|plants|stick|sticks|blotter|blotters|container|containers|crate|crates|strip|strips|cigarettes|pairs|pair|sets|set|rolls|bundles|barrels of',
    []
  ]
];
const RATES =
  'per cent|percent|percentage|%|pct|pc|p_hthab|rt|rate|ratio|index|per 100 000|per 100,000|per 100000|per 100 000 inhabitants|per 100 000 population|rate per 100 000|rate per 100,000|rate per 100,000 population|rate per 100 000 population|per 1 000|per million|per capita|share|pour cent|prozent|pour 100 000 habitants|je 100 000|por 100 000 habitantes';

const readings = new Map<string, UnitReading>();
const key = (word: string): string =>
  foldText(word)
    .replace(/\.(?=\s|$)/g, '')
    .replace(/[\s_]+/g, ' ')
    .trim();
for (const [unit, words] of Object.entries(WORDS))
  for (const word of words.split('|'))
    readings.set(key(word), { kind: 'unit', unit: unit as Unit, factor: 1 });
for (const [words, meanings] of FOREIGN)
  for (const word of words.split('|')) readings.set(key(word), { kind: 'foreign', meanings });
for (const [id, words] of Object.entries(UNSURE_WORDS))
  for (const word of words.split('|'))
    readings.set(key(word), {
      kind: 'unsure',
      id: id as UnsureUnit,
      meanings: UNSURE_MEANINGS[id as UnsureUnit]
    });
for (const word of RATES.split('|')) if (!readings.has(key(word))) readings.set(key(word), { kind: 'rate' });

/** What a word or sign beside a number means as a unit; null where it is none that is known. Capitals, accents and points do not matter. */
export function readUnit(text: string): UnitReading | null {
  return readings.get(key(text)) ?? null;
}

/** Powers of ten and Indian counting words after a number. */
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  thousands: 1e3,
  k: 1e3,
  mille: 1e3,
  milliers: 1e3,
  miles: 1e3,
  mil: 1e3,
  tsd: 1e3,
  tausend: 1e3,
  тыс: 1e3,
  ألف: 1e3,
  千: 1e3,
  万: 1e4,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  million: 1e6,
  millions: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  mm: 1e6,
  millon: 1e6,
  millones: 1e6,
  millionen: 1e6,
  milhoes: 1e6,
  млн: 1e6,
  مليون: 1e6,
  crore: 1e7,
  crores: 1e7,
  亿: 1e8,
  billion: 1e9,
  billions: 1e9,
  bn: 1e9,
  milliard: 1e9,
  milliards: 1e9,
  milliarden: 1e9,
  mrd: 1e9,
  млрд: 1e9,
  مليار: 1e9,
  "'000": 1e3,
  '000': 1e3,
  '000s': 1e3,
  "000's": 1e3,
  '1000': 1e3,
  '1 000': 1e3,
  '1,000': 1e3,
  '1,000s': 1e3,
  '1000s': 1e3
};
const scales = new Map(Object.entries(SCALES).map(([word, factor]) => [key(word), factor]));

/** The factor of a word like "million"; null where it is none. */
export function readScale(text: string): number | null {
  return scales.get(key(text)) ?? null;
}
