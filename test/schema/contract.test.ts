// Holds the SDL against the contract, ../shared/design/api.graphql: all of it is there, with the same types and defaults.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { missingFrom, statedEdges } from './contract.ts';
import { projectRoot, schemaTexts } from './schema-files.ts';

const contractFile = path.join(projectRoot, '../shared/design/api.graphql');
const present = existsSync(contractFile);
if (!present) process.stderr.write(`SKIPPED: the schema is not held against its contract, ${contractFile} is absent\n`);
const describeContract = present ? describe : describe.skip;

const ours = schemaTexts().join('\n');

describeContract('the contract', () => {
  const contract = present ? readFileSync(contractFile, 'utf8') : '';

  test('every type, field, argument, default and enum value of it is in the schema', () => {
    expect(missingFrom(ours, contract)).toEqual([]);
  });

  test('every edge has the facts that it names in its comments', () => {
    const edges = statedEdges(contract);
    expect(edges.length).toBeGreaterThanOrEqual(9);
    const stated = edges.map(({ type, fields }) => `type ${type} { ${fields.join(' ')} }`);
    expect(missingFrom(ours, stated.join('\n'), 'names')).toEqual([]);
  });
});

test('a missing or changed part is found', () => {
  const contract = `
    scalar URL
    enum Order { NEW OLD }
    interface Node { id: ID! }
    type Paper implements Node { id: ID! title: String! pages(first: Int = 20, after: String): Int! year: Int }
    input Filter { since: Int = 0 }
  `;
  const changed = `
    enum Order { NEW NAME }
    interface Node { id: ID! }
    type Paper { id: ID title: String! pages(first: Int = 10, by: ID!): Int! }
    input Filter { since: Int = 1 page: Int! }
  `;
  expect(missingFrom(contract, contract)).toEqual([]);
  expect(missingFrom(changed, contract)).toEqual([
    'URL: absent',
    'Order.OLD: absent',
    'Paper: does not implement Node',
    'Paper.id: ID instead of ID!',
    'Paper.pages(first): Int = 10 instead of Int = 20',
    'Paper.pages(after): absent',
    'Paper.pages(by): required, and not in the contract',
    'Paper.year: absent',
    'Filter.since: Int = 1 instead of Int = 0',
    'Filter.page: required, and not in the contract',
  ]);
});

test('edges are read from the comments of the contract', () => {
  const text = '#   AdvisorEdge / AdviseeEdge { cursor advising: Advising! }\n#   PairEdge { papers joint(first) }\n';
  expect(statedEdges(text)).toEqual([
    { type: 'AdvisorEdge', fields: ['cursor: Any', 'advising: Advising!'] },
    { type: 'AdviseeEdge', fields: ['cursor: Any', 'advising: Advising!'] },
    { type: 'PairEdge', fields: ['papers: Any', 'joint(first: Any): Any'] },
  ]);
});
