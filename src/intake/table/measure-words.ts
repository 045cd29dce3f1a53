import type { SeizureType } from '../../model/data-package';
import type { Dimension, Unit } from '../../model/unit';
import { foldText } from '../../query/search/fold-text';

/** What a measure's name says about it. `unit` is the one of a bare number, null where it must be stated; `isSure` false where nothing was found. */
export interface MeasureGuess {
  readonly type: SeizureType;
  readonly dimension: Dimension;
  readonly unit: Unit | null;
}

/** Words of counting: with one of them even drugs are counted ("Cocaine seizures", "Number of drug cases"). */
const COUNTED =
  /\b(?:number|no\.?|nos|count|seizures?|cases?|incidents?|arrest\w*|offen[cs]es?|offenders?|persons?|people|victims?|suspects?|men|women|male|female|officers?|laborator\w+|labs?|operations?|nombre|nb|saisies|affaires|numero|casos|incautaciones|detenid\w+|anzahl|faelle|falle|sicherstellungen|plants?|packages?|parcels?|convictions?|prosecutions?|investigations?|checks?|searches|hits|dealers?|users?|deaths?|traffickers?|couriers?|mules|shipments?|consignments?|containers?|websites?|networks?|groups?)\b/;
const TABLETS =
  /\b(?:tablets?|pills?|comprimes|comprimidos|tabletten|ecstasy tablets|yaba|captagon tablets)\b/;
const ROUNDS =
  /\b(?:ammunition|rounds?|cartridges?|munitions?|cartouches|cartuchos|municion(?:es)?|munition|patronen|bullets|municoes|munizioni|ammo)\b|ذخيرة|الذخيرة|боеприпас|патрон|弹药/;
const DRUGS =
  /\b(?:cocaine|cocaina|kokain|heroin\w*|cannabis|marijuana|marihuana|hashish|haschisch|hachis|resin|opium|opiates?|opioids?|morphine|meth\w*|amphetamine\w*|amphetamin|mdma|ecstasy|ketamine|fentanyl|tramadol|khat|khat|drugs?|drogues?|drogas?|drogen|narcotics?|stupefiants|estupefacientes|betaubungsmittel|precursors?|precurseurs|captagon|crack|lsd|ghb|synthetic|herb|kratom|codeine|pseudoephedrine|ephedrine|coca|poppy|psychotropic\w*|nps)\b|كوكايين|هيروين|مخدرات|المخدرات|кокаин|героин|наркотик|毒品/;
const MASS =
  /\b(?:weight|mass|poids|peso|gewicht|ivory|ivoire|marfil|scales|gold|or|oro|silver|timber weight|tobacco|tabac|tabaco|fuel weight|explosives? weight|sandalwood|waste|meat|bushmeat|fish)\b/;
const VOLUME =
  /\b(?:volume|litres|liters|fuel|petrol|diesel|gasoline|oil|alcohol|spirits|beer|wine|timber)\b/;
const MONEY =
  /\b(?:cash|currency|money|worth|value|amount of money|proceeds|assets|fines?|argent|especes|dinero|efectivo|bargeld|geld|valeur|valor|usd|eur|dollars|euros|loss(?:es)?|funds)\b|نقود|деньги/;
const FIREARMS =
  /\b(?:firearms?|weapons?|guns?|pistols?|rifles?|revolvers?|armes?|armas?|waffen|schusswaffen|grenades?|explosives?|detonators?|magazines?|ammunition|rounds?|cartridges?|munitions?|municion(?:es)?|munition|shotguns?|machine guns?|parts and components|ied)\b|أسلحة|الأسلحة|سلاح|оружие|武器|枪/;
const PEOPLE =
  /\b(?:arrest\w*|detain\w*|detention|apprehen\w*|suspects?|persons?|people|victims?|rescued|migrants?|traffickers?|smugglers?|offenders?|interpellations?|interpelles?|gardes? a vue|detenciones|detenidos|arrestos|victimas?|personas|personnes|personen|festnahmen|festgenommen\w*|verhaftungen|opfer|men|women|children|minors|male|female|boys|girls|intercepted|convict\w*|prosecut\w*|arresti|detidos|aanhoudingen|officers)\b|الموقوفين|موقوف|اعتقال|ضحايا|задержан|арест|жертв|逮捕|受害者/;
const VALUABLES =
  /\b(?:cash|currency|money|gold|silver|jewel\w*|diamonds?|vehicles?|cars?|vehicules?|vehiculos?|fahrzeuge|boats?|vessels?|phones?|artworks?|cultural|antiquit\w*|coins?|assets|motorcycles?|worth|bitcoin|luxury|gems?)\b/;
const CHECKS =
  /\b(?:checks?|checked|searches|searched|database|databases|hits?|passports?|documents? checked|inspections?|inspected|controls?|controles|kontrollen|queries|screened|verifications)\b/;
const ENVIRONMENT =
  /\b(?:wildlife|ivory|pangolin\w*|rhino\w*|horns?|timber|wood|logs|fish\w*|turtles?|reptiles?|birds?|animals?|scales|waste|pollution|mining|forest\w*|lobsters?|sharks?|corals?|plants? protected|cites|eels?|mercury|rosewood)\b/;

/** What a measure's name says: its seizure type, and what a number without a unit would be of. */
export function guessMeasure(label: string): MeasureGuess {
  const text = foldText(label);
  const type = guessType(text);
  const guess = (dimension: Dimension, unit: Unit | null): MeasureGuess => ({ type, dimension, unit });
  if (TABLETS.test(text)) return guess('count', 'tablets');
  if (ROUNDS.test(text) && !/\b(?:seizures?|cases?|boxes|caches?)\b/.test(text))
    return guess('count', 'rounds');
  if (COUNTED.test(text) && !/\b(?:weight|value|worth)\b/.test(text)) return guess('count', 'count');
  if (DRUGS.test(text) || MASS.test(text)) return guess('mass', null);
  if (MONEY.test(text)) return guess('money', null);
  if (VOLUME.test(text)) return guess('volume', null);
  return guess('count', 'count');
}

function guessType(text: string): SeizureType {
  if (CHECKS.test(text)) return 'checks';
  if (PEOPLE.test(text)) return 'people';
  if (FIREARMS.test(text) || ROUNDS.test(text)) return 'firearms';
  if (ENVIRONMENT.test(text)) return 'environment';
  if (DRUGS.test(text) || TABLETS.test(text)) return 'drugs';
  if (VALUABLES.test(text)) return 'valuables';
  return 'other';
}
