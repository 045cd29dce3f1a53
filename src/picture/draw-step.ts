import type { Layout } from '../draw/layout';
import type { SvgNode } from '../draw/svg-node';
import type { Step } from '../model/briefing';
import { drawPicture, layoutPicture, viewOfPicture } from './draw-picture';
import { createStill, type Picture } from './picture';
import { readStepView } from './step-view';

/** How many pictures there are: what is named in one is not to be found in another. */
let drawn = 0;

export interface StepPictureOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  /** In the light theme, and with hatches as lines, which stay sharp in a PDF. */
  readonly onPaper: boolean;
}

/** A step's map: the same scene as in the audience window. */
export function drawStep(
  atlas: Picture,
  step: Step,
  { widthPx, heightPx, onPaper }: StepPictureOptions
): SvgNode {
  const { view } = readStepView(atlas, step);
  const picture = createStill(atlas, onPaper ? { ...view, theme: 'light' } : view);
  const layout = layoutPicture(picture, viewOfPicture(picture, widthPx, heightPx));
  return drawPicture(picture, layout, step.title, { ids: `step-${++drawn}-`, hatchLines: onPaper });
}

/** True where a layout draws several routes as one line. */
export function hasBundles({ lines }: Pick<Layout, 'lines'>): boolean {
  return lines.some(({ count }) => count !== null);
}
