// Years: papers of each year as bars, and two handles that narrow them.

import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Filter } from '../model/event-log.ts';
import type { GraphJson } from '../model/graph-json.ts';
import { yearsOf } from '../model/slice-store.ts';
import type { Strings } from '../model/strings.en.ts';

const WIDTH = 132;
const HEIGHT = 22;

/** The control, or nothing where all is of one year. */
export function yearRange(
  graph: GraphJson,
  filter: Filter,
  strings: Strings,
  change: (filter: Filter) => void,
): TemplateResult | typeof nothing {
  const years = yearsOf(graph);
  if (years === null || years.first === years.last) return nothing;
  const { first, last, papers } = years;
  const [since, until] = [Math.max(first, filter.since ?? first), Math.min(last, filter.until ?? last)];
  const step = WIDTH / (last - first + 1);
  const most = Math.max(1, ...papers.values());
  const set = (from: number, to: number): void =>
    change({ ...filter, since: from <= first ? null : from, until: to >= last ? null : to });
  /** The year of a handle, which stops where the other one is. */
  const stopped = (event: Event, from: number, to: number): number => {
    const handle = event.target as HTMLInputElement;
    const year = Math.max(from, Math.min(to, Number(handle.value)));
    handle.value = `${year}`;
    return year;
  };
  return html`<div class="years" role="group" aria-label=${strings.years}>
    <span class="year">${since}</span>
    <span class="slider">
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        ${[...papers].map(([year, count]) => {
          const height = Math.max(2, (count / most) * (HEIGHT - 4));
          return svg`<rect class=${year >= since && year <= until ? 'bar' : 'bar out'} x=${(year - first) * step + 0.5} y=${HEIGHT - height} width=${Math.max(1, Math.min(9, step - 1))} height=${height} rx="1"/>`;
        })}
      </svg>
      <input type="range" aria-label=${strings.since} min=${first} max=${last} .value=${`${since}`}
        @input=${(event: Event) => set(stopped(event, first, until), until)} />
      <input type="range" aria-label=${strings.until} min=${first} max=${last} .value=${`${until}`}
        @input=${(event: Event) => set(since, stopped(event, since, last))} />
    </span>
    <span class="year">${until}</span>
  </div>`;
}
