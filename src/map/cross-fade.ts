const FADE_MS = 550;

/** Lets what the map in an element shows now fade away over whatever it shows next. */
export function crossFade(element: Element | null): void {
  const container = element?.querySelector('.leaflet-container');
  if (!container) return;
  const { width, height, left, top } = container.getBoundingClientRect();
  const ratio = window.devicePixelRatio;
  const picture = document.createElement('canvas');
  picture.className = 'fading';
  picture.width = Math.round(width * ratio);
  picture.height = Math.round(height * ratio);
  const context = picture.getContext('2d');
  if (!context || !width || !height) return;
  context.scale(ratio, ratio);
  // Tiles lie in the page from the lowest layer to the highest.
  for (const tile of container.querySelectorAll<HTMLCanvasElement>('canvas.tile')) {
    const box = tile.getBoundingClientRect();
    context.drawImage(tile, box.left - left, box.top - top, box.width, box.height);
  }
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
