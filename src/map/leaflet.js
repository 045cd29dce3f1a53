// `leaflet`, of which this is all that the atlas uses: its bundle cannot be shaken, and would be a third of what the first view needs.
import 'leaflet/src/map/handler/Map.BoxZoom.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import * as DomUtil from 'leaflet/src/dom/DomUtil.js';
import * as Util from 'leaflet/src/core/Util.js';

export { DomUtil, Util };
export { CRS } from 'leaflet/src/geo/crs/CRS.js';
export { LatLng } from 'leaflet/src/geo/LatLng.js';
export { Point } from 'leaflet/src/geometry/Point.js';
export { Transformation } from 'leaflet/src/geometry/Transformation.js';
export { Layer } from 'leaflet/src/layer/Layer.js';
export { Map } from 'leaflet/src/map/Map.js';
