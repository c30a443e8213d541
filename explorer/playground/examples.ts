// The five tabs of the playground: each query runs as it stands over the graph that comes with the server.

/** One tab. */
export interface Example {
  readonly title: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Researcher in context, lineage, collaborators page by page, path, topic to people. */
export const examples: readonly Example[] = [
  {
    title: 'Researcher in context',
    query: `# A ranked slice around one researcher: who and what, why, and how much is hidden.
query ResearcherInContext($id: ID!, $limit: Int) {
  neighborhood(id: $id, options: { limit: $limit }) {
    nodes {
      id
      kind
      label
      reason
      hidden {
        kind
        count
      }
    }
    edges {
      source
      target
      kind
      label
    }
    totals {
      kind
      count
    }
    truncated
  }
}
`,
    variables: { id: 'vicinity:aleksander-madry', limit: 25 },
  },
  {
    title: 'Lineage',
    query: `# The academic family tree: advisors, their advisors, advisees; each fact with its sources.
query Lineage($ids: [ID!]!, $generations: Int) {
  lineage(ids: $ids, direction: BOTH, generations: $generations) {
    members {
      generation
      author {
        id
        name
      }
    }
    advising {
      role
      advisor {
        name
      }
      advisee {
        name
      }
      sources {
        source
        url
      }
    }
    truncated
  }
}
`,
    variables: { ids: ['vicinity:aleksander-madry'], generations: 3 },
  },
  {
    title: 'Collaborators, page by page',
    query: `# Co-authors by closeness. For the next page put endCursor into the variable "after".
query Collaborators($id: ID!, $first: Int, $after: String) {
  author(id: $id) {
    name
    collaborators(first: $first, after: $after) {
      edges {
        papers
        closeness
        firstYear
        lastYear
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
}
`,
    variables: { id: 'vicinity:aleksander-madry', first: 10, after: null },
  },
  {
    title: 'Path between two people',
    query: `# How two people are connected: the best shortest chains, and the papers that prove them.
query Path($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, via: [COAUTHORED, ADVISED], first: 2) {
    distance
    searchComplete
    paths {
      nodes {
        id
        label
      }
      edges {
        kind
        label
      }
      evidence {
        title
        year
      }
    }
  }
}
`,
    variables: { from: 'vicinity:jonathan-a-kelner', to: 'vicinity:andrew-ilyas' },
  },
  {
    title: 'From a topic to its people',
    query: `# Who works on a topic, and their papers about it.
query TopicToPeople($query: String!) {
  search(query: $query, kinds: [TOPIC], first: 1) {
    nodes {
      ... on Topic {
        id
        name
        authors(first: 10) {
          edges {
            papers
            firstYear
            lastYear
            node {
              id
              name
            }
          }
        }
      }
    }
  }
}
`,
    variables: { query: 'adversarial robustness' },
  },
];
