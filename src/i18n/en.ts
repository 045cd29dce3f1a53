import { classing } from './en/classing';
import { counted, rules } from './en/counted';
import { participants } from './en/participants';
import { parts } from './en/parts';
import { routes } from './en/routes';
import type { FigureWindow, Mode, RouteStatus, SeizureType } from '../model/data-package';
import { standsBehind, type FigureStatus, type Qualifier } from '../model/quantity';
import type { Currency, UnitName } from '../model/unit';

/** What a label says of its unit, in what the measure is counted. */
const OF_UNIT = / by (weight|volume)$|, length$/;

/** A label within a sentence: it begins small, unless it begins with an abbreviation. */
const withSmallLetter = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** What is counted, in fewer words. */
const shorten = (label: string): string =>
  label.replace(/ (seized|found|detected)$|, (pieces|all kinds)$/, '').replace(OF_UNIT, '');

const types: Record<SeizureType, string> = {
  people: 'People',
  firearms: 'Firearms',
  drugs: 'Drugs',
  valuables: 'Valuables',
  checks: 'Database checks',
  environment: 'Environment',
  other: 'Other'
};

const qualifiers: Record<Qualifier, string> = {
  exact: 'exact',
  at_least: 'at least',
  at_most: 'at most',
  approximately: 'approximately',
  range: 'range',
  open_range: 'range with an open end',
  words: 'words only'
};

const units: Record<Exclude<UnitName, Currency>, (number: string, value: number) => string> = {
  count: (number) => number,
  rounds: (number, value) => `${number} ${rules.select(value) === 'one' ? 'round' : 'rounds'}`,
  tablets: (number, value) => `${number} ${rules.select(value) === 'one' ? 'tablet' : 'tablets'}`,
  g: (number) => `${number} g`,
  kg: (number) => `${number} kg`,
  t: (number) => `${number} t`,
  ml: (number) => `${number} ml`,
  litres: (number, value) => `${number} ${rules.select(value) === 'one' ? 'litre' : 'litres'}`,
  m3: (number) => `${number} m³`,
  m: (number) => `${number} m`,
  km: (number) => `${number} km`
};

const figureStatuses: Record<FigureStatus, string> = {
  preliminary: 'preliminary',
  potential: 'potential',
  estimated: 'estimated'
};

const statuses: Record<RouteStatus, string> = {
  interdicted: 'Interdicted',
  monitored: 'Monitored',
  reported: 'Reported',
  suspected: 'Suspected'
};

const modes: Record<Mode, string> = {
  road: 'by road',
  rail: 'by rail',
  sea: 'by sea',
  air: 'by air',
  mail: 'by mail',
  foot: 'on foot',
  unknown: 'means of transport not stated'
};

const windows: Record<FigureWindow, string> = {
  within: 'during the operation',
  outside: 'outside the operation’s dates',
  stock: 'a stock, not a result of the operation'
};

/**
 * Every string of the interface, in English; other languages have the same shape. Functions take their parts already formatted
 * unless the part decides a plural. The data's own text (labels, notes, words of the source) is not here: it is shown as published.
 */
