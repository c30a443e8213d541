// @neo4j/graphql over the labels and relationships of a Vicinity store, by HTTP: node server.js ADDRESS USER PASSWORD_FILE.

import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

// Every node has the label Node too, whose key is unique: authors and topics are found by it.
const typeDefs = `#graphql
  type Author @node(labels: ["Node", "Author"]) {
    key: BigInt!
    id: String!
    label: String!
    papers: [Paper!]! @relationship(type: "AUTHORED", direction: OUT)
    collaborators: [Author!]! @relationship(type: "COAUTHORED", direction: OUT, properties: "Coauthored", queryDirection: UNDIRECTED)
    topics: [Topic!]! @relationship(type: "AUTHOR_WORKS_ON", direction: OUT, properties: "WorksOn")
    institutions: [Institution!]! @relationship(type: "AFFILIATED", direction: OUT, properties: "Affiliated")
    advisors: [Author!]! @relationship(type: "ADVISED", direction: IN)
    advisees: [Author!]! @relationship(type: "ADVISED", direction: OUT)
  }
  type Paper @node(labels: ["Node", "Paper"]) {
    id: String!
    label: String!
    "Text that rises as citations fall."
    byCitations: String!
    topics: [Topic!]! @relationship(type: "ABOUT", direction: OUT)
  }
  type Topic @node(labels: ["Node", "Topic"]) {
    key: BigInt!
    id: String!
    label: String!
    papers: [Paper!]! @relationship(type: "ABOUT", direction: IN)
  }
  type Institution @node(labels: ["Node", "Institution"]) {
    id: String!
    label: String!
  }
  type Coauthored @relationshipProperties { papers: Int! closeness: BigInt! }
  type WorksOn @relationshipProperties { papers: Int! }
  type Affiliated @relationshipProperties { until: Int }
`;

const [address = '', user = '', passwordFile = ''] = process.argv.slice(2);
const driver = neo4j.driver(address, neo4j.auth.basic(user, readFileSync(passwordFile, 'utf8')), {
  telemetryDisabled: true,
});
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const { url } = await startStandaloneServer(new ApolloServer({ schema }), {
  listen: { port: 0, host: '127.0.0.1' },
  context: () => Promise.resolve({ sessionConfig: { database: 'neo4j' } }),
});
console.log(url);
