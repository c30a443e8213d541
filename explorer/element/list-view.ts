// The slice as tables, the peer of the graph: same filters, selection and expansions, everything but position.

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Exploration } from '../model/exploration.ts';
import type { GraphNode } from '../model/graph-json.ts';
import { type ListGroup, listGroups, type ListRow, type Sorting } from '../model/lists.ts';
import { hiddenOf } from '../model/slice-store.ts';
import type { Strings } from '../model/strings.en.ts';
import { icon, kindIcon } from './icons.ts';

/** What the list does. */
export interface ListActions {
  readonly sorting: Sorting | null;
  readonly matches: ReadonlySet<string>;
  readonly hrefOf: (node: GraphNode) => string | null;
  readonly sort: (sorting: Sorting | null) => void;
  readonly select: (id: string) => void;
  readonly expand: (id: string) => void;
  readonly menu: (id: string, event: Event) => void;
}

/** The tables. */
export function listView(exploration: Exploration, strings: Strings, actions: ListActions): TemplateResult {
  const { graph, passing } = exploration;
  const root = exploration.node(graph.root);
  const groups = listGroups(graph, passing, actions.sorting);
  return html`<div class="list" part="list" role="region" aria-label=${strings.list} tabindex="-1">
    ${
      root === null
        ? nothing
        : html`<table class="of-root"><caption class="unseen">${strings.start}</caption><tbody>${row(rootRow(root), exploration, strings, actions, false)}</tbody></table>`
    }
    ${groups.map((group) => table(group, exploration, strings, actions))}
  </div>`;
}

function rootRow(node: GraphNode): ListRow {
  return { node, years: '', lastYear: null, weight: 0 };
}

function table(group: ListGroup, exploration: Exploration, strings: Strings, actions: ListActions): TemplateResult {
  const weighted = group.rows.some(({ weight }) => weight > 0);
  return html`<table>
    <caption>
      <span>${strings[group.name]}</span>
      <span class="count">${strings.ofTotal(group.rows.length, group.total)}</span>
    </caption>
    <thead>
      <tr>
        ${header('name', strings.name, strings, actions)} ${header('weight', strings.reason, strings, actions, !weighted)}
        ${header('year', strings.year, strings, actions)}
        <th scope="col" class="act"><span class="unseen">${strings.action}</span></th>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        group.rows,
        ({ node }) => node.id,
        (each) => row(each, exploration, strings, actions, true),
      )}
    </tbody>
  </table>`;
}

function header(
  by: Sorting['by'],
  name: string,
  strings: Strings,
  { sorting, sort }: ListActions,
  fixed = false,
): TemplateResult {
  if (fixed) return html`<th scope="col" class=${by}>${name}</th>`;
  const active = sorting?.by === by;
  const first = by !== 'name';
  const next = !active ? { by, descending: first } : sorting.descending === first ? { by, descending: !first } : null;
  return html`<th scope="col" class=${by} aria-sort=${active ? (sorting.descending ? 'descending' : 'ascending') : 'none'}>
    <button type="button" title=${strings.sortBy(name)} @click=${() => sort(next)}>
      ${name}<span class="sort" aria-hidden="true">${active ? (sorting.descending ? '↓' : '↑') : ''}</span>
    </button>
  </th>`;
}

function row(
  { node, years }: ListRow,
  exploration: Exploration,
  strings: Strings,
  actions: ListActions,
  expandable: boolean,
): TemplateResult {
  const { id, kind, label, sublabel, reason } = node;
  const href = actions.hrefOf(node);
  const hidden = hiddenOf(node);
  const busy = exploration.state.type === 'expanding' && exploration.state.ids.has(id);
  const classes = [exploration.selected === id ? 'selected' : '', actions.matches.has(id) ? 'match' : ''].join(' ');
  const choose = (event: Event): void => {
    event.preventDefault();
    actions.select(id);
  };
  return html`<tr class=${classes} data-id=${id} aria-selected=${exploration.selected === id ? 'true' : nothing} @contextmenu=${(event: Event) => actions.menu(id, event)}>
    <th scope="row" class="name">
      <span class="k k-${kind}">${kindIcon(kind)}</span>
      <span class="two">
        <a href=${href ?? `#${encodeURIComponent(id)}`} @click=${choose} lang="">${label}</a>
        ${sublabel === null ? nothing : html`<span class="sub">${sublabel}</span>`}
      </span>
    </th>
    <td class="why">${expandable ? reason : nothing}</td>
    <td class="year">${years}</td>
    <td class="act">
      ${
        exploration.client === null || hidden.count === 0
          ? html`<span class="small"></span>`
          : html`<button type="button" class="small ${busy ? 'busy' : ''}" aria-disabled=${busy ? 'true' : nothing} aria-label=${`${label}: ${strings.expandHidden(hidden)}`} title=${strings.expandHidden(hidden)} @click=${() => {
              if (!busy) actions.expand(id);
            }}>
            ${strings.hidden(strings.number(hidden.count), hidden.exact)}
          </button>`
      }
      ${
        expandable
          ? html`<button type="button" class="icon-button small-icon" aria-label=${strings.menuOf(label)} title=${strings.menuOf(label)} @click=${(event: Event) => actions.menu(id, event)}>${icon('more')}</button>`
          : nothing
      }
    </td>
  </tr>`;
}
