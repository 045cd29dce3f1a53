import type { OpenedBriefing, OpenedPackage } from './open-package';
import { usage } from './stop';

/** The briefing of a package that has an id, or a path. Stops where it has none. */
export function findBriefing({ name, briefings }: OpenedPackage, id: string): OpenedBriefing {
  const found = briefings.find((each) => each.id === id || each.path === id);
  if (found) return found;
  const known = briefings.map((each) => each.id).join(', ');
  throw usage(`${name} has no briefing “${id}”. ${known ? `It has ${known}.` : 'It has none.'}`);
}
