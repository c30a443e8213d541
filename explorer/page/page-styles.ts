// The style sheet of the explorer page: header, panels, first screen.

import { css } from 'lit';

export const pageStyles = css`
  :host { height: 100%; container: page / inline-size; }
  .page { height: 100%; display: grid; grid-template-columns: minmax(0, 1fr); grid-template-rows: auto minmax(0, 1fr); position: relative; }
  header { display: flex; align-items: center; gap: 16px; min-height: 58px; padding: 0 12px 0 18px; border-bottom: 1px solid var(--l); }
  .brand { display: inline-flex; align-items: center; gap: 10px; font-size: 16px; font-weight: 650; color: var(--t); flex: none; min-height: 32px; }
  .brand:hover { text-decoration: none; }
  .brand path { stroke: var(--m); stroke-width: 1.2; fill: none; }
  .brand circle { fill: var(--a); }
  .brand .a { fill: #c24e00; } .brand .b { fill: #e69f00; } .brand .c { fill: #009e73; } .brand .d { fill: #cc79a7; }
  .search { flex: 1 1 auto; max-width: 520px; margin-inline: auto; min-width: 120px; }
  .actions { display: flex; align-items: center; gap: 2px; flex: none; }
  .main { position: relative; min-height: 0; display: grid; grid-template-columns: minmax(0, 1fr); }
  .main.with-panel { grid-template-columns: 320px minmax(0, 1fr); }
  researcher-context { height: 100%; --rc-height: 100%; min-width: 0; }
  .panel { position: relative; border-inline-end: 1px solid var(--l); padding: 16px 18px 24px; overflow: auto; background: var(--g); }
  .panel h2 { font-size: 15px; font-weight: 650; margin-bottom: 14px; padding-inline-end: 32px; }
  .panel-close { position: absolute; inset: 10px 10px auto auto; }
  .ends { display: flex; align-items: center; gap: 6px; margin-inline-end: -8px; }
  .ends > div { flex: 1; min-width: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
  .check { display: flex; gap: 8px; align-items: flex-start; margin: 12px 0 14px; color: var(--m); font-size: 13px; min-height: 24px; }
  .check input { margin: 3px 0 0; accent-color: var(--a); width: 16px; height: 16px; flex: none; }
  .distance { font-weight: 600; margin-bottom: 8px; }
  .chain { list-style: none; margin: 0 0 12px; padding: 10px 12px; border: 1px solid var(--l); border-radius: 12px; }
  .link { display: inline-flex; gap: 10px; align-items: flex-start; min-height: 24px; }
  .link .k { padding-top: 3px; }
  .step { display: flex; align-items: center; gap: 10px; margin: 2px 0 2px 6px; padding-inline-start: 14px; border-inline-start: 2px solid var(--e, var(--l)); min-height: 30px; color: var(--m); font-size: 13px; }
  .step.back svg { transform: scaleX(-1); }
  .proof { margin: -4px 0 14px; font-size: 13px; }
  .proof summary { cursor: pointer; color: var(--a); min-height: 24px; }
  .proof summary .count { margin-inline-start: 6px; }
  .proof li { padding: 5px 0; border-bottom: 1px solid var(--l); }
  .proof .sub { display: block; }
  .history-panel ol { list-style: none; margin: 0; padding: 0; }
  .event { display: block; width: 100%; padding: 7px 12px; border-inline-start: 2px solid var(--l); font-size: 13px; }
  .event:hover { background: var(--s); }
  .event[aria-current='step'] { border-color: var(--a); font-weight: 600; }
  .event.undone { color: var(--m); border-inline-start-style: dashed; }
  .toast { position: absolute; z-index: 70; inset: auto auto 24px 50%; transform: translateX(-50%); max-width: calc(100% - 32px); padding: 10px 18px; border-radius: 12px; background: var(--t); color: var(--g); font-size: 13px; overflow-wrap: anywhere; box-shadow: var(--sh); }

  .landing { display: grid; align-content: center; justify-items: center; gap: 14px; padding: 24px 20px 12vh; text-align: center; overflow: auto; }
  .landing h1 { margin: 0; font-size: clamp(28px, 4.4vw, 44px); font-weight: 680; letter-spacing: -0.022em; line-height: 1.12; }
  .landing > p { max-width: 560px; color: var(--m); font-size: 16px; }
  .landing-search { width: min(600px, 100%); margin-top: 14px; }
  .people { display: flex; flex-wrap: wrap; justify-content: center; align-items: center; gap: 8px; margin-top: 8px; max-width: 680px; }
  .people span { color: var(--m); font-size: 13px; margin-inline-end: 4px; }
  .person { min-height: 32px; padding: 0 14px; border: 1px solid var(--l); border-radius: 16px; }
  .person:hover { border-color: var(--a); color: var(--a); }
  .counts { display: flex; flex-wrap: wrap; justify-content: center; gap: 8px 24px; margin-top: 26px; color: var(--m); font-size: 13px; }
  .counts li { display: inline-flex; align-items: center; gap: 8px; }

  @container page (max-width: 860px) {
    .main.with-panel { grid-template-columns: minmax(0, 1fr); }
    .panel { position: absolute; z-index: 20; inset: 0 auto 0 0; width: min(340px, 100%); box-shadow: var(--sh); }
  }
  @container page (max-width: 560px) {
    header { gap: 8px; padding: 6px 6px 0 12px; flex-wrap: wrap; }
    .search { order: 3; flex-basis: 100%; max-width: none; margin: 0 6px 10px 0; }
    .search:empty { display: none; }
    .actions { margin-inline-start: auto; }
  }
`;
