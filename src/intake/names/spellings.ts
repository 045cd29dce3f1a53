/**
 * Spellings of territories in spreadsheets that CLDR does not have, one territory a line: its code, then the spellings. All are read through
 * `foldName`, so that capitals, accents, points and "the" do not matter.
 */
export const MORE_NAMES = `
ARE: U.A.E.|Emirats|EAU|Émirats|الإمارات|VAE
ATG: Antigua
BFA: Burkina|Upper Volta|Haute Volta
BIH: BiH|B and H|Bosnia and Herz|Bosnie
BLR: Belorussia|Byelorussia|Bielorussia|Weißrussland|Biélorussie
BOL: Bolivia Plurinational State of
BES: Bonaire|Bonaire Sint Eustatius and Saba|Bonaire St Eustatius and Saba|BES Islands
BRN: Brunei Darussalam
CAF: Central African Rep|Centrafrique|RCA
CHE: Swiss Confederation
CHN: PRC|PR China|P.R. China|People's Republic of China|Mainland China|China mainland|China PR|China (People's Republic of)
CIV: Cote d Ivoire|Ivory Coast|RCI
CMR: Cameroun
COD: DRC|RDC|DR Congo|D.R. Congo|Congo Kinshasa|Congo (Kinshasa)|Congo DR|Congo Dem Rep|Congo Democratic Republic|Democratic Congo|Democratic Republic Congo|Democratic Republic of Congo|République démocratique du Congo|Zaire|Belgian Congo|Rép dém du Congo
COG: Republic of Congo|Congo Republic|Rep of Congo|Congo Rep|Rep Congo|Congo Brazzaville|Congo (Brazzaville)|Congo B|République du Congo
CPV: Cabo Verde|Cape Verde
CUW: Curaçao
CZE: Czech Rep|Czech Republic|Czechia|República Checa|Rép tchèque|République tchèque|Chequia|Tschechische Republik
DEU: Federal Republic of Germany|FRG|BRD
DOM: Dominican Rep|Dominican Republic|Dom Rep|DR Dominican Republic|Rep Dominicana|República Dominicana
EGY: Egypt Arab Rep|UAR
ESH: Western Sahara|Sahrawi Arab Democratic Republic
FIN: Suomi
FLK: Falklands|Falkland|Malvinas|Falkland Islands Malvinas
FRO: Faeroe Islands|Faeroes|Faroes
FSM: Micronesia|Micronesia Fed States of|Micronesia Federated States of
GBR: UK|U.K.|GB|Great Britain|Britain|United Kingdom of Great Britain and Northern Ireland|Royaume Uni|Reino Unido|RU Royaume Uni|Vereinigtes Königreich|Großbritannien
GGY: Guernsey
GMB: Gambia|Gambia The|Republic of The Gambia
GNB: Guinea Bissau|Guinée Bissau
GNQ: Equatorial Guinea|Eq Guinea
HKG: HK|Hong Kong|Hong Kong SAR|Hong Kong China|China Hong Kong SAR|China Hong Kong|HKSAR|Hong Kong Special Administrative Region
IRL: Eire|Republic of Ireland|Irish Republic
IRN: Iran|Iran Islamic Republic of|Persia
KGZ: Kyrgyzstan|Kyrgyz Republic|Kirghizistan|Kirghizia|Kirgizstan|Kirgistan
KHM: Kampuchea|Democratic Kampuchea
KNA: St Kitts|St Kitts and Nevis|St Kitts Nevis|St Christopher and Nevis
KOR: 大韩民国|大韓民國|Rep of Korea|Republic of Korea|South Korea|ROK|Korea South|Korea Republic|S Korea|Corea del Sur|Corée Sud
LAO: Laos|Lao|Lao PDR|Lao People's Dem Rep|Lao People's Democratic Republic
LBY: Libyan Arab Jamahiriya|Libya Arab Jamahiriya|State of Libya
LKA: Ceylon
MAC: Macao|Macau|Macao SAR|Macau SAR|China Macao SAR|Macao China|China Macao
MAF: Saint Martin French part|St Martin French
MDA: Moldova|Rep of Moldova|Moldavia|Moldavie
MKD: FYR Macedonia|FYROM|Former Yugoslav Republic of Macedonia|The former Yugoslav Rep of Macedonia|Macedonia FYR|Macedonia Former Yugoslav Republic of|TFYR of Macedonia|North Macedonia|Republic of North Macedonia|Republic of Macedonia|TFYR Macedonia
MMR: Burma|Myanmar Burma|Union of Myanmar
MUS: Île Maurice|Maurice
NLD: Holland|Kingdom of the Netherlands|Netherlands Kingdom of the|Netherlands The
NZL: NZ|Aotearoa
PNG: P.N.G.|Papua N Guinea|Papua New Guin
PRK: 朝鲜民主主义人民共和国|N Korea|DPRK|D.P.R. Korea|DPR Korea|Korea DPR|Korea North|Korea DPRK|Dem People's Rep of Korea|Korea Dem People's Rep|Democratic People's Republic of Korea|Korea Democratic People's Republic|Korea Democratic People's Republic of|Corée du Nord|Corea del Norte
PSE: Occupied Palestinian Territory|Palestinian Territory Occupied|Palestinian Territory|West Bank and Gaza|West Bank and Gaza Strip|Gaza and West Bank|OPT|Palestinian Authority|State of Palestine|Palestina|occupied Palestinian territory including East Jerusalem
PYF: French Polynesia
REU: Reunion|La Réunion
ROU: Roumania|Rumania
RUS: Russian Fed|Russian Federation|Russia Federation|Fédération de Russie|Federación de Rusia|РФ
SAU: KSA|Saudi|Kingdom of Saudi Arabia|السعودية|Arabia Saudita|Arabia Saudí
SHN: St Helena|St Helena Ascension and Tristan da Cunha
SLV: El Salvador|Salvador
STP: Sao Tome|Sao Tome and Principe|São Tomé|S Tome and Principe
SUR: Surinam
SVK: Slovak Republic|Slovak Rep|Slovakia
SWZ: Swaziland|Eswatini|Kingdom of Swaziland
SXM: Sint Maarten Dutch part|St Maarten|Saint Maarten
SYR: Syria|Syrian Arab Rep|Syrian Arab Republic|سوريا|Siria
TCA: Turks and Caicos|Turks and Caicos Is
THA: Siam
TLS: East Timor|Timor Leste|Timor oriental
TTO: Trinidad|Trinidad and Tob
TUR: Turkey|Turkiye|Republic of Türkiye
TWN: Taiwan|Taiwan Province of China|Taiwan China|China Taiwan|Chinese Taipei|Taiwan ROC|Taiwan Republic of China|Chinese Taiwan|Separate Customs Territory of Taiwan Penghu Kinmen and Matsu
TZA: Tanzania|Tanzania United Republic of|United Rep of Tanzania
UKR: The Ukraine
USA: US|USA|U.S.|U.S.A.|US of A|United States|United States of America|Etats Unis|EE UU|EEUU|EUA|США|É U|Vereinigte Staaten von Amerika
VAT: Holy See|Vatican|Vatican City State|Holy See Vatican City State|Vatican City
VCT: St Vincent|St Vincent and Grenadines|St Vincent Grenadines|St Vincent and the Gren
VEN: Venezuela RB|Venezuela Bolivarian Rep of|Venezuela Bolivarian Republic of
VGB: British Virgin Islands|Virgin Islands British|BVI|Virgin Islands UK
VIR: US Virgin Islands|Virgin Islands US|USVI|United States Virgin Islands|Virgin Islands United States|American Virgin Islands
VNM: Viet Nam|Vietnam|Socialist Republic of Viet Nam
WSM: Western Samoa|Samoa
XKX: Kosovo|Kosovo UNSCR 1244|Kosovo under UNSCR 1244|Kosovo UNSCR 1244 99|Kosovo under UNSC resolution 1244|Kosovo UNMIK|UNMIK|Republic of Kosovo|Kosovo under UN Security Council Resolution 1244
XNC: Northern Cyprus|Turkish Republic of Northern Cyprus|TRNC|N Cyprus
XSO: Somaliland|Republic of Somaliland
YEM: Yemen Rep|Republic of Yemen
`;

