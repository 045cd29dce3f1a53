import type { Bounds } from '../../geo/shape';
import type { LabelMark } from '../../scene/marks';
import type { View } from '../view';
import type { Candidate } from './candidates';
import { createSetting, findCandidates } from './find-candidates';
import type { Lands } from './ground';

/** Candidates of labels in one setting, found when first asked for. */
export interface Memory {
  readonly key: string;
  recall(label: LabelMark): readonly Candidate[];
  /** What all labels need before any can be found, in pieces. */
  prepare(): Generator<void>;
}

/** What was found of the lands at the last few scales and windows: what the map shows changes more often than these. */
const memories = new WeakMap<Lands['land'], readonly Memory[]>();
const MOST_MEMORIES = 3;
const MOST_LABELS = 600;

/** The memory of some lands in a view. */
export function rememberLands(lands: Lands, { k, tx, ty, widthPx, heightPx, frame }: View): Memory {
  const part = frame ?? lands.outline.bounds;
  const room: Bounds =
    widthPx < Infinity
      ? [-tx, -ty, widthPx - tx, heightPx - ty]
      : [k * part[0], k * part[1], k * part[2], k * part[3]];
  const key = [k, ...room].join();
  const known = memories.get(lands.land) ?? [];
  const memory = known.find((each) => each.key === key) ?? createMemory(key, lands, k, room);
  memories.set(lands.land, [memory, ...known.filter((each) => each !== memory)].slice(0, MOST_MEMORIES));
  return memory;
}

function createMemory(key: string, lands: Lands, k: number, room: Bounds): Memory {
  const setting = createSetting(lands, k, room);
  const candidates = new Map<string, readonly Candidate[]>();
  return {
    key,
    prepare: setting.prepare,
    recall(label) {
      const { id, at, lines, amount, onlyInside, onFill, besidePx, essential, members } = label;
      const name = JSON.stringify([id, at, lines, amount, onlyInside, onFill, besidePx, essential, members]);
      let found = candidates.get(name);
      if (!found) {
        if (candidates.size >= MOST_LABELS) candidates.clear();
        candidates.set(name, (found = findCandidates(label, setting)));
      }
      return found;
    }
  };
}
