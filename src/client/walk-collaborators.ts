// Breadth-first traversal of collaborators: a visitor, a budget, an abort signal.

import {
  type CollaboratorOrder,
  type CollaboratorPageFragment,
  collaboratorsOfOperation,
  collaboratorsOperation,
} from '../generated/operations.ts';
import { ClientError } from './client-error.ts';
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
export async function walkCollaborators(
  send: Send,
  start: string,
  { visit, budget = {}, maxDistance = 2, signal, ...filter }: WalkOptions,
): Promise<Walk> {
  const { authors: mostAuthors = 1_000, requests: mostRequests = 100 } = budget;
  let visited = 0;
  let requests = 0;
  const seen = new Set<string>();
  const walk = (ended: Walk['ended']): Walk => ({ ended, visited, requests });

  /** Pages of these people's collaborators, in the order of the people; ends early where the requests are spent. */
  async function* pages(ids: readonly string[]): AsyncGenerator<readonly [Person, CollaboratorPageFragment]> {
    for (let at = 0; at < ids.length; at += PEOPLE_PER_REQUEST) {
      if (requests++ >= mostRequests) return;
      const batch = ids.slice(at, at + PEOPLE_PER_REQUEST);
      const first = await send(collaboratorsOfOperation, { ...filter, ids: batch, first: PAGE }, { signal });
      refuseParts(first.errors);
      for (const person of first.data.nodes) {
        if (person === null || !('collaborators' in person)) continue;
        let page: CollaboratorPageFragment = person.collaborators;
        yield [person, page];
        for (let after = nextOf(page, null); after !== null; after = nextOf(page, after)) {
          if (requests++ >= mostRequests) return;
          const variables = { ...filter, id: person.id, first: PAGE, after };
          const more = await send(collaboratorsOperation, variables, { signal });
          refuseParts(more.errors);
          if (more.data.author === null) break;
          page = more.data.author.collaborators;
          yield [person, page];
        }
      }
    }
  }

  let layer: string[] = [start];
  for (let distance = 0; distance <= maxDistance && layer.length > 0; distance += 1) {
    const next: string[] = [];
    for await (const [person, { edges }] of pages(layer)) {
      // The start is known by its own first page: its name, and the id that it goes by now.
      const met: readonly Visit[] = edges.map((tie) => ({ author: tie.node, distance, from: person, tie }));
      void met;
    }
    layer = next;
  }
  return walk('complete');
}

function refuseParts([error]: readonly ClientError[]): void {
  if (error !== undefined) throw error;
}

void notFound;
