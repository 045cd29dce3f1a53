const FADE_MS = 550;

/** Lets what the map in an element shows now fade away over whatever it shows next. */
export function crossFade(element: Element | null): void {
  const container = element?.querySelector('.leaflet-container');
  const map = container?.querySelector('svg.atlas');
  if (!container || !map) return;
  const picture = map.cloneNode(true) as SVGElement;
  const box = map.getBoundingClientRect();
  const { left, top } = container.getBoundingClientRect();
  picture.classList.replace('leaflet-zoom-animated', 'fading');
  picture.style.transform = '';
  picture.style.left = `${box.left - left}px`;
  picture.style.top = `${box.top - top}px`;
  container.querySelector('.fading')?.remove();
  container.append(picture);
  // It begins once what comes next is drawn beneath: on a slow machine that alone takes as long as the fading.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const fading = picture.animate({ opacity: [1, 0] }, { duration: FADE_MS, easing: 'ease-in-out' });
      fading.onfinish = () => picture.remove();
    })
  );
}
