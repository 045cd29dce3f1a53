/** English names of countries that stand with an article in running text: "in the Philippines". */
const ARTICLED =
  /^(Bahamas|Comoros|Congo|Gambia|Holy See|Maldives|Netherlands|Philippines|United |Republic of |State of |Democratic |.* (Federation|Islands|Islands \(Malvinas\)|Republic)$)/;

/** The name of a territory or place as it stands in a sentence. */
export function withArticle(territory: string): string {
  return ARTICLED.test(territory) ? `the ${territory}` : territory;
}