/** Names of more than one territory: a person must say which. */
export const AMBIGUOUS = `
KOR PRK: Korea|Corea|Corée|Koreas|Korean peninsula
COD COG: Congo|Kongo|the Congos|Congos|Конго|الكونغو
VGB VIR: Virgin Islands|Virgin Is
MAF SXM: St Martin|Saint Martin|San Martin
USA: America|Amerika
DMA DOM: Dominican|Dominicana
GUF GUY: Guiana|Guyane et Guyana|Guianas
AUT AUS: Aus.|Aus|Austr
SDN SSD: Sudans|the Sudans|Sudan and South Sudan combined
ASM WSM: Samoas
CHN TWN: Republic of China|ROC
VNM: South Vietnam|North Vietnam|Republic of Vietnam
GIN GNB GNQ PNG: Guineas
CYP XNC: Cyprus (Turkish part)
IRL GBR: Ireland and Northern Ireland
NER NGA: Nig
SVN SVK: Slov|Slo
`;

/** Parts of a territory, with the one that they belong to: their figure is not the whole's. */
export const PARTS = `
GBR: Scotland|England|Wales|Northern Ireland|England and Wales|London|Ecosse|Angleterre|Escocia|Inglaterra|Schottland
USA: Hawaii|Alaska|California|Texas|Florida|New York|US mainland|Continental United States|Washington DC|Arizona
RUS: Chechnya|Tatarstan|Dagestan|Siberia|Kaliningrad|Moscow|Crimea and Sevastopol
ESP: Ceuta|Melilla|Ceuta and Melilla|Canary Islands|Canarias|Catalonia|Cataluña|Basque Country|Balearic Islands|Islas Canarias
MDA: Transnistria|Transdniestria|Gagauzia
FRA: Corsica|Corse|Metropolitan France|France métropolitaine|Mainland France|Clipperton Island|France metropolitan
PSE: West Bank|Gaza|Gaza Strip|East Jerusalem|قطاع غزة
SRB: Vojvodina|Central Serbia
PRT: Azores|Madeira|Açores|Mainland Portugal
ITA: Sicily|Sardinia|Sicilia
DEU: Bavaria|Bayern|Berlin
CAN: Quebec|Ontario|British Columbia|Alberta
AUS: Tasmania|Queensland|New South Wales|Victoria Australia
CHN: Tibet|Xinjiang|Inner Mongolia|Guangdong|Yunnan
IND: Kashmir|Jammu and Kashmir|Punjab India|Kerala
IRQ: Kurdistan|Iraqi Kurdistan|Kurdistan Region of Iraq|Kurdistan Region
GEO: Abkhazia|South Ossetia|Adjara
UKR: Crimea|Donbas
AZE: Nagorno Karabakh|Nakhchivan
TZA: Zanzibar|Tanganyika
SHN: Ascension|Ascension Island|Tristan da Cunha
SOM: Puntland
MYS: Sabah|Sarawak|Peninsular Malaysia|East Malaysia
IDN: Bali|Java|Sumatra|West Papua
BIH: Republika Srpska|Federation of Bosnia and Herzegovina|Brcko District
ARE: Dubai|Abu Dhabi|Sharjah
KNA: Nevis
ATG: Barbuda
TTO: Tobago
GUY: Essequibo
DNK: Denmark proper
NLD: European Netherlands
FIN: Mainland Finland
CYP: Akrotiri and Dhekelia|Government controlled area of Cyprus
`;

