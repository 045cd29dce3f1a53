import type { TerritoryCode } from '../../model/data-package';

/** Territories with a code of their own that their state's name may stand before: "China (Hong Kong)". */
const WITHIN: Readonly<Record<TerritoryCode, string>> = {
  CHN: 'HKG MAC TWN',
  USA: 'PRI VIR GUM ASM MNP UMI',
  FRA: 'GUF GLP MTQ REU MYT NCL PYF SPM WLF BLM MAF ATF',
  GBR: 'AIA BMU VGB CYM FLK GIB GGY IMN JEY MSR PCN SHN TCA IOT SGS',
  NLD: 'ABW CUW SXM BES',
  DNK: 'FRO GRL',
  NOR: 'SJM BVT',
  FIN: 'ALA',
  AUS: 'CCK CXR NFK HMD',
  NZL: 'COK NIU TKL',
  CYP: 'XNC',
  SOM: 'XSO',
  SRB: 'XKX'
};

/** True where `part` is a territory of its own that is written after the name of `whole`. */
export function isWithin(part: TerritoryCode, whole: TerritoryCode): boolean {
  return (WITHIN[whole] ?? '').split(' ').includes(part);
}
