/**
 * The English short names that the United Nations give where they differ from CLDR's, by ISO 3166-1 alpha-2 code: what stands in brackets as
 * the form of a state ("Bolivia (Plurinational State of)") is left out, and "Hong Kong", "Macao", "United Kingdom" and "United States" are the
 * shorter forms in which the United Nations write these in tables. Territories that the list does not have (Kosovo, Taiwan) keep CLDR's name.
 * Source: UN Statistics Division, Standard Country or Area Codes for Statistical Use (M49).
 */
export const UN_NAMES: Readonly<Record<string, string>> = {
  AG: 'Antigua and Barbuda',
  BA: 'Bosnia and Herzegovina',
  BL: 'Saint Barthélemy',
  BN: 'Brunei Darussalam',
  BQ: 'Bonaire, Sint Eustatius and Saba',
  CD: 'Democratic Republic of the Congo',
  CG: 'Congo',
  CV: 'Cabo Verde',
  FK: 'Falkland Islands (Malvinas)',
  GS: 'South Georgia and the South Sandwich Islands',
  HK: 'Hong Kong',
  HM: 'Heard Island and McDonald Islands',
  KN: 'Saint Kitts and Nevis',
  KP: 'Democratic People’s Republic of Korea',
  KR: 'Republic of Korea',
  LA: 'Lao People’s Democratic Republic',
  LC: 'Saint Lucia',
  MD: 'Republic of Moldova',
  MF: 'Saint Martin',
  MM: 'Myanmar',
  MO: 'Macao',
  PM: 'Saint Pierre and Miquelon',
  PN: 'Pitcairn',
  PS: 'State of Palestine',
  RU: 'Russian Federation',
  SH: 'Saint Helena',
  SJ: 'Svalbard and Jan Mayen Islands',
  ST: 'Sao Tome and Principe',
  SY: 'Syrian Arab Republic',
  TC: 'Turks and Caicos Islands',
  TT: 'Trinidad and Tobago',
  TZ: 'United Republic of Tanzania',
  UM: 'United States Minor Outlying Islands',
  VA: 'Holy See',
  VC: 'Saint Vincent and the Grenadines',
  VI: 'United States Virgin Islands',
  VN: 'Viet Nam',
  WF: 'Wallis and Futuna Islands'
};
