// Queries that show what the API can do: offered on the landing page, printed by the command line.

/** A query to try. `{{Name}}` in its text stands for the id of the best search hit for that name. */
export interface ExampleQuery {
  readonly title: string;
  /** One sentence: what the answer shows. */
  readonly about: string;
  readonly query: string;
}

/** Slice, search, lineage and path, around one researcher. */
export const exampleQueries: readonly ExampleQuery[] = [
  {
    title: 'In context',
    about: 'A ranked slice around Aleksander Mądry: people, papers, topics and institutions, with what is hidden.',
    query: `query InContext {
  neighborhood(id: "{{Aleksander Madry}}", options: { limit: 25 }) {
    nodes { id kind label reason hop hidden { kind count } }
    edges { source target kind label }
    totals { kind count }
    truncated
  }
}`,
  },
  {
    title: 'Search',
    about: 'Names and titles by prefix; case and diacritics do not matter.',
    query: `query Search {
  search(query: "madry", first: 5) {
    nodes {
      id
      kind
      label
      ... on Author { metrics { papers citations firstYear lastYear } }
      ... on Paper { year citationCount venue { name } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
  },
  {
    title: 'Lineage',
    about: 'The academic family tree: advisors above, advisees below, each with role and sources.',
    query: `query Lineage {
  lineage(ids: ["{{Aleksander Madry}}"], direction: BOTH, generations: 2, limit: 30) {
    members { generation author { id name } }
    advising {
      advisor { name }
      advisee { name }
      role
      sources { source url }
    }
    truncated
  }
}`,
  },
  {
    title: 'Path',
    about: 'How two people are connected: the best shortest chains, each step with its papers.',
    query: `query Path {
  paths(from: "{{Jonathan Kelner}}", to: "{{Andrew Ilyas}}", via: [COAUTHORED, ADVISED], first: 2) {
    distance
    searchComplete
    paths {
      nodes { id label }
      edges { kind label }
      evidence { title year }
    }
  }
}`,
  },
];
