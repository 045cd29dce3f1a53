import { Canvas } from 'leaflet';
import { openLeafletPage } from './leaflet-page';

await openLeafletPage(new Canvas(), true);
