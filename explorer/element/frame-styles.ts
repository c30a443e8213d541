// The style sheet of the frame: bar, canvas, legend, lists, family tree, inspector, and how they rearrange where it is narrow.

import { css } from 'lit';

export const frameStyles = css`
  :host { container: rc / inline-size; height: var(--rc-height, 600px); min-height: 280px; }
  .frame { position: relative; display: grid; grid-template-columns: minmax(0, 1fr); grid-template-rows: auto minmax(0, 1fr) auto; height: 100%; border: 1px solid var(--l); border-radius: 14px; overflow: hidden; }
  :host([full]) .frame { border: 0; border-radius: 0; }
  .toolbar { display: flex; align-items: center; gap: 10px; min-height: 52px; padding: 8px 8px 8px 16px; border-bottom: 1px solid var(--l); }
  .title { margin: 0; flex: 1 1 120px; min-width: 0; font-size: 15px; font-weight: 650; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .find { display: flex; align-items: center; gap: 6px; flex: 0 1 190px; min-width: 90px; height: 34px; padding: 0 10px; border: 1px solid transparent; border-radius: 9px; background: var(--s); color: var(--m); }
  .find .icon { width: 16px; height: 16px; flex: none; }
  .find:focus-within { border-color: var(--a); background: var(--g); }
  .find input { flex: 1; min-width: 0; height: 100%; border: 0; outline: 0; background: none; color: var(--t); appearance: none; }
  .find input:focus-visible { outline: 0; }
  .find input::placeholder { color: var(--m); opacity: 1; }
  .find input::-webkit-search-cancel-button { display: none; }
  .found { font-size: 12px; white-space: nowrap; font-variant-numeric: tabular-nums; }
  .segments { display: flex; padding: 3px; border-radius: 9px; background: var(--s); flex: none; }
  .segments button { height: 28px; padding: 0 12px; border-radius: 7px; color: var(--m); }
  .segments button[aria-pressed='true'] { background: var(--g); color: var(--t); font-weight: 550; box-shadow: 0 1px 2px #1a1f2b1f; }
  .dark .segments button[aria-pressed='true'] { background: #2b333e; }
  .tools { display: flex; align-items: center; flex: none; }
  .rule { width: 1px; height: 18px; margin: 0 5px; background: var(--l); }
  .open-full { display: inline-flex; align-items: center; gap: 6px; height: 34px; padding: 0 12px; border-radius: 9px; background: var(--a); color: var(--g); font-weight: 550; white-space: nowrap; flex: none; }
  .open-full:hover { text-decoration: none; filter: brightness(1.08); }
  .open-full .icon { width: 16px; height: 16px; }

  .body { position: relative; min-height: 0; overflow: hidden; display: grid; grid-template-columns: minmax(0, 1fr) auto; }
  .stage { position: relative; min-width: 0; min-height: 0; overflow: hidden; }
  .canvas { position: absolute; inset: 0; touch-action: pan-y; outline: none; -webkit-tap-highlight-color: transparent; }
  /* The canvas would take every gesture for itself: until Interact is on, one finger scrolls the page; two are for the graph. */
  .canvas * { touch-action: pan-y !important; }
  .canvas.interact, .canvas.interact * { touch-action: none !important; }
  .canvas[hidden] { display: none; }
  .canvas-box { position: relative; width: 100%; height: 100%; }
  .list:focus-visible, .lineage:focus-visible { box-shadow: inset 0 0 0 2px var(--a); }
  .canvas:focus-visible::after { content: ''; position: absolute; inset: 3px; border: 2px solid var(--a); border-radius: 8px; pointer-events: none; }
  .badges { position: absolute; inset: 0; pointer-events: none; overflow: hidden; }
  .badge { position: absolute; left: 0; top: 0; width: 30px; height: 24px; display: grid; place-items: center; pointer-events: auto; }
  .badge span { padding: 0 5px; border-radius: 8px; background: var(--g); border: 1px solid var(--l); box-shadow: 0 1px 2px #1a1f2b1a; color: var(--m); font-size: 11px; line-height: 15px; font-weight: 550; font-variant-numeric: tabular-nums; }
  .badge:hover span, .badge:focus-visible span { border-color: var(--a); color: var(--a); }
  .zoom { position: absolute; inset: auto auto 12px 12px; display: flex; flex-direction: column; border: 1px solid var(--l); border-radius: 10px; background: var(--g); overflow: hidden; }
  .zoom .icon-button { border-radius: 0; }
  .touch-mode { position: absolute; inset: auto 12px 12px auto; display: none; }
  @media (pointer: coarse) { .touch-mode { display: inline-flex; } }
  .card-hover { position: absolute; z-index: 5; left: 0; top: 0; max-width: 280px; padding: 8px 12px; border: 1px solid var(--l); border-radius: 10px; background: var(--g); box-shadow: var(--sh); pointer-events: none; font-size: 13px; }
  .card-hover b { display: block; font-weight: 600; }
  .state { position: absolute; inset: 0; display: grid; place-content: center; justify-items: center; gap: 12px; padding: 24px; text-align: center; color: var(--m); pointer-events: none; }
  .state > * { pointer-events: auto; max-width: 420px; }
  .state b { color: var(--t); font-size: 16px; font-weight: 600; }
  .ghosts { width: min(420px, 80%); height: auto; color: var(--m); opacity: 0.22; animation: breathe 1.6s infinite alternate ease-in-out; }
  .ghosts path { stroke: currentColor; fill: none; }
  .ghosts circle { fill: currentColor; }
  @keyframes breathe { to { opacity: 0.4; } }
  .notice { position: absolute; z-index: 6; inset: 10px auto auto 50%; transform: translateX(-50%); display: flex; align-items: center; gap: 10px; max-width: calc(100% - 24px); width: max-content; padding: 6px 6px 6px 14px; border: 1px solid var(--l); border-radius: 10px; background: var(--g); box-shadow: var(--sh); font-size: 13px; }
  .notice p { padding-block: 4px; }

  .legend { border-top: 1px solid var(--l); display: grid; grid-template-columns: minmax(0, 1fr); }
  .strip { display: flex; align-items: center; gap: 12px; min-height: 44px; padding: 6px 12px; }
  .scroll { display: flex; align-items: center; gap: 6px; flex: 1 1 0; min-width: 0; overflow-x: auto; scrollbar-width: none; padding: 2px; margin: -2px; }
  .edges .scroll { gap: 2px; }
  .strip.edges { min-height: 36px; padding-block: 0 6px; }
  .chip { display: inline-flex; align-items: center; gap: 7px; height: 30px; padding: 0 11px 0 9px; border: 1px solid var(--l); border-radius: 15px; white-space: nowrap; flex: none; }
  .chip:hover { border-color: var(--m); }
  .chip[aria-pressed='false'] { color: var(--m); border-style: dashed; }
  .chip[aria-pressed='false'] svg.kind { fill: none; }
  .chip[aria-pressed='false'] span:first-of-type { text-decoration: line-through; text-decoration-thickness: 1px; }
  .chip.quiet { height: 26px; padding: 0 8px; border-color: transparent; color: var(--m); font-size: 13px; }
  .chip.quiet:hover { background: var(--s); }
  .chip.quiet[aria-pressed='false'] svg.line { opacity: 0.35; }
  .years { display: flex; align-items: center; gap: 14px; flex: none; color: var(--m); font-size: 13px; font-variant-numeric: tabular-nums; }
  .slider { position: relative; width: 132px; height: 32px; display: block; }
  .slider svg { position: absolute; left: 0; top: 0; width: 100%; height: 22px; }
  .bar { fill: var(--a); opacity: 0.5; }
  .bar.out { fill: var(--m); opacity: 0.3; }
  .slider input { position: absolute; left: -7px; bottom: -2px; width: calc(100% + 14px); height: 24px; margin: 0; background: none; appearance: none; pointer-events: none; }
  .slider input::-webkit-slider-runnable-track { height: 2px; background: var(--l); }
  .slider input + input::-webkit-slider-runnable-track { background: none; }
  .slider input::-webkit-slider-thumb { appearance: none; pointer-events: auto; width: 14px; height: 14px; margin-top: -6px; border: 2px solid var(--a); border-radius: 50%; background: var(--g); cursor: ew-resize; }
  .slider input::-moz-range-track { height: 2px; background: var(--l); }
  .slider input::-moz-range-thumb { pointer-events: auto; width: 11px; height: 11px; border: 2px solid var(--a); border-radius: 50%; background: var(--g); }
  .status { display: flex; align-items: center; gap: 10px; flex: none; color: var(--m); font-size: 13px; white-space: nowrap; font-variant-numeric: tabular-nums; }
  .scroll { mask-image: linear-gradient(to right, #000 calc(100% - 28px), transparent); padding-inline-end: 28px; }
  .why-link { color: var(--a); font-size: 13px; font-weight: 500; min-height: 24px; }
  .why-link:hover { text-decoration: underline; }

  .full-dialog { width: 100vw; height: 100dvh; max-width: none; max-height: none; padding: 0; border: 0; background: none; }
  .full-dialog::backdrop { background: #12161c66; }

  @container rc (max-width: 1180px) { .status .ranked { display: none; } }
  @container rc (max-width: 900px) { .find { flex-basis: 150px; } .extra, .open-full span { display: none; } .open-full { padding: 0 9px; } }
  @container rc (max-width: 700px) { .title { position: absolute; width: 1px; height: 1px; clip-path: inset(50%); } .toolbar { padding-inline-start: 8px; } .find { flex: 1 1 90px; } .segments button { padding: 0 9px; } }
  @container rc (max-width: 620px) { .legend { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; padding: 6px 8px; } .strip { display: contents; } .scroll { flex: 1 0 100%; } .years { order: 1; gap: 11px; } .slider { width: 84px; } .status { order: 2; margin-inline-start: auto; } }
  @container rc (max-width: 520px) { .toolbar { gap: 6px; } .rule { display: none; } .tools .icon-button { width: 28px; } .find { flex: 0 0 34px; min-width: 34px; padding: 0 9px; } .find { position: relative; } .find input { position: absolute; inset: 0; width: 100%; padding-inline-start: 32px; } .find:not(:focus-within) input::placeholder { color: transparent; } .find:focus-within { flex: 1 1 90px; } .segments { margin-inline-end: auto; } .segments button { padding: 0 8px; } .zoom { display: none; } }
  @container rc (max-width: 380px) { .toolbar { flex-wrap: wrap; } }
`;

