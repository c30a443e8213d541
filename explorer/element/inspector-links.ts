// The lines at a node in the view, each with what proves it: joint papers, or the sources that state it.

import { html, nothing, type TemplateResult } from 'lit';
import type { Client } from '../../src/client/client.ts';
import { labelFrom } from '../model/edge-label.ts';
import type { Exploration } from '../model/exploration.ts';
import { type GraphEdge, type GraphNode, nodesById, otherEnd } from '../model/graph-json.ts';
import type { Strings } from '../model/strings.en.ts';
import { edgeIcon, kindIcon } from './icons.ts';
import { type Follow, type SourceFact, sourcesOf } from './inspector-facts.ts';

/** What proves a line. */
export type Evidence =
  | {
      readonly type: 'papers';
      readonly total: number;
      readonly papers: readonly { readonly id: string; readonly label: string; readonly year: number | null }[];
    }
  | { readonly type: 'sources'; readonly sources: readonly SourceFact[] };

/** Joint papers shown of one line. */
const PAPERS = 5;

/** Asks for the evidence of a line: papers where it is derived from them, else who states it. */
export async function evidenceOf(client: Client, edge: GraphEdge, signal: AbortSignal): Promise<Evidence> {
  if (edge.kind === 'COAUTHORED') {
    const { data } = await client.connection(edge.source, edge.target, { first: PAPERS, signal });
    const papers = data.jointPapers.nodes;
    return { type: 'papers', total: data.jointPapers.totalCount ?? papers.length, papers };
  }
  const { data } = await client.edgeSources(edge, { signal });
  return { type: 'sources', sources: data };
}

/** The lines of a node, grouped by kind, as long as they are drawn. */
export function linksOf(
  node: GraphNode,
  { graph, passing, client }: Exploration,
  strings: Strings,
  evidence: ReadonlyMap<string, Evidence | 'asked' | 'failed'>,
  actions: { readonly follow: Follow; readonly ask: (edge: GraphEdge) => void },
): TemplateResult | typeof nothing {
  const byId = nodesById(graph.nodes);
  const lines = graph.edges.filter(
    (edge) => passing.edges.has(edge.id) && (edge.source === node.id || edge.target === node.id),
  );
  if (lines.length === 0) return nothing;
  const grouped = [...Map.groupBy(lines, ({ kind }) => kind)];
  return html`<section>
    <h3>${strings.links}<span class="count">${lines.length}</span></h3>
    ${grouped.map(
      ([kind, edges]) => html`<details class="group" ?open=${grouped.length === 1 || kind === 'ADVISED'}>
        <summary><span class="e e-${kind}">${edgeIcon(kind)}</span>${strings.edgeKind(kind)}<span class="count">${edges.length}</span></summary>
        <ul class="facts">
          ${edges
            .toSorted((a, b) => b.weight - a.weight)
            .map((edge) => {
              const other = byId.get(otherEnd(edge, node.id));
              if (other === undefined) return nothing;
              const found = evidence.get(edge.id);
              return html`<li>
                <button type="button" class="link" @click=${() => actions.follow(other)}>
                  <span class="k k-${other.kind}">${kindIcon(other.kind)}</span><span>${other.label}</span>
                </button>
                <span class="note">${labelFrom(edge, node.id, strings) ?? ''}</span>
                ${
                  client === null || edge.kind === 'WORKS_ON'
                    ? nothing
                    : found === undefined
                      ? html`<button type="button" class="why-link" @click=${() => actions.ask(edge)}>${strings.evidence}</button>`
                      : evidenceTemplate(found, strings, actions.follow)
                }
              </li>`;
            })}
        </ul>
      </details>`,
    )}
  </section>`;
}

function evidenceTemplate(found: Evidence | 'asked' | 'failed', strings: Strings, follow: Follow): TemplateResult {
  if (found === 'asked') return html`<span class="note" aria-busy="true">…</span>`;
  if (found === 'failed') return html`<span class="note">${strings.detailsFailed}</span>`;
  if (found.type === 'sources')
    return found.sources.length === 0
      ? html`<span class="note">${strings.derived}</span>`
      : html`${sourcesOf(found.sources, strings)}`;
  return html`<ul class="evidence">
    ${found.papers.map(({ id, label, year }) => html`<li><button type="button" class="link" @click=${() => follow({ id, kind: 'PAPER', label })}><span>${label}${year === null ? '' : `, ${year}`}</span></button></li>`)}
    ${found.total > found.papers.length ? html`<li class="note">${strings.authorsMore(found.total - found.papers.length)}</li>` : nothing}
  </ul>`;
}
