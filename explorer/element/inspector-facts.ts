// The facts of a node, by its type, each with the sources that state it.

import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Client } from '../../src/client/client.ts';
import type { Strings } from '../model/strings.en.ts';
import { kindIcon } from './icons.ts';

/** Everything that the API tells of one node. */
export type Details = Awaited<ReturnType<Client['node']>>['data'];
/** Who states a fact. */
export type SourceFact = Details['sources'][number];

type Named = { readonly id: string; readonly kind: string; readonly label: string };
/** Goes on to a node that a fact names. */
export type Follow = (node: Named) => void;

/** Http and https only: whatever a source wrote, a link never runs anything. */
export function safeHref(href: string | null | undefined): string | null {
  if (href == null) return null;
  try {
    const { protocol } = new URL(href, location.href);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}

/** Sources, folded: a count that opens. */
export function sourcesOf(sources: readonly SourceFact[], strings: Strings): TemplateResult | typeof nothing {
  if (sources.length === 0) return nothing;
  return html`<details class="sources">
    <summary>${sources.length === 1 ? sources[0]?.source : strings.sourcesOf(sources.length)}</summary>
    <ul>
      ${sources.map(({ source, locator, url, license, retrievedAt, confidence }) => {
        const href = safeHref(url);
        return html`<li>
          ${href === null ? html`<b>${source}</b>` : html`<a href=${href} target="_blank" rel="noopener noreferrer">${source}</a>`}
          <span class="sub">${[locator, retrievedAt.slice(0, 10), license, confidence < 1 ? `${Math.round(confidence * 100)} %` : null].filter((part) => part !== null && part !== '').join(' · ')}</span>
        </li>`;
      })}
    </ul>
  </details>`;
}

function link(node: Named, follow: Follow): TemplateResult {
  return html`<button type="button" class="link" @click=${() => follow(node)}>
    <span class="k k-${node.kind}">${kindIcon(node.kind)}</span><span>${node.label}</span>
  </button>`;
}

function section(title: string, count: number | null, body: unknown): TemplateResult {
  return html`<section><h3>${title}${count === null ? nothing : html`<span class="count">${count}</span>`}</h3>${body}</section>`;
}

function rows(
  title: string,
  items: readonly { readonly node: Named; readonly note: string; readonly sources: readonly SourceFact[] }[],
  total: number | null,
  strings: Strings,
  follow: Follow,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return section(
    title,
    total !== null && total > items.length ? total : null,
    html`<ul class="facts">
      ${items.map(({ node, note, sources }) => html`<li>${link(node, follow)}<span class="note">${note}</span>${sourcesOf(sources, strings)}</li>`)}
    </ul>`,
  );
}

function span(from: string | null, until: string | null): string {
  const [a, b] = [from?.slice(0, 4) ?? '', until?.slice(0, 4) ?? ''];
  return a === b ? a : `${a}–${b}`;
}

const notes = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part != null && part !== '').join(', ');
const lower = (word: string): string =>
  word === 'UNSPECIFIED' || word === 'UNKNOWN' ? '' : word.toLowerCase().replaceAll('_', ' ');

