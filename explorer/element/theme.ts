// Colours as the canvas needs them: resolved for light, dark and forced colours, with the custom properties of the host page.

import { GROUND, type Theme } from '../../src/client/appearance.ts';

/** What everything is drawn with. */
export interface Palette {
  readonly theme: Theme;
  /** Whether the system forces its colours; then kinds differ by shape alone. */
  readonly forced: boolean;
  readonly ground: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly font: string;
  /** Fill by kind, where the host page chose one. */
  readonly fills: Readonly<Record<string, string>>;
}

/** The values of the attribute `theme`. */
export type ThemeChoice = 'auto' | 'light' | 'dark';

const PROPERTIES: Readonly<Record<string, string>> = {
  AUTHOR: '--rc-author',
  PAPER: '--rc-paper',
  TOPIC: '--rc-topic',
  INSTITUTION: '--rc-institution',
};

const dark = matchMedia('(prefers-color-scheme: dark)');
const forced = matchMedia('(forced-colors: active)');
const still = matchMedia('(prefers-reduced-motion: reduce)');

/** Light or dark where that is chosen; for anything else, and for no attribute at all, as the system has it. */
export function themeOf(choice: string | null): Theme {
  return choice === 'light' || choice === 'dark' ? choice : dark.matches ? 'dark' : 'light';
}

/** Whether movement is unwanted. */
export function prefersStillness(): boolean {
  return still.matches;
}

/** Calls back when the system changes its colours; gives back what ends that. */
export function onSystemTheme(listener: () => void): () => void {
  for (const query of [dark, forced]) query.addEventListener('change', listener);
  return () => {
    for (const query of [dark, forced]) query.removeEventListener('change', listener);
  };
}

/** The palette at an element. The canvas knows neither custom properties nor system colours, so they are resolved here. */
export function paletteAt(element: HTMLElement, theme: Theme): Palette {
  const style = getComputedStyle(element);
  const property = (name: string): string => style.getPropertyValue(name).trim();
  // The frame's, as of all else that the element writes; the host page's stays out.
  const frame = element.shadowRoot?.querySelector('.frame') ?? element;
  const font = getComputedStyle(frame).fontFamily || 'sans-serif';
  const isForced = forced.matches;
  if (isForced) {
    const system = (name: string): string => resolved(element, name);
    const [ground, text] = [system('Canvas'), system('CanvasText')];
    return { theme, forced: true, ground, text, muted: text, accent: system('Highlight'), font, fills: {} };
  }
  const { ground, text, muted, accent } = GROUND[theme];
  const chosen = (name: string, otherwise: string): string => {
    const value = property(name);
    return value === '' ? otherwise : resolved(element, value);
  };
  return {
    theme,
    forced: false,
    ground: chosen('--rc-background', ground),
    text: chosen('--rc-text', text),
    muted: chosen('--rc-muted', muted),
    accent: chosen('--rc-accent', accent),
    font,
    fills: Object.fromEntries(
      Object.entries(PROPERTIES).flatMap(([kind, name]) => {
        const value = property(name);
        return value === '' ? [] : [[kind, resolved(element, value)]];
      }),
    ),
  };
}

/** Any colour that CSS knows, as the rgb() that a canvas knows. The probe stays out of the children of the host page. */
function resolved(element: HTMLElement, color: string): string {
  const probe = document.createElement('span');
  probe.style.color = color;
  probe.hidden = true;
  (element.shadowRoot ?? element).append(probe);
  const { color: computed } = getComputedStyle(probe);
  probe.remove();
  return computed;
}

/** Whether an element is so narrow, or so much higher than wide, that its picture had better be tall. */
export function isTall({ clientWidth, clientHeight }: HTMLElement): boolean {
  return clientWidth > 0 && (clientWidth < 560 || clientWidth < 0.9 * clientHeight);
}
