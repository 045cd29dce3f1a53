import { geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import './plain-page.css';
import {
  addFilter,
  BORDER,
  cameraInAddress,
  fillOf,
  loadPlainData,
  mapElement,
  markPainted
} from './plain-page';
import { areRoutesShown, routes } from './plain-routes';

const SVG = 'http://www.w3.org/2000/svg';

const data = await loadPlainData();
const element = mapElement();
const { clientWidth, clientHeight } = element;
const projection = geoAzimuthalEqualArea()
  .rotate([-100, -24])
  .clipAngle(90)
  .fitExtent(
    [
      [0, 0],
      [clientWidth, clientHeight]
    ],
    {
      type: 'FeatureCollection',
      features: data.countries.features.filter(({ id }) => data.extent.has(String(id)))
    }
  );
const camera = cameraInAddress();
if (camera) {
  projection.scale(camera.pxPerRadian).translate([0, 0]);
  const [x, y] = projection([camera.lon, camera.lat]) ?? [0, 0];
  projection.translate([clientWidth / 2 - x, clientHeight / 2 - y]);
}
const path = geoPath(projection);

const svg = document.createElementNS(SVG, 'svg');
const group = svg.appendChild(document.createElementNS(SVG, 'g'));
const shapes = data.countries.features.map((country) => {
  const shape = group.appendChild(document.createElementNS(SVG, 'path'));
  shape.setAttribute('d', path(country) ?? '');
  shape.setAttribute('stroke', BORDER.color);
  shape.setAttribute('stroke-width', String(BORDER.widthPx));
  return { shape, id: String(country.id) };
});

function colour(measure: string): void {
  for (const { shape, id } of shapes) shape.setAttribute('fill', fillOf(data, measure, id));
}

/** Draws the made-up routes along great circles, which d3 samples as finely as they bend. */
function drawRoutes(): void {
  if (!areRoutesShown()) return;
  for (const { from, to } of routes) {
    const curve = group.appendChild(document.createElementNS(SVG, 'path'));
    curve.setAttribute('d', path({ type: 'LineString', coordinates: [from, to] }) ?? '');
    curve.setAttribute('class', 'route');
  }
}

/** Dragging and the wheel move the group, as d3-zoom's examples do: nothing is projected again. */
function addPanAndZoom(): void {
  let [x, y, k] = [0, 0, 1];
  const apply = (): void => group.setAttribute('transform', `translate(${x},${y}) scale(${k})`);
  svg.addEventListener('pointerdown', (event) => svg.setPointerCapture(event.pointerId));
  svg.addEventListener('pointermove', (event) => {
    if (event.buttons !== 1) return;
    x += event.movementX;
    y += event.movementY;
    apply();
  });
  svg.addEventListener('wheel', (event) => {
    event.preventDefault();
    const factor = 2 ** (-event.deltaY / 240);
    x = event.offsetX - (event.offsetX - x) * factor;
    y = event.offsetY - (event.offsetY - y) * factor;
    k *= factor;
    apply();
    markPainted('zoom');
  });
}

colour('arrests');
drawRoutes();
element.append(svg);
markPainted('open');
addFilter((measure) => {
  colour(measure);
  markPainted('filter');
});
addPanAndZoom();
addEventListener('popstate', () => {
  drawRoutes();
  markPainted('routes');
});