/** States that are no more. Their figures are not spread over those that followed them. */
export const GONE = `USSR|Soviet Union|U.S.S.R.|USSR (former)|Union of Soviet Socialist Republics|Former USSR|Former Soviet Union|URSS|UdSSR|СССР|
Yugoslavia|Yugoslavia SFR|SFR Yugoslavia|Former Yugoslavia|Yugoslavia (former)|FR Yugoslavia|Federal Republic of Yugoslavia|Yougoslavie|Jugoslawien|
Serbia and Montenegro|Serbie et Monténégro|State Union of Serbia and Montenegro|Serbien und Montenegro|
Czechoslovakia|Former Czechoslovakia|Czechoslovakia (former)|Tchécoslovaquie|Checoslovaquia|Tschechoslowakei|
Netherlands Antilles|Neth Antilles|Antilles néerlandaises|Antillas Neerlandesas|Netherlands Antilles (former)|
East Germany|West Germany|German Democratic Republic|GDR|DDR|Sudan (former)|Former Sudan|
South Yemen|North Yemen|Democratic Yemen|People's Democratic Republic of Yemen|Yemen Arab Republic|Former Yemen|
Ethiopia (former)|Pacific Islands Trust Territory|Trust Territory of the Pacific Islands|Tanganyika and Zanzibar|United Arab Republic|
Panama Canal Zone|Rhodesia|Southern Rhodesia|Ottoman Empire|Ruanda Urundi`;

/** What stands where a territory is expected and is none. */
export const NO_TERRITORY = `High seas|International waters|At sea|Mediterranean Sea|Atlantic Ocean|Pacific Ocean|Indian Ocean|Red Sea|Baltic Sea|North Sea|Caribbean Sea|Black Sea|
Gulf of Guinea|Gulf of Aden|English Channel|Haute mer|Eaux internationales|Alta mar|Aguas internacionales|Hohe See|
Unknown|Unknown country|Country unknown|Not known|Unspecified|Not specified|Not stated|Not available|Not applicable|Undisclosed|Stateless|Undetermined|
Unidentified|Other|Others|Various|Various countries|Multiple countries|Several countries|Other countries|All others|Miscellaneous|Inconnu|Non précisé|
Autres|Autres pays|Desconocido|Otros|Otros países|No especificado|Unbekannt|Andere|Sonstige|Übrige|N A|None|Nil|No data|Other not specified|
International organization|International organisations|Interpol|Europol|Frontex|Rest of the world unspecified|Areas n e s|Areas not elsewhere specified|
Free zones|Bunkers|Special categories|Not classified|Неизвестно|Другие|غير معروف|أخرى`;

