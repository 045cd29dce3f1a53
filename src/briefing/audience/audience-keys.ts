import { SEIZURE_TYPES, type SeizureType } from '../../model/data-package';
import { actionOfKey, type BriefingAction } from '../session/keys';

/** What the keys of the audience window do. */
export interface AudienceKeys {
  readonly singleKeys: () => boolean;
  /** True while something lies over the step, whose list is walked with its own keys. */
  readonly isCovered: () => boolean;
  readonly toggleType: (type: SeizureType) => void;
  readonly actions: Readonly<Record<BriefingAction, () => void>>;
}

/** Acts on a key, before the map takes arrow keys for its own: a clicker has no others. */
export function actOnKey(
  event: KeyboardEvent,
  { singleKeys, isCovered, toggleType, actions }: AudienceKeys
): void {
  const type = singleKeys() && /^[1-7]$/.test(event.key) ? SEIZURE_TYPES[Number(event.key) - 1] : null;
  if (type && !isCovered() && !event.ctrlKey && !event.altKey && !event.metaKey) {
    toggleType(type);
    return;
  }
  const action = actionOfKey(event, singleKeys());
  if (!action) return;
  if (isCovered() && !['leave', 'help', 'overview'].includes(action)) return;
  event.preventDefault();
  event.stopPropagation();
  actions[action]();
}