/** The facts, as sections. */
export function facts(node: Details, strings: Strings, follow: Follow): TemplateResult {
  const plain = (
    title: string,
    items: readonly Named[],
    total: number | null = null,
  ): TemplateResult | typeof nothing =>
    rows(
      title,
      items.map((each) => ({ node: each, note: '', sources: [] })),
      total,
      strings,
      follow,
    );
  switch (node.__typename) {
    case 'Author': {
      const { metrics } = node;
      const advising = (edges: (typeof node)['advisors']['edges']) =>
        edges.map(({ node: person, advising: { role, degree, institution, thesis, from, until, sources } }) => ({
          node: person,
          note: notes(
            lower(role),
            degree,
            institution?.label,
            thesis === null ? '' : `“${thesis.label}”`,
            span(from, until),
          ),
          sources,
        }));
      return html`${numbers(
        [
          [strings.papers, metrics.papers],
          [strings.citations, metrics.citations],
          [strings.hIndex, metrics.hIndex],
          [strings.collaborators, metrics.collaborators],
        ],
        strings,
      )}
      ${bars(node.activity, strings)}
      ${rows(
        strings.affiliations,
        node.affiliations.edges.map(({ node: at, role, from, until, current, sources }) => ({
          node: at,
          note: notes(
            role,
            current === true && from !== null ? `${span(from, null).replace('–', '')}–` : span(from, until),
          ),
          sources,
        })),
        node.affiliations.totalCount,
        strings,
        follow,
      )}
      ${rows(strings.advisors, advising(node.advisors.edges), node.advisors.totalCount, strings, follow)}
      ${rows(strings.advisees, advising(node.advisees.edges), node.advisees.totalCount, strings, follow)}
      ${rows(
        strings.awards,
        node.awards.map(({ award, year, sources }) => ({ node: award, note: year === null ? '' : `${year}`, sources })),
        null,
        strings,
        follow,
      )}`;
    }
    case 'Paper': {
      const { authors } = node;
      const more = (authors.totalCount ?? authors.edges.length) - authors.edges.length;
      return html`${node.retracted ? html`<p class="warning">${strings.retracted}</p>` : nothing}
      <p class="note kind-line">${notes(lower(node.type), node.publishedOn)}</p>
      ${numbers([[strings.citations, node.citationCount]], strings)}
      ${
        node.links.length === 0
          ? nothing
          : html`<p class="links">${node.links.map(({ kind, url }) => {
              const href = safeHref(url);
              return href === null
                ? nothing
                : html`<a href=${href} target="_blank" rel="noopener noreferrer">${lower(kind)}</a> `;
            })}</p>`
      }
      ${node.abstract === null ? nothing : section(strings.abstract, null, html`<p class="abstract">${node.abstract}</p>`)}
      ${plain(
        strings.authors,
        authors.edges.map((edge) => edge.node),
      )}
      ${more > 0 ? html`<p class="note">${strings.authorsMore(more)}</p>` : nothing}
      ${plain(
        strings.topics,
        node.topics.edges.map((edge) => edge.node),
      )}`;
    }
    case 'Topic':
      return html`${node.description === null ? nothing : html`<p class="note">${node.description}</p>`}
      ${bars(node.activity, strings)} ${plain(strings.partOf, node.broader)}
      ${plain(strings.parts, node.narrower.nodes, node.narrower.totalCount)}`;
    case 'Institution':
      return html`<p class="note">${notes(node.institutionType, node.city, node.country)}</p>
        ${plain(strings.partOf, node.parents)} ${plain(strings.parts, node.children.nodes, node.children.totalCount)}`;
    case 'Venue':
      return html`${node.venueType === null ? nothing : html`<p class="note">${node.venueType}</p>`}`;
    case 'Award':
      return html`${plain(strings.recipients, node.recipients.nodes, node.recipients.totalCount)}`;
    default:
      return html``;
  }
}

function numbers(all: readonly (readonly [string, number])[], strings: Strings): TemplateResult | typeof nothing {
  // A zero is rather "not known here" than a fact worth a line.
  const values = all.filter(([, value]) => value > 0);
  if (values.length === 0) return nothing;
  return html`<dl class="numbers">
    ${values.map(([name, value]) => html`<div><dt>${name}</dt><dd>${strings.number(value)}</dd></div>`)}
  </dl>`;
}

const [WIDTH, HEIGHT] = [272, 40];

function bars(
  activity: readonly { readonly year: number; readonly papers: number }[],
  strings: Strings,
): TemplateResult | typeof nothing {
  const years = activity.map(({ year }) => year);
  if (years.length < 2) return nothing;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const most = Math.max(1, ...activity.map(({ papers }) => papers));
  const step = WIDTH / (last - first + 1);
  return section(
    strings.activity,
    null,
    html`<svg class="activity" viewBox="0 0 ${WIDTH} ${HEIGHT + 14}" width=${WIDTH} height=${HEIGHT + 14} role="img" aria-label=${activity.map(({ year, papers }) => `${year}: ${papers}`).join(', ')}>
      ${activity.map(({ year, papers }) => svg`<rect class="bar" x=${(year - first) * step + 1} y=${HEIGHT - Math.max(papers > 0 ? 2 : 0, (papers / most) * HEIGHT)} width=${Math.max(1, Math.min(18, step - 2))} height=${Math.max(papers > 0 ? 2 : 0, (papers / most) * HEIGHT)} rx="1.5"><title>${year}: ${papers}</title></rect>`)}
      <text x="0" y=${HEIGHT + 12}>${first}</text><text x=${WIDTH} y=${HEIGHT + 12} text-anchor="end">${last}</text>
    </svg>`,
  );
}
