import type { Briefing } from '../model/briefing';
import type { Picture } from '../picture/picture';
import { createStill } from '../picture/picture';
import { markingOfSteps, readStepView } from '../picture/step-view';
import type { FilePage } from './make-file';
import { plainTextOf } from './plain-text';
import { layOutSheet } from './sheet/lay-out-sheet';
import type { SheetRequest } from './sheet/sheet';

/**
 * The steps of a briefing as pages of one size, in the light theme: each with its title, its text as the note, its notes, and the strictest marking of its
 * own. A page is laid out when it is asked for. `untitled` names a step without a title by its number, from 1.
 */
export function* listBriefingPages(
  picture: Picture,
  briefing: Briefing,
  { size, untitled }: Pick<SheetRequest, 'size'> & { readonly untitled: (step: number) => string }
): Generator<FilePage> {
  const { format } = picture;
  const subtitle = [briefing.title, briefing.place, briefing.date ? format.date(briefing.date) : '']
    .filter(Boolean)
    .join(' · ');
  for (const [i, step] of briefing.steps.entries()) {
    const still = createStill(picture, { ...readStepView(picture, step).view, theme: 'light' });
    const sheet = layOutSheet(still, {
      size,
      title: step.title || untitled(i + 1),
      subtitle,
      note: plainTextOf(step.text),
      marking: markingOfSteps(picture, briefing, [step])
    });
    yield { sheet, notes: step.notes };
  }
}
