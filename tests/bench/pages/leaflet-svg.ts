import { SVG } from 'leaflet';
import { openLeafletPage } from './leaflet-page';

await openLeafletPage(new SVG(), false);
