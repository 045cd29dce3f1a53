import { charts } from './en/charts';
import { classing } from './en/classing';
import { compare } from './en/compare';
import { disagreement } from './en/disagreement';
import { finder } from './en/finder';
import { profile } from './en/profile';
import { routes } from './en/routes';
import { timeline } from './en/timeline';
import { messagesEn } from './messages-en';
import type { Messages } from './messages';

const lateEn = { charts, classing, compare, disagreement, finder, profile, routes, timeline };

/** The messages of what is fetched after the map is drawn: apart from the others, which the first view needs. */
export type LateMessages = typeof lateEn;

const LATE: ReadonlyMap<Messages, LateMessages> = new Map([[messagesEn, lateEn]]);

/** The late messages of the language of some messages. */
export function late(messages: Messages): LateMessages {
  return LATE.get(messages) ?? lateEn;
}
