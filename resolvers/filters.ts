// PaperFilter and AuthorFilter: the ids in them looked up, so that the domain can filter by nodes.

import type { AuthorFilter } from '../src/graph/author-pages.ts';
import type { PaperFilter } from '../src/graph/paper-pages.ts';
import type {
  AuthorFilter as GivenAuthorFilter,
  PaperFilter as GivenPaperFilter,
} from '../src/generated/resolver-types.ts';
import type { RequestContext } from '../src/loaders/context.ts';
import { nodeOfFilter } from './ids.ts';

/** A filter of papers with its topic and venue as nodes. Two store calls where it names one. */
export async function paperFilter(
  context: RequestContext,
  filter: GivenPaperFilter | null | undefined,
): Promise<PaperFilter> {
  if (filter == null) return {};
  const [topic, venue] = await Promise.all([
    nodeOfFilter(context, 'TOPIC', 'filter.topic', filter.topic),
    nodeOfFilter(context, 'VENUE', 'filter.venue', filter.venue),
  ]);
  return { ...filter, topic, venue };
}

/** A filter of authors with its institution and topic as nodes. Two store calls where it names one. */
export async function authorFilter(
  context: RequestContext,
  filter: GivenAuthorFilter | null | undefined,
): Promise<AuthorFilter> {
  if (filter == null) return {};
  const [institution, topic] = await Promise.all([
    nodeOfFilter(context, 'INSTITUTION', 'filter.institution', filter.institution),
    nodeOfFilter(context, 'TOPIC', 'filter.topic', filter.topic),
  ]);
  return { ...filter, institution, topic };
}