/** Groups of states beside the regions of UN M49, which CLDR names. */
export const REGION_NAMES = `EU|European Union|EU27|EU 27|EU28|EU 28|EU 27 2020|EU27 2020|EU15|EU 15|EU25|EU27 2007|EA|EA19|EA20|EA 20|Euro area|Eurozone|EFTA|EEA|European Economic Area|
Union européenne|Unión Europea|Europäische Union|OECD|OCDE|G7|G8|G20|G 20|BRICS|ASEAN|SAARC|ECOWAS|CEDEAO|SADC|COMESA|EAC|IGAD|ECCAS|CEMAC|UEMOA|WAEMU|
African Union|AU|Arab League|League of Arab States|Arab States|Arab World|GCC|Gulf states|Gulf countries|Gulf Cooperation Council|MENA|Middle East|Near East|
Middle East and North Africa|Middle East North Africa|Near and Middle East|Middle East and Northern Africa|Proche Orient|Moyen Orient|Oriente Medio|Naher Osten|
CARICOM|CIS|Commonwealth of Independent States|Commonwealth|NATO|OSCE|Mercosur|Andean Community|Balkans|Western Balkans|The Balkans|South Eastern Europe|
South East Europe|Southeastern Europe|Central Europe|Central and Eastern Europe|CEE|Central and Western Europe|West and Central Europe|Baltic States|Baltics|Nordic countries|Scandinavia|Benelux|
Caucasus|South Caucasus|Transcaucasia|Transcaucasian countries|Central Asia and Transcaucasia|Central Asia and Transcaucasian countries|Asia Pacific|Asia and Pacific|Asia and the Pacific|
East Asia and Pacific|Europe and Central Asia|Latin America|Latin America and Caribbean|Latin America and the Caribbean|LAC|The Caribbean|The Americas|Americas|
West Africa|West and Central Africa|East Africa|North Africa|Central Africa|East and Southern Africa|Horn of Africa|Sahel|Great Lakes region|Maghreb|Sub Saharan Africa|
North America|South America|Central America|Mesoamerica|Southern Cone|Golden Triangle|Golden Crescent|South Asia|East Asia|West Asia|Southwest Asia|South West Asia|South West and Central Asia|
East and South East Asia|East and Southeast Asia|Near and Middle East South West Asia|Indian subcontinent|Oceania|Pacific|Pacific Islands|Pacific Islands States|Pacific Island Small States|Small Island Developing States|SIDS|
Developed regions|Developing regions|Developed countries|Developing countries|Least developed countries|LDCs|Low income|High income|Middle income|Lower middle income|Upper middle income|Low and middle income|
OECD members|Fragile and conflict affected situations|Heavily indebted poor countries|IDA total|IBRD only|Rest of world|Rest of the world|Rest of Europe|Rest of Asia|Rest of Africa|
Reste du monde|Resto del mundo|Übrige Welt|Schengen|Schengen area|Non EU|Non EU countries|Extra EU|Intra EU|Third countries|Member States|Non member states|Participating countries|Africa Eastern and Southern|Africa Western and Central`;

/** Words of a row that sums up others. */
export const TOTALS = `Total|Totals|Grand total|Sub total|Subtotal|Sum|Overall|All|All countries|All territories|Overall total|Total general|Total général|Ensemble|Suma|Totales|
Gesamt|Insgesamt|Summe|Gesamtsumme|Gesamtergebnis|Итого|Всего|المجموع|الإجمالي|合计|总计|总数|Totale|Totaal|Total mundial|World total|Total countries|World|Global|Worldwide|Mean|Average|Median|Moyenne|Promedio|Durchschnitt`;

/** Codes of regions and groups in columns of codes: the World Bank's, Eurostat's and the like. */
export const REGION_CODES =
  'WLD SSF SSA SAS EAS EAP ECS ECA LCN LAC MEA MNA NAC ARB CEB CSS EMU EUU FCS HIC HPC IBD IBT IDA IDB IDX INX LDC LIC LMC LMY LTE MIC OED OSS ' +
  'PRE PSS PST SST TEA TEC TLA TMN TSA TSS UMC AFE AFW EAR EU EA EFTA EEA OWID_WRL EU27 EU28 EA19 EA20';

/** Codes of states that are no more, which ISO 3166-3 withdrew and several followed, or one of another extent. */
export const GONE_CODES =
  'SUN SU YUG YU SCG CS ANT AN CSK DDR DD YMD YD VDR PCI PCZ NTZ BYS 810 890 891 200 278 530 720 736 532';

/** Olympic and other codes of three letters that are another territory's in another list. */
export const AMBIGUOUS_CODES = 'CHI CHL CHN CHE, NIG NER NGA, BUR BFA MMR';
