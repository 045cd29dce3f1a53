import { createSvgElement } from '../../draw/svg-elements';
import { layOutSheet } from '../../export/sheet/lay-out-sheet';
import { drawSheetSvg } from '../../export/svg-file';
import { createStill } from '../../picture/picture';
import { viewForStep } from '../../picture/step-view';
import type { Explorer } from '../../state/explorer.svelte';
import { printLight } from './print-light';

/** What of a page is left within its margins, in millimetres, on A4 as well as on US Letter paper. */
const ROOM_MM = { width: 178, height: 245 };
const PX_PER_MM = 96 / 25.4;

const CLASS = 'print-sheet';
const STYLE = `@media print { body > :not(.${CLASS}) { display: none } } @media not print { .${CLASS} { display: none } }`;

/** From now on the map is printed as a sheet on one page; a page over the map is printed as it is. All in light colours. Gives what ends that. */
export function printAsSheet(explorer: Explorer): () => void {
  const endLight = printLight(explorer, () => explorer.view.tab !== 'map');
  let paper: HTMLElement | null = null;
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);

  function lay(): void {
    clear();
    if (explorer.view.tab !== 'map') return;
    const view = viewForStep(explorer.view, explorer.shownExtent());
    const sheet = layOutSheet(createStill(explorer, { ...view, theme: 'light' }), {
      size: { widthPx: ROOM_MM.width * PX_PER_MM, heightPx: ROOM_MM.height * PX_PER_MM },
      transparent: false
    });
    paper = document.createElement('div');
    paper.className = CLASS;
    const svg = createSvgElement(drawSheetSvg(sheet, { ids: 'print-' }));
    Object.assign(svg.style, {
      display: 'block',
      inlineSize: '100%',
      blockSize: 'auto',
      maxBlockSize: '100vh'
    });
    svg.style.setProperty('print-color-adjust', 'exact');
    paper.append(svg);
    document.body.append(paper);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  }

  function clear(): void {
    paper?.remove();
    paper = null;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== style);
  }

  addEventListener('beforeprint', lay);
  addEventListener('afterprint', clear);
  return () => {
    endLight();
    clear();
    removeEventListener('beforeprint', lay);
    removeEventListener('afterprint', clear);
  };
}
