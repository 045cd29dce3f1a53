import type { Language } from '../model/view-state';
import { about } from './en/pages/about';
import { briefing } from './en/briefing';
import { charts } from './en/pages/charts';
import { classControl } from './en/class-control';
import { compare } from './en/pages/compare';
import { disagreement } from './en/disagreement';
import { exporting } from './en/export';
import { fairMap } from './en/fair-map';
import { searching } from './en/search';
import { header } from './en/header';
import { totals } from './en/totals';
import { mapControls } from './en/map-controls';
import { notices } from './en/notices';
import { operationList } from './en/operations';
import { panel } from './en/panel';
import { profile } from './en/profile';
import { receipt } from './en/receipt';
import { routeList } from './en/route-list';
import { sourcesPage } from './en/pages/sources';
import { table } from './en/pages/table';
import { timeline } from './en/timeline';
import { undrawn } from './en/undrawn';

const en = {
  about,
  briefing,
  charts,
  classControl,
  compare,
  disagreement,
  exporting,
  fairMap,
  searching,
  header,
  totals,
  mapControls,
  notices,
  operationList,
  panel,
  profile,
  receipt,
  routeList,
  sourcesPage,
  table,
  timeline,
  undrawn
};

const MESSAGES: Record<Language, typeof en> = { en };

/** What is said beside the map, on the other pages and in briefings: the second half of a language's messages, which comes with that code. */
export function moreMessagesOf(language: Language): typeof en {
  return MESSAGES[language];
}
