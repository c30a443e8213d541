// The style sheet of the element. Everything hangs on a few custom properties, which the host page may set.

import { css, unsafeCSS } from 'lit';
import { edgeAppearance, GROUND, nodeAppearance, type Theme } from '../../src/client/appearance.ts';
import { EDGE_KIND_ORDER, NODE_KIND_ORDER } from '../model/slice-store.ts';

const HOST_FILLS: Readonly<Record<string, string>> = {
  AUTHOR: 'author',
  PAPER: 'paper',
  TOPIC: 'topic',
  INSTITUTION: 'institution',
};

/** The colours of kinds, from the one table of appearance. */
function kindColors(theme: Theme): string {
  const nodes = NODE_KIND_ORDER.map((kind) => {
    const { fill, outline } = nodeAppearance(kind, theme);
    const host = HOST_FILLS[kind];
    return `.${theme} .k-${kind}{--k:${host === undefined ? fill : `var(--rc-${host},${fill})`};--o:${outline}}`;
  });
  const edges = EDGE_KIND_ORDER.map((kind) => `.${theme} .e-${kind}{--e:${edgeAppearance(kind, theme).color}}`);
  return [...nodes, ...edges].join('\n');
}

function ground(theme: Theme, line: string, soft: string, shadow: string): string {
  const { ground: g, text, muted, accent } = GROUND[theme];
  return `.${theme}{--g:var(--rc-background,${g});--t:var(--rc-text,${text});--m:var(--rc-muted,${muted});--a:var(--rc-accent,${accent});--l:var(--rc-line,${line});--s:${soft};--sh:${shadow};color-scheme:${theme}}`;
}

/** Colours, buttons, chips and words: shared by the element and the page. */
export const sharedStyles = css`
  ${unsafeCSS(ground('light', '#E3E7EC', '#F4F6F9', '0 1px 2px #1a1f2b14, 0 8px 28px #1a1f2b1f'))}
  ${unsafeCSS(ground('dark', '#2B333E', '#1A2028', '0 1px 2px #0006, 0 8px 28px #0009'))}
  ${unsafeCSS(kindColors('light'))}
  ${unsafeCSS(kindColors('dark'))}
  :host { display: block; }
  :host([hidden]) { display: none; }
  * { box-sizing: border-box; }
  /* Not on the host: a rule of the page that names every element would win there. */
  .light, .dark { background: var(--g); color: var(--t); direction: ltr; font: 400 14px/1.45 var(--rc-font, Inter, -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif); text-align: start; letter-spacing: normal; text-transform: none; word-spacing: normal; white-space: normal; font-size-adjust: none; }
  button, input, summary, a { font: inherit; color: inherit; touch-action: manipulation; }
  button { margin: 0; padding: 0; border: 0; background: none; text-align: start; cursor: pointer; }
  button[disabled], button[aria-disabled='true'] { cursor: default; opacity: 0.38; }
  a { color: var(--a); text-decoration: none; }
  a:hover { text-decoration: underline; }
  :focus-visible { outline: 2px solid var(--a); outline-offset: 1px; }
  h2, h3, h4, p, ul, dl, dd { margin: 0; padding: 0; }
  ul { list-style: none; }
  .icon { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; display: block; width: 18px; height: 18px; }
  .k svg.kind { fill: var(--k, var(--g)); stroke: var(--o, var(--t)); stroke-width: 1.25; display: block; flex: none; overflow: visible; }
  .e svg.line { stroke: var(--e, var(--m)); fill: none; stroke-linecap: round; display: block; flex: none; }
  .e svg .head { fill: var(--e, var(--m)); stroke: none; }
  .icon-button { width: 32px; height: 32px; display: inline-grid; place-items: center; border-radius: 8px; color: var(--m); flex: none; }
  .icon-button:hover:not([aria-disabled='true']) { background: var(--s); color: var(--t); }
  .icon-button[aria-pressed='true'] { background: var(--s); color: var(--a); }
  .button { display: inline-flex; gap: 8px; align-items: center; min-height: 32px; padding: 4px 12px; border: 1px solid var(--l); border-radius: 8px; background: var(--g); font-weight: 500; }
  .button:hover:not([aria-disabled='true']) { border-color: var(--m); }
  .button.primary { border-color: var(--a); color: var(--a); }
  .button.primary[aria-disabled='true'] { border-color: var(--l); color: var(--m); opacity: 1; }
  .busy { position: relative; }
  .busy::after { content: ''; position: absolute; inset: auto 0 -2px 0; height: 2px; border-radius: 1px; background: var(--a); animation: busy 1s infinite alternate ease-in-out; }
  @keyframes busy { from { transform: scaleX(0.15); } to { transform: scaleX(0.9); } }
  .count { color: var(--m); font-weight: 400; font-variant-numeric: tabular-nums; }
  .sub, .note { color: var(--m); font-size: 13px; }
  .spring { flex: 1; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  kbd { font: inherit; font-size: 12px; color: var(--m); margin-inline-start: auto; padding-inline-start: 16px; }
  .menu { position: absolute; z-index: 40; min-width: 210px; max-width: min(320px, calc(100% - 16px)); padding: 6px; border: 1px solid var(--l); border-radius: 12px; background: var(--g); box-shadow: var(--sh); max-height: calc(100% - 16px); overflow: auto; }
  .menu-title { padding: 4px 10px 6px; color: var(--m); font-size: 12px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .menu button { display: flex; gap: 10px; align-items: center; width: 100%; min-height: 32px; padding: 4px 10px; border-radius: 7px; }
  .menu button .icon { color: var(--m); flex: none; }
  .menu button:hover:not([aria-disabled='true']), .menu button:focus-visible { background: var(--s); outline-offset: -2px; }
  .menu button.divided { margin-top: 6px; position: relative; }
  .menu button.divided::before { content: ''; position: absolute; inset: -4px 4px auto; border-top: 1px solid var(--l); }
  .veil { position: absolute; inset: 0; z-index: 39; }
  @media (prefers-reduced-motion: reduce) { .busy::after { animation: none; } * { transition: none !important; } }
  @media (forced-colors: active) {
    .k svg.kind, .e svg.line { forced-color-adjust: none; stroke: CanvasText; fill: Canvas; }
    .e svg .head { fill: CanvasText; }
    .icon-button, .chip, .button { border: 1px solid ButtonBorder; }
  }
`;
