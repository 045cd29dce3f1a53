import { charts } from './en/charts';
import { classing } from './en/classing';
import { compare } from './en/compare';
import { disagreement } from './en/disagreement';
import { fairMap } from './en/fair-map';
import { finder } from './en/finder';
import { header } from './en/header';
import { operations } from './en/operations';
import { profile } from './en/profile';
import { routes } from './en/routes';
import { sources } from './en/sources';
import { table } from './en/table';
import { timeline } from './en/timeline';
import { undrawn } from './en/undrawn';
import { messagesEn } from './messages-en';
import type { Messages } from './messages';

const lateEn = {
  charts,
  classing,
  compare,
  disagreement,
  fairMap,
  finder,
  header,
  operations,
  profile,
  routes,
  sources,
  table,
  timeline,
  undrawn
};

/** The messages of what is fetched after the map is drawn: apart from the others, which the first view needs. */
export type LateMessages = typeof lateEn;

const LATE: ReadonlyMap<Messages, LateMessages> = new Map([[messagesEn, lateEn]]);

/** The late messages of the language of some messages. */
export function late(messages: Messages): LateMessages {
  return LATE.get(messages) ?? lateEn;
}
