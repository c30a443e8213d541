// Breadth-first traversal of collaborators: a visitor, a budget, an abort signal.

import {
  type CollaboratorOrder,
  type CollaboratorPageFragment,
  collaboratorsOfOperation,
  collaboratorsOperation,
} from '../generated/operations.ts';
import { aborted } from './client-error.ts';
import { nextOf, notFound } from './pages.ts';
import type { CallOptions, Send } from './send.ts';

/** A row of the list of collaborators: the co-author and how close. */
export type CollaboratorTie = CollaboratorPageFragment['edges'][number];

/** Somebody whom the walk meets, once. */
export interface Visit {
  readonly author: { readonly id: string; readonly label: string };
  /** Steps from the start; 0 = the start. */
  readonly distance: number;
  /** The nearest person through whom the walk came, and the tie to them; null at the start. */
  readonly from: { readonly id: string; readonly label: string } | null;
  readonly tie: CollaboratorTie | null;
}

/** "skip" goes not beyond this person, "stop" ends the walk. */
export type Verdict = 'skip' | 'stop' | undefined;

/** How far a walk goes. */
export interface WalkOptions extends CallOptions {
  /** Called once for each person, by distance, then in the order of the list of those they were met through; awaited. */
  readonly visit: (visit: Visit) => Verdict | void | Promise<Verdict | void>;
  /** People visited at most, the start included, and requests at most, further attempts not counted. 1,000 and 100 by default. */
  readonly budget?: { readonly authors?: number; readonly requests?: number };
  /** Steps from the start at most; 2 by default. */
  readonly maxDistance?: number;
  /** Order of the list of each person's collaborators; CLOSENESS by default. */
  readonly orderBy?: CollaboratorOrder;
  /** Only ties with a joint paper in this year or later. */
  readonly since?: number;
  /** Only ties of so many joint papers. */
  readonly minPapers?: number;
}

/** How a walk ended. */
export interface Walk {
  /** "complete": nobody within `maxDistance` is left; otherwise the visitor's word or the budget that was spent. */
  readonly ended: 'complete' | 'stopped' | 'authors' | 'requests';
  readonly visited: number;
  readonly requests: number;
}

/** People whose first page comes with one request, and rows of a page: at the default price about 2,000 points. */
const PEOPLE_PER_REQUEST = 20;
const PAGE = 50;

interface Person {
  readonly id: string;
  readonly label: string;
}

/**
 * Visits a person, their collaborators, those of these, and so on. The same graph is visited in the same order. One request
 * for the first 50 collaborators of up to 20 people, one for each further page. Throws ClientError; NOT_FOUND where no author
 * has the id.
 */
export async function walkCollaborators(send: Send, start: string, options: WalkOptions): Promise<Walk> {
  const { visit, budget = {}, maxDistance = 2, signal } = options;
  const pages = pageReader(send, options, budget.requests ?? 100);
  const seen = new Set<string>();
  const ended = (why: Walk['ended']): Walk => ({ ended: why, visited: seen.size, requests: pages.requests() });
  const meet = async (met: Visit): Promise<Verdict | 'authors' | void> => {
    if (seen.size >= (budget.authors ?? 1_000)) return 'authors';
    if (signal?.aborted) throw aborted(signal);
    seen.add(met.author.id);
    return visit(met);
  };

  let layer: readonly string[] = [start];
  for (let distance = 1; layer.length > 0; distance += 1) {
    const next: string[] = [];
    for await (const [person, ties] of pages.of(layer)) {
      // The start is known by its own first page: its name, and the id that it goes by now.
      const root = seen.size === 0 ? await meet({ author: person, distance: 0, from: null, tie: null }) : undefined;
      if (root === 'stop') return ended('stopped');
      if (root === 'authors') return ended('authors');
      if (root === 'skip' || maxDistance < 1) return ended('complete');
      for (const tie of ties) {
        const { node: author } = tie;
        if (seen.has(author.id)) continue;
        const verdict = await meet({ author, distance, from: person, tie });
        if (verdict === 'stop') return ended('stopped');
        if (verdict === 'authors') return ended('authors');
        if (verdict !== 'skip' && distance < maxDistance) next.push(author.id);
      }
    }
    if (pages.spent()) return ended('requests');
    layer = next;
  }
  if (seen.size === 0) throw notFound(collaboratorsOperation.name, { id: start });
  return ended('complete');
}

/** Reads the pages of many people's collaborators until the requests are spent. */
function pageReader(send: Send, { signal, orderBy, since, minPapers }: WalkOptions, most: number) {
  const filter = { orderBy, since, minPapers, first: PAGE };
  let requests = 0;
  let spent = false;
  const ask: Send = async (operation, variables) => {
    requests += 1;
    const answer = await send(operation, variables, { signal });
    const [error] = answer.errors;
    if (error !== undefined) throw error;
    return answer;
  };
  const mayAsk = (): boolean => {
    spent ||= requests >= most;
    return !spent;
  };

  /** Each person with a page of theirs, in the order of the people and of their lists. */
  async function* of(ids: readonly string[]): AsyncGenerator<readonly [Person, readonly CollaboratorTie[]]> {
    for (let at = 0; at < ids.length; at += PEOPLE_PER_REQUEST) {
      if (!mayAsk()) return;
      const batch = ids.slice(at, at + PEOPLE_PER_REQUEST);
      const { data } = await ask(collaboratorsOfOperation, { ...filter, ids: batch });
      for (const person of data.nodes) {
        // Nobody goes by this id, or something that is no person.
        if (person?.__typename !== 'Author') continue;
        let page: CollaboratorPageFragment = person.collaborators;
        yield [person, page.edges];
        const followed = new Set<string>();
        for (let after = nextOf(page, followed); after !== null; after = nextOf(page, followed)) {
          if (!mayAsk()) return;
          const { author } = (await ask(collaboratorsOperation, { ...filter, id: person.id, after })).data;
          if (author === null) break;
          page = author.collaborators;
          yield [person, page.edges];
        }
      }
    }
  }
  return { of, requests: () => requests, spent: () => spent };
}