export const listStyles = css`
  .list { position: absolute; inset: 0; overflow: auto; padding: 4px 16px 20px; outline: none; }
  table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-top: 16px; }
  table.of-root { margin-top: 8px; table-layout: auto; }
  .of-root .why, .of-root .year { display: none; }
  caption { text-align: start; padding: 6px 0; font-weight: 650; }
  caption .count { margin-inline-start: 8px; }
  thead th { height: 30px; font-weight: 400; font-size: 12px; color: var(--m); border-bottom: 1px solid var(--l); text-align: start; padding: 0 10px 0 0; }
  thead button { min-height: 24px; color: var(--m); }
  thead button:hover { color: var(--t); }
  .sort { display: inline-block; width: 14px; padding-inline-start: 4px; }
  th.name { width: auto; }
  .why, th.weight { width: 30%; }
  td.year, th.year { width: 92px; }
  .act { width: 108px; }
  tbody tr { border-bottom: 1px solid var(--l); }
  tbody tr:hover { background: var(--s); }
  tbody tr.selected { background: color-mix(in srgb, var(--a) 10%, var(--g)); box-shadow: inset 3px 0 var(--a); }
  tbody tr.match { background: color-mix(in srgb, var(--a) 6%, var(--g)); }
  tbody th { font-weight: 500; text-align: start; display: flex; gap: 10px; align-items: flex-start; padding: 8px 10px 8px 6px; }
  tbody th .k { padding-top: 3px; }
  tbody td { padding: 8px 10px 8px 0; vertical-align: top; color: var(--m); font-size: 13px; line-height: 20px; font-variant-numeric: tabular-nums; }
  tbody td.act { text-align: end; padding: 5px 4px 5px 0; white-space: nowrap; font-size: 0; }
  thead th.name { padding-inline-start: 30px; }
  .two { min-width: 0; display: grid; overflow-wrap: anywhere; }
  .two a { color: var(--t); min-height: 24px; }
  .two .sub { font-weight: 400; }
  .small { display: inline-block; vertical-align: middle; min-width: 40px; height: 28px; line-height: 28px; padding: 0 8px; border-radius: 7px; color: var(--a); font-size: 13px; font-variant-numeric: tabular-nums; text-align: center; }
  .small:hover:not([disabled]) { background: color-mix(in srgb, var(--a) 10%, transparent); }
  .small-icon { width: 28px; height: 28px; vertical-align: middle; }
  @container rc (max-width: 620px) { .why, th.weight { display: none; } .act { width: 88px; } td.year, th.year { width: 76px; } .list { padding-inline: 10px; } }

  .lineage { position: absolute; inset: 0; overflow: auto; padding: 44px 24px 20px; outline: none; display: flex; flex-direction: column; align-items: center; }
  .tree { position: relative; flex: none; margin-block: auto; }
  .wires { position: absolute; left: 0; top: 0; overflow: visible; }
  .wire { fill: none; stroke: color-mix(in srgb, #c24e00 65%, var(--g)); stroke-width: 1.5; }
  .dark .wire { stroke: color-mix(in srgb, #ff8a3d 65%, var(--g)); }
  .wire.other { stroke-dasharray: 4 4; }
  .wire.lit { stroke: #c24e00; stroke-width: 2.4; }
  .dark .wire.lit { stroke: #ff8a3d; }
  .generation { position: absolute; left: 0; right: 0; text-align: center; color: var(--m); font-size: 12px; pointer-events: none; }
  .generation { width: max-content; margin: auto; padding: 0 8px; background: var(--g); z-index: 1; }
  .card { position: absolute; left: 0; top: 0; display: grid; align-content: center; padding: 4px 12px; border: 1px solid var(--l); border-radius: 10px; background: var(--g); text-align: center; }
  .card:hover { border-color: var(--m); }
  .card-name { font-weight: 550; font-size: 13px; line-height: 17px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .card-name:not(:has(+ .card-role)) { white-space: normal; max-height: 34px; }
  .card-role { color: var(--m); font-size: 12px; line-height: 15px; }
  .card.root { border-color: var(--t); border-width: 2px; }
  .card.near { border-color: #c24e00; }
  .dark .card.near { border-color: #ff8a3d; }
  .card.selected { outline: 2px solid var(--a); outline-offset: 1px; }
  .tree-foot { display: flex; gap: 12px; align-items: center; margin-top: 20px; color: var(--m); }
`;

