import { moreMessagesOf } from '../i18n/more-messages';
import type { Briefing, Step } from '../model/briefing';
import { createChart } from '../picture/charts/create-chart';
import { MOST_COMPARED } from '../picture/compare';
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
 * own. Charts and tables stand in the place of the map; maps side by side do not fit on a page with their key: in their place is the map of all their
 * operations, and the note says so. A page is laid out when it is asked for. `untitled` names a step without a title by its number, from 1.
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
    const still = createStill(picture, { ...viewOnStage(picture, step), theme: 'light' });
    const sheet = layOutSheet(still, {
      size,
      title: titleOfStep(picture, step, untitled(i + 1)),
      subtitle,
      note: [plainTextOf(filled(picture, step, step.text)), missingOf(still)].filter(Boolean).join('\n'),
      marking: markingOfSteps(picture, briefing, [step]),
      chart: createChart(still)
    });
    yield { sheet, notes: filled(picture, step, step.notes) };
  }
}

/** A text of a step with its values as they are now. */
function filled(picture: Picture, step: Step, text: string): string {
  const missing = moreMessagesOf(picture.language).briefing.valueMissing;
  return fillValues(text, () => createStepPicture(picture, step), missing);
}

/** What of a step a page cannot hold, in words; empty where it holds all. */
function missingOf({ view, operations, language }: Picture): string {
  if (view.tab !== 'compare' || operations.length < 2) return '';
  const { notCompared } = moreMessagesOf(language).exporting.sheet;
  return notCompared(Math.min(operations.length, MOST_COMPARED));
}
