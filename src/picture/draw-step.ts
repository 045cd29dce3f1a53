import type { Layout } from '../draw/layout';
import type { SvgNode } from '../draw/svg-node';
import type { Step } from '../model/briefing';
import { drawView, type ViewDrawing } from './draw-view';
import { createStill, type Picture } from './picture';
import { viewOnStage } from './step-view';

/** How many pictures there are: what is named in one is not to be found in another. */
let drawn = 0;

/** What a step shows: the same scene or chart as in the audience window. On paper it is in the light theme. */
export function drawStep(
  atlas: Picture,
  step: Pick<Step, 'view'>,
  drawing: Omit<ViewDrawing, 'ids'>
): SvgNode {
  const view = viewOnStage(atlas, step);
  const picture = createStill(atlas, drawing.onPaper ? { ...view, theme: 'light' } : view);
  return drawView(picture, { ...drawing, ids: `step-${++drawn}-` });
}

/** True where a layout draws several routes as one line. */
export function hasBundles({ lines }: Pick<Layout, 'lines'>): boolean {
  return lines.some(({ count }) => count !== null);
}