export const inspectorStyles = css`
  .inspector { width: 336px; max-width: 100%; height: 100%; min-height: 0; display: flex; flex-direction: column; border-inline-start: 1px solid var(--l); background: var(--g); }
  :host(:not([full])) .inspector { position: absolute; inset-block: 0; inset-inline-end: 0; box-shadow: var(--sh); z-index: 8; }
  .inspector header { display: flex; align-items: center; gap: 4px; padding: 8px 8px 0 18px; flex: none; }
  .badge-kind { display: inline-flex; gap: 8px; align-items: center; color: var(--m); font-size: 13px; }
  .inside { overflow: auto; padding: 2px 18px 22px; overscroll-behavior: contain; }
  .inside h2 { font-size: 19px; line-height: 1.28; font-weight: 650; overflow-wrap: anywhere; }
  .inside h2 a { color: inherit; }
  .reason { margin-top: 10px; padding: 7px 12px; border-radius: 8px; background: var(--s); font-size: 13px; }
  .actions { margin-top: 12px; }
  .inside section { margin-top: 20px; }
  .inside h3 { font-size: 13px; font-weight: 650; margin-bottom: 6px; }
  .inside h3 .count { margin-inline-start: 6px; }
  .numbers { display: flex; gap: 22px; margin-top: 16px; flex-wrap: wrap; }
  .numbers dt { color: var(--m); font-size: 12px; }
  .numbers dd { font-size: 18px; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.3; }
  .numbers div { display: flex; flex-direction: column-reverse; }
  .inside > .note { margin-top: 12px; }
  .kind-line::first-letter { text-transform: uppercase; }
  .activity { display: block; max-width: 100%; }
  .activity .bar { opacity: 0.75; }
  .activity text { fill: var(--m); font-size: 11px; }
  .facts > li { padding: 5px 0; display: grid; justify-items: start; gap: 1px; }
  .facts .note, .facts .sources, .facts .why-link, .facts .evidence { margin-inline-start: 23px; }
  .link { display: inline-flex; gap: 9px; align-items: flex-start; min-height: 24px; border-radius: 5px; overflow-wrap: anywhere; }
  .link .k { padding-top: 3px; }
  .link:hover span:last-child { text-decoration: underline; text-underline-offset: 2px; }
  .note:empty { display: none; }
  .sources { font-size: 12px; color: var(--m); }
  .sources summary { cursor: pointer; min-height: 24px; line-height: 24px; width: max-content; max-width: 260px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .sources li { padding: 2px 0 4px 12px; border-inline-start: 2px solid var(--l); overflow-wrap: anywhere; }
  .sources .sub { font-size: 12px; display: block; }
  .sources b { font-weight: 500; color: var(--t); }
  .group { border-top: 1px solid var(--l); }
  .group > summary { display: flex; align-items: center; gap: 10px; min-height: 34px; cursor: pointer; font-size: 13px; list-style: none; }
  .group > summary::-webkit-details-marker { display: none; }
  .group > summary .count { margin-inline-start: auto; }
  .evidence li { font-size: 13px; }
  .abstract { font-size: 13px; color: var(--m); max-height: 9.5em; overflow: auto; }
  .links { margin-top: 10px; display: flex; gap: 14px; }
  .warning { margin-top: 10px; padding: 6px 12px; border-radius: 8px; border: 1px solid #c24e00; color: #c24e00; font-weight: 600; }
  .dark .warning { color: #ff8a3d; border-color: #ff8a3d; }
  .ids li { display: flex; gap: 12px; font-size: 13px; padding: 2px 0; min-height: 24px; }
  .ids li > span { color: var(--m); width: 84px; flex: none; }
  .ids li > :last-child { overflow-wrap: anywhere; }
  code { font: 12px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
  .skeleton { display: grid; gap: 10px; margin-top: 18px; }
  .skeleton i { height: 12px; border-radius: 6px; background: var(--s); }
  .skeleton i:nth-child(2) { width: 70%; }
  .skeleton i:nth-child(3) { width: 46%; }
  @container rc (max-width: 760px) {
    .inspector, :host(:not([full])) .inspector { position: absolute; inset: auto 0 0; width: auto; height: min(62%, 460px); border-inline-start: 0; border-top: 1px solid var(--l); border-radius: 16px 16px 0 0; box-shadow: var(--sh); z-index: 8; }
    .menu { position: absolute; left: 8px !important; right: 8px !important; top: auto !important; bottom: 8px; max-width: none; }
    .menu button { min-height: 44px; }
  }
`;
