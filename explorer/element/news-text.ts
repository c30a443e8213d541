// What happened, in words: for those who listen, and as a notice where something needs to be known.

import type { Exploration } from '../model/exploration.ts';
import type { News } from '../model/news.ts';
import { MANY_NODES } from '../model/arrival.ts';
import { hiddenOf, kindCounts, NODE_KIND_ORDER, shownAround, totalAround } from '../model/slice-store.ts';
import type { Strings } from '../model/strings.en.ts';

/** Null = nothing to say, or no notice. */
export interface Said {
  readonly spoken: string | null;
  readonly notice: string | null;
}

/** How much of what is around the root passes the filters, and how much further out. */
export function countsOf({ graph, passing }: Exploration, strings: Strings): string {
  const around = shownAround(graph, passing.nodes);
  return strings.shown(around, totalAround(graph), passing.nodes.size - around);
}

/** The words for a piece of news. */
export function newsText(news: News, exploration: Exploration, strings: Strings): Said {
  const { graph, passing } = exploration;
  const both = (text: string): Said => ({ spoken: text, notice: text });
  switch (news.type) {
    case 'added': {
      const parts = kindCounts(news.nodes, NODE_KIND_ORDER).map(({ kind, count }) => strings.ofKind(count, kind));
      const many = graph.nodes.length >= MANY_NODES ? strings.many(graph.nodes.length) : null;
      return {
        spoken: strings.added(news.nodes.length, parts),
        notice: news.nodes.length === 0 ? strings.added(0, []) : many,
      };
    }
    case 'removed':
      return { spoken: strings.removed(news.count), notice: null };
    case 'undone':
      return { spoken: strings.undone, notice: null };
    case 'redone':
      return { spoken: strings.redone, notice: null };
    case 'filtered':
      return { spoken: countsOf(exploration, strings), notice: null };
    case 'data-changed':
      return both(strings.dataChanged);
    case 'lost':
      return both(strings.lostIds(news.count));
    case 'too-many':
      return both(strings.tooMany(graph.nodes.length));
    case 'selected': {
      const node = exploration.node(news.id);
      if (node === null) return { spoken: null, notice: null };
      const links = graph.edges.filter(
        ({ id, source, target }) => passing.edges.has(id) && (source === node.id || target === node.id),
      );
      return {
        spoken: strings.selected(
          node.label,
          strings.kindOne(node.kind),
          node.reason,
          links.length,
          hiddenOf(node).count,
        ),
        notice: null,
      };
    }
    default:
      return news satisfies never;
  }
}