export const en = {
  name: 'Opsatlas',
  tagline: 'What law-enforcement operations found, as published',
  types,
  qualifiers,
  units,
  figureStatuses,
  statuses,
  modes,
  windows,

  classing,
  participants,
  parts,
  routes,

  sources: {
    notRecorded: 'place in the source not recorded',
    at: (publisher: string, locator: string) => `${publisher}, ${locator}`
  },

  operations: {
    all: (count: number) => `All ${counted(count, 'operation', 'operations')}`,
    several: (count: number) => counted(count, 'operation', 'operations')
  },

  amount: {
    atLeast: (number: string) => `at least ${number}`,
    atMost: (number: string) => `at most ${number}`,
    approximately: (number: string) => `approximately ${number}`,
    orMore: (number: string) => `${number} or more`,
    orLess: (number: string) => `${number} or less`,
    between: (low: string, high: string) => `between ${low} and ${high}`,
    fromToAtLeast: (low: string, high: string) => `${low} to ≥ ${high}`,
    approximatelyBetween: (low: string, high: string) => `approximately ${low} to ${high}`,
    hedged: (words: string, number: string) =>
      standsBehind(words) ? `${number} ${words}`.replace(' +', '+') : `${words} ${number}`,
    unbounded: 'an unknown amount',
    withWords: (number: string, statements: string) => `${number} and ${statements}`,
    statements: (count: number) => counted(count, 'figure without a number', 'figures without a number'),
    statementsShort: 'number not given',
    none: 'no figure published',
    withStatus: (status: string, amount: string) => `${status} ${amount}`,
    ofCapacity: (amount: string) => `capacity of ${amount}`,
    notStated: 'amount not stated',
    worth: (amount: string) => `worth ${amount}`,
    withWorth: (amount: string, worth: string) => `${amount}, worth ${worth}`
  },

  share: {
    exact: (percent: string) => percent,
    atMost: (percent: string) => `at most ${percent}`,
    atLeast: (percent: string) => `at least ${percent}`,
    between: (low: string, high: string) => `between ${low} and ${high}`
  },

  dates: {
    range: (start: string, end: string) => `${start} – ${end}`,
    from: (start: string) => `from ${start}`,
    until: (end: string) => `until ${end}`,
    unknown: 'dates not stated'
  },

  controls: {
    takenPartIn: 'Times taken part',
    tabs: { map: 'Map', compare: 'Compare', charts: 'Charts', table: 'Table', sources: 'Sources' },
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Reset view',
    recentre: 'Centre projection here',
    present: 'Present',
    figureSource: 'Where this number comes from',
    close: 'Close',
    skipToMap: 'Skip to the map',
    view: 'View',
    mapControls: 'Map controls'
  },

  /** How an amount is joined to its place, and such pieces to each other. */
  pieces: {
    /** "in Pakistan: several hundred" */
    worded: (place: string, words: string) => `${place}: ${words}`,
    and: (parts: readonly string[]) => parts.join('; ')
  },

  states: {
    value: 'Figure published',
    unrated: 'No rate: fewer than 10, or no population estimate',
    zero: 'Zero, as published',
    named: 'Mentioned, no number given',
    participant: 'Took part, no figure published'
  },

  country: {
    noFigures: 'No figures in this view.',
    noFiguresOf: (what: string) => `No ${what} figure was published for it.`,
    closed: (name: string) => `Close ${name}`
  },

  map: {
    wheelHint: 'Click, or hold Ctrl (⌘), to zoom',
    title: 'Map',
    keyboard: 'Countries of the operation',
    /** A number and what it counts, in one phrase; see formatCaption. */
    caption: (amount: string, label: string) => `${amount} ${withSmallLetter(label)}`,
    /** "4.7 t of drugs seized": what a label says of the unit is said already. */
    captionOf: (amount: string, label: string) =>
      `${amount} of ${withSmallLetter(label.replace(OF_UNIT, ''))}`,
    /** Labels are plurals: of a single thing. */
    captionOfOne: (amount: string, label: string) => `${label}: ${amount}`,
    /** The label of a measure where a map has little room. */
    shortLabel: shorten,
    rateCaption: (amount: string) => `${amount} per million`,
    imprint: 'Equal-area projection. Made with Natural Earth.',
    description: 'Arrow keys move between countries, Enter selects, Escape leaves, plus and minus zoom.',
    boundaries:
      'Borders and names are drawn for orientation only and take no position on any territory’s status.',
    source: 'Source',
    whole: 'Open in the atlas'
  },

  jumps: 'Go to',
  layers: 'Layers',

  legend: {
    title: 'Legend',
    figuresPublished: 'Figures published',
    byCountry: (measure: string) => `${measure}, by country`,
    rate: (measure: string) => `${measure} per million inhabitants`,
    titled: (operations: string, shown: string) => `${operations}: ${shown}`,
    rateByCountry: (measure: string) => `${measure} per million inhabitants, by country`,
    marks: 'Routes and events',
    again: 'Click again to show all',
    openCircle: 'Dashed outline: at least this amount.',
    countries: (count: number) => counted(count, 'country', 'countries'),
    event: 'Reported event',
    routeStatus: (status: string) => `${status} route`,
    borderLight: 'Border crossed',
    region: 'Destination region',
    unplaced: {
      none: (amounts: string, more: number) =>
        `No country named: ${amounts}${more ? `; and ${counted(more, 'other total', 'other totals')}` : ''}`,
      part: (rest: string, whole: string) => `Country unknown: ${rest} of ${whole}`,
      noSingle: (amount: string) => `No single country named: ${amount}`,
      notSplit: (amounts: string) => `Reported only for several countries: ${amounts}`,
      namedOnly: (whole: string) => `Total ${whole}: countries are named, but without numbers`,
      noType: (types: string, operations: number) =>
        `${types}: no figure was published for ${operations > 1 ? 'these operations' : 'this operation'}`
    },
    classRange: (low: string, high: string) => `${low} to ${high}`
  },

  scopes: {
    operation: 'Whole operation',
    joint: (territories: string) => `${territories} combined`
  },

  route: {
    title: 'Route',
    /** What a route carries, from the label of the measure that counts it: "Firearms seized" counts firearms. */
    goods: (label: string) => withSmallLetter(shorten(label)),
    between: (from: string, to: string) => `${from} → ${to}`,
    undirected: (from: string, to: string) => `${from} — ${to}, direction not stated`,
    goodsNotStated: 'goods not stated',
    summary: (status: string, goods: string, mode: string) => `${status}: ${goods}, ${mode}`
  },

  status: {
    failed: 'The data could not be read.'
  }
};

/** The shape that every language's messages have. */
export type Messages = typeof en;
