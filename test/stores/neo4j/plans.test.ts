// The plan of every statement that the store runs, on the real server: index seeks in order, nothing that grows with a list.

import { expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import type { Driver, Plan, ProfiledPlan } from 'neo4j-driver';
import { EDGE_SHAPES, NODE_KINDS } from '../../../src/graph/kinds.ts';
import type { Key } from '../../../src/graph/keys.ts';
import { LISTS } from '../../../src/graph/lists.ts';
import { withdrawRecords } from '../../../src/graph/write-plan/write-records.ts';
import { outgoing } from '../../../src/stores/neo4j/connection.ts';
import type { Neo4jStore } from '../../../src/stores/neo4j/neo4j-store.ts';
import { SOURCES } from '../../model/arbitraries.ts';
import { paper } from '../../model/records.ts';
import { write, writing } from '../contract/opened-store.ts';
import { writeHub } from './hub.ts';
import type { Ran } from './statement-log.ts';
import { logStatements } from './statement-log.ts';
import type { TestServer } from './test-server.ts';
import { describeWithNeo4j } from './test-server.ts';

const PAGE = 5;
/** Database hits that a row, or a value asked for, may cost: its index entry, its values, the values of its node. */
const HITS_PER_ROW = 15;
/** Labels of a handful of nodes, which are read whole. */
const SMALL = /:(Meta|Total|Source|Run|Migration|Lease)\b/;

describeWithNeo4j('the statements of the Neo4j store', ({ open, server }) => {
  test('reads seek indexes in order, sort no list and read no more than they return', async () => {
    const { store } = await open();
    await writeHub(store);
    const ran = await logStatements(store, () => readEverything(store));
    expect(ran.length).toBeGreaterThan(LISTS.length);
    expect(await faultsOf(server(), ran)).toEqual([]);
  });

  test('writes and the reads before them seek, and scan no label', async () => {
    const { store } = await open();
    await writeHub(store);
    const ran = await logStatements(store, () => writeEverything(store));
    expect(ran.some(({ cypher }) => cypher.includes('MERGE'))).toBe(true);
    expect(await faultsOf(server(), ran, false)).toEqual([]);
  });

  test('a scan, a sort and hits that grow with a list are found where they are', async () => {
    const { store } = await open();
    await writeHub(store);
    const planted = [
      { cypher: 'MATCH (n:Author) RETURN n.id AS id ORDER BY n.label LIMIT 3', parameters: {}, rows: 3 },
      {
        cypher: 'MATCH ()-[r:AUTHORED]->() WHERE r.position = 1 RETURN r.part AS part LIMIT 1',
        parameters: {},
        rows: 1,
      },
    ];
    const found = (await faultsOf(server(), planted)).join('\n');
    for (const fault of ['Top@', 'NodeByLabelScan@', 'RelationshipTypeScan@', 'hits for 3 rows']) {
      expect(found).toContain(fault);
    }
  });
});

async function readEverything(store: Neo4jStore): Promise<void> {
  const keys = await hubKeys(store);
  const owners = await store.nodesByKeys(keys);
  for (const backward of [false, true]) {
    const requests = LISTS.flatMap(({ id: list, owner: kind }) =>
      owners.flatMap((row) =>
        row?.kind === kind ? [{ list, owner: row.key, first: PAGE, withNodes: true, backward }] : [],
      ),
    );
    await store.listPages(requests);
    await store.kindPages(
      NODE_KINDS.flatMap(({ kind, orders }) => orders.map((order) => ({ kind, order, first: PAGE, backward }))),
    );
  }
  for (const { id: list, owner: kind } of LISTS) {
    const own = owners.flatMap((row) => (row?.kind === kind ? [row.key] : []));
    await store.neighborsOf({ list, owners: own, perNode: PAGE, total: 2 * PAGE });
  }
  const [author = 0, other = 0] = (await store.keysByIds(['openalex:A1', 'openalex:A2'])).map(
    ([named]) => named?.key ?? 0,
  );
  await store.nodeDetails(keys);
  await store.jointPapers([{ a: author, b: other, first: PAGE }]);
  const edges = await store.edgesBetween(keys, EDGE_SHAPES);
  await store.edgesBetween(keys, EDGE_SHAPES, [author]);
  await store.edgesOfPairs([[author, keys[0] ?? 0]], EDGE_SHAPES);
  await store.edgeDetails(edges);
  await store.textMatches(NODE_KINDS.map(({ kind }) => ({ kind, tokens: ['one'], prefix: true, first: PAGE })));
  await store.summary();
}

async function writeEverything(store: Neo4jStore): Promise<void> {
  const [main] = SOURCES;
  if (main === undefined) throw new Error('there is no source');
  await writing(store, async (writer) => {
    await write(writer, main, [{ ...paper('W2', ['A1', 'A3']), statedOn: '2030' }, paper('W999', ['A1'])]);
    await writer.mentionsByKeys([(await hubKeys(store))[0] ?? 0]);
    await writer.saidByTargets('cites', await hubKeys(store));
    await withdrawRecords(writer, main.id, ['W3', 'A3', 'T3']);
    await writer.checkpointOf(main.id);
  });
  for await (const _ of store.records()) break;
}

async function hubKeys(store: Neo4jStore): Promise<readonly Key[]> {
  const ids = ['A1', 'W1', 'T1', 'I1', 'S1', 'P1', 'A2', 'W2', 'T2', 'I2'].map((short) => `openalex:${short}`);
  return (await store.keysByIds(ids)).flatMap((named) => named.map(({ key }) => key));
}

/** Statements that write are explained, not run; hits are counted where `counted`. */
async function faultsOf(
  { address, options }: TestServer,
  ran: readonly Ran[],
  counted = true,
): Promise<readonly string[]> {
  const driver = neo4j.driver(address, neo4j.auth.basic(options.user ?? '', options.password ?? ''), {
    telemetryDisabled: true,
  });
  try {
    const faults: string[] = [];
    for (const statement of new Map(ran.map((one) => [one.cypher, one])).values()) {
      const found = await faultsOfOne(driver, statement, counted);
      faults.push(...found.map((fault) => `${fault} in ${statement.cypher.trim().slice(0, 300)}`));
    }
    return faults;
  } finally {
    await driver.close();
  }
}

async function faultsOfOne(
  driver: Driver,
  { cypher, parameters, rows }: Ran,
  counted: boolean,
): Promise<readonly string[]> {
  const profiled = rows !== null && counted;
  const { summary } = await driver.executeQuery(`${profiled ? 'PROFILE' : 'EXPLAIN'} ${cypher}`, outgoing(parameters), {
    database: 'neo4j',
  });
  const plan = summary.profile === false ? summary.plan : summary.profile;
  if (plan === false) throw new Error('there is no plan');
  const steps = stepsOf(plan);
  const faults = steps.filter((step) => isFault(step, cypher)).map(({ operatorType }) => operatorType);
  const hits = steps.reduce((sum, step) => sum + ('dbHits' in step ? step.dbHits : 0), 0);
  const allowed = HITS_PER_ROW * ((rows ?? 0) + valuesIn(parameters));
  if (profiled && hits > allowed && !SMALL.test(cypher)) faults.push(`${hits} hits for ${rows} rows`);
  return faults;
}

function valuesIn(parameter: unknown): number {
  if (typeof parameter !== 'object' || parameter === null) return 1;
  return Object.values(parameter).reduce((sum: number, value) => sum + valuesIn(value), 0);
}

function stepsOf(plan: Plan | ProfiledPlan): readonly (Plan | ProfiledPlan)[] {
  return [plan, ...plan.children.flatMap(stepsOf)];
}

function isFault(step: Plan | ProfiledPlan, cypher: string): boolean {
  const type = step.operatorType.replace(/@.*/, '');
  if (/^(AllNodesScan|NodeByLabelScan|.*RelationshipTypeScan|.*AllRelationshipsScan|.*IndexScan)/.test(type)) {
    return !SMALL.test(String(step.arguments['Details'])) && !SMALL.test(cypher);
  }
  if (/^(Sort|Top|PartialSort|PartialTop)/.test(type)) {
    // Two pages in order become one where a list has no direction; a handful of sources; hits of one bucket.
    const [child] = step.children;
    const merged = child !== undefined && 'rows' in child && child.rows <= 2 * (PAGE + 1) * 2;
    return !merged && !SMALL.test(cypher);
  }
  return false;
}
