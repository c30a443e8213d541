// The lists of single nodes that a client goes through: collaborators, papers, advisees, citations and their like.

import {
  adviseesOperation,
  advisorsOperation,
  affiliationsOperation,
  authorTopicsOperation,
  citationsOperation,
  collaboratorsOperation,
  institutionAuthorsOperation,
  type Operation,
  paperAuthorsOperation,
  papersOperation,
  referencesOperation,
  topicAuthorsOperation,
  topicPapersOperation,
} from '../generated/operations.ts';
import { eachRow, type ListVariables, type Page, type PageOptions, type PageVariables } from './pages.ts';
import type { Send } from './send.ts';

/** Variables of an operation that pages a list of the node `id`. */
interface NodeListVariables extends PageVariables {
  readonly id: string;
}

/** A list of a node: order and filter of the list, page size and signal in; its rows out. */
type NodeList<Variables, Edge> = (
  id: string,
  options?: PageOptions & Omit<ListVariables<Variables>, 'id'>,
) => AsyncGenerator<Edge, void, undefined>;

/**
 * Lists of nodes as async iterables of rows, each row with its node and the facts of the tie. One request per page. They throw
 * ClientError; NOT_FOUND where the graph has no node of the kind with the id.
 */
export function nodeLists(send: Send) {
  const list =
    <Data, Variables extends NodeListVariables, Edge>(
      operation: Operation<Data, Variables>,
      pageOf: (data: Data) => Page<Edge> | null | undefined,
    ): NodeList<Variables, Edge> =>
    (id, { pageSize, signal, ...rest } = {} as PageOptions & Omit<ListVariables<Variables>, 'id'>) => {
      const variables = { id, ...rest } as unknown as ListVariables<Variables>;
      return eachRow(
        send,
        { operation, variables, pageOf },
        { signal, ...(pageSize === undefined ? {} : { pageSize }) },
      );
    };
  return {
    /** Co-authors of an author, closest first unless `orderBy` says otherwise. */
    collaborators: list(collaboratorsOperation, ({ author }) => author?.collaborators),
    /** Papers of an author, most cited first unless `orderBy` says otherwise. */
    papers: list(papersOperation, ({ author }) => author?.papers),
    /** The people who trained an author. */
    advisors: list(advisorsOperation, ({ author }) => author?.advisors),
    /** The people an author trained. */
    advisees: list(adviseesOperation, ({ author }) => author?.advisees),
    /** Institutions that an author belonged to. */
    affiliations: list(affiliationsOperation, ({ author }) => author?.affiliations),
    /** Topics that an author works on. */
    topics: list(authorTopicsOperation, ({ author }) => author?.topics),
    /** Authors of a paper, in the order of its author list. */
    paperAuthors: list(paperAuthorsOperation, ({ paper }) => paper?.authors),
    /** Papers that a paper cites. */
    references: list(referencesOperation, ({ paper }) => paper?.references),
    /** Papers that cite a paper, most cited first unless `orderBy` says otherwise. */
    citations: list(citationsOperation, ({ paper }) => paper?.citations),
    /** People who work on a topic. */
    topicAuthors: list(topicAuthorsOperation, ({ topic }) => topic?.authors),
    /** Papers about a topic, most cited first unless `orderBy` says otherwise. */
    topicPapers: list(topicPapersOperation, ({ topic }) => topic?.papers),
    /** People of an institution, most cited first unless `orderBy` says otherwise. */
    institutionAuthors: list(institutionAuthorsOperation, ({ institution }) => institution?.authors),
  } as const;
}
