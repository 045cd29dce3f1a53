import { moreMessagesOf } from '../i18n/more-messages';
import type { Briefing, Step } from '../model/briefing';
import { fillValues } from '../picture/live-values';
import type { Picture } from '../picture/picture';
import { createStill } from '../picture/picture';
import { createStepPicture, markingOfSteps, titleOfStep, viewOnStage } from '../picture/step-view';
import type { FilePage } from './make-file';
import { plainTextOf } from './plain-text';
import { layOutSheet } from './sheet/lay-out-sheet';
import type { SheetRequest } from './sheet/sheet';

/**
 * The steps of a briefing as pages of one size, in the light theme: each with its title, its text as the note, its notes, and the strictest marking of its
 * own. Charts, tables and maps side by side stand in the place of the map. A page is laid out when it is asked for. `untitled` names a step without a title by its number, from 1.
 */
export function* listBriefingPages(
  picture: Picture,
  briefing: Briefing,
  { size, untitled }: Pick<SheetRequest, 'size'> & { readonly untitled: (step: number) => string }
): Generator<FilePage> {
  const { format } = picture;
  const about = [briefing.place, briefing.date ? format.date(briefing.date) : ''];
  for (const [i, step] of briefing.steps.entries()) {
    const still = createStill(picture, { ...viewOnStage(picture, step), theme: 'light' });
    const title = titleOfStep(picture, step, untitled(i + 1));
    const sheet = layOutSheet(still, {
      size,
      title,
      subtitle: [title === briefing.title ? '' : briefing.title, ...about].filter(Boolean).join(' · '),
      note: plainTextOf(filled(picture, step, step.text)),
      forRoom: true,
      marking: markingOfSteps(picture, briefing, [step])
    });
    yield { sheet, notes: filled(picture, step, step.notes) };
  }
}

/** A text of a step with its values as they are now. */
function filled(picture: Picture, step: Step, text: string): string {
  const missing = moreMessagesOf(picture.language).briefing.valueMissing;
  return fillValues(text, () => createStepPicture(picture, step), missing);
}
