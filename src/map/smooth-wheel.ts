import { type Map, Point } from 'leaflet';

/** Wheel pixels that double the scale, and the share of the way still to go that is covered in each frame. */
const PX_PER_ZOOM = 240;
const EASE = 0.28;

/**
 * Zooms with the wheel (and a touchpad's pinch, which browsers report as a wheel with Ctrl) continuously about the pointer. Leaflet's own wheel
 * handler moves in steps and drops what comes during one. A turn that changes nothing is left to the page. Returns what takes it off again.
 */
export function attachSmoothWheel(map: Map, isReduced: () => boolean): () => void {
  const element = map.getContainer();
  let target = 0;
  let at = new Point(0, 0);
  let frame = 0;

  function advance(): void {
    const zoom = map.getZoom();
    const left = target - zoom;
    const next = Math.abs(left) < 0.004 || isReduced() ? target : zoom + left * EASE;
    map.setZoomAround(at, next, { animate: false });
    frame = next === target ? 0 : requestAnimationFrame(advance);
  }

  function onWheel(event: WheelEvent): void {
    const lines =
      event.deltaMode === WheelEvent.DOM_DELTA_LINE
        ? 20
        : event.deltaMode === WheelEvent.DOM_DELTA_PAGE
          ? 60
          : 1;
    const pinch = event.ctrlKey ? 4 : 1;
    const from = frame ? target : map.getZoom();
    const delta = Math.max(-240, Math.min(240, event.deltaY * lines * pinch));
    const next = Math.max(map.getMinZoom(), Math.min(map.getMaxZoom(), from - delta / PX_PER_ZOOM));
    if (next === from && !frame && !event.ctrlKey) return;
    event.preventDefault();
    if (!frame) map.stop();
    target = next;
    at = map.mouseEventToContainerPoint(event);
    if (!frame) frame = requestAnimationFrame(advance);
  }

  element.addEventListener('wheel', onWheel, { passive: false });
  return () => {
    cancelAnimationFrame(frame);
    element.removeEventListener('wheel', onWheel);
  };
}
