// Wheel, touch and mouse: the page keeps scrolling until somebody means the graph, and who clicks it gets its keys.

/** Pixels that a finger may move and still tap. */
const SLOP = 10;

/** Who decides whether a gesture is meant for the graph. */
export interface GestureRules {
  /** Whether the wheel zooms: the graph has the focus, or fills the page. */
  readonly wheelZooms: () => boolean;
  /** Whether one finger moves the graph; otherwise it scrolls the page. */
  readonly oneFingerMoves: () => boolean;
  /** Called when the pointer leaves the stage, however fast. */
  readonly left: () => void;
}

/** Guards a canvas. `host` is an ancestor: Cytoscape listens in the capture phase of the container itself. */
export function guardGestures(
  host: HTMLElement,
  container: HTMLElement,
  rules: GestureRules,
): { readonly scrolled: () => boolean } {
  let start: { readonly x: number; readonly y: number } | null = null;
  let scrolled = false;
  const inside = (event: Event): boolean => event.composedPath().includes(container);
  // Cytoscape takes the focus from whatever has it when the button goes down.
  host.addEventListener('pointerup', (event) => {
    if (event.pointerType === 'mouse' && inside(event)) host.focus({ preventScroll: true });
  });
  (host.parentElement ?? host).addEventListener('pointerleave', rules.left);
  host.addEventListener(
    'wheel',
    (event) => {
      if (inside(event) && !rules.wheelZooms() && !event.ctrlKey && !event.metaKey) event.stopPropagation();
    },
    { capture: true, passive: true },
  );
  host.addEventListener(
    'touchstart',
    (event) => {
      const touch = event.touches[0];
      scrolled = false;
      start = event.touches.length === 1 && touch !== undefined ? { x: touch.clientX, y: touch.clientY } : null;
    },
    { capture: true, passive: true },
  );
  host.addEventListener(
    'touchmove',
    (event) => {
      const touch = event.touches[0];
      if (!inside(event) || start === null || touch === undefined || event.touches.length > 1) return;
      if (Math.hypot(touch.clientX - start.x, touch.clientY - start.y) > SLOP) scrolled = true;
      if (!rules.oneFingerMoves()) event.stopPropagation();
    },
    { capture: true, passive: true },
  );
  return { scrolled: () => scrolled };
}
