// The plan of every statement that the store runs, on the real server: index seeks in order, nothing that grows with a list.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import type { Driver, Plan, ProfiledPlan } from 'neo4j-driver';
import { EDGE_SHAPES, NODE_KINDS } from '../../../src/graph/kinds.ts';
import type { Key } from '../../../src/graph/keys.ts';
import { LISTS } from '../../../src/graph/lists.ts';
import { withdrawRecords } from '../../../src/graph/write-plan/write-records.ts';
import { checkNeo4j, rebuildNeo4j } from '../../../src/stores/check-neo4j.ts';
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
/** Rows of the long lists: more than the hits that a search asks for first. */
const HUB = 220;
/** Database hits that a row, or a value asked for, may cost: its index entry, its values, the values of its node. */
const HITS_PER_ROW = 15;
/** Labels of a handful of nodes, which are read whole. */
const SMALL = /^(UNIQUE )?\w+:(Meta|Total|Source|Run|Migration|Lease|Checkpoint)\b/;
/** A full-text index gives hits in no order: the most prominent of a word are read whole and sorted. */
const FULL_TEXT = /^db\.index\.fulltext\.queryNodes\b/;

describeWithNeo4j('the statements of the Neo4j store', ({ open, server }) => {
  test('reads seek indexes in order, sort no list and read no more than they return', async () => {
    const { store } = await open();
    await writeHub(store, HUB);
    const ran = await logStatements(store, () => readEverything(store));
    expect(ran.length).toBeGreaterThan(LISTS.length);
    expect(ran.some(({ cypher }) => cypher.includes('AS bucket\nCALL'))).toBe(true);
    expect(await faultsOf(server(), ran)).toEqual([]);
  });

  test('writes and the reads before them seek, and scan no label', async () => {
    const { store } = await open();
    await writeHub(store, HUB);
    const ran = await logStatements(store, () => writeEverything(store));
    for (const part of ['MERGE (n:', 'CREATE (n:', 'CREATE (a)', 'SET n = x RETURN', 'SET r += x.values', 'DELETE r']) {
      expect(ran.some(({ cypher }) => cypher.includes(part))).toBe(true);
    }
    expect(await faultsOf(server(), ran, false)).toEqual([]);
  });

  test('a check and a rebuild read everything, page by page along indexes, and sort nothing', async () => {
    const { store } = await open();
    await writeHub(store, HUB);
    const [author = 0] = await hubKeys(store);
    await store.connection.transaction((transaction) =>
      transaction.change('MATCH ()-[r:AUTHORED {fromKey: $p.author}]->() WITH r LIMIT 9 DELETE r', { author }),
    );
    const folder = mkdtempSync(path.join(tmpdir(), 'vicinity-plans-'));
    const ran = await logStatements(store, async () => {
      expect((await checkNeo4j(store, folder, () => {})).findings).not.toEqual([]);
      expect(await rebuildNeo4j(store, folder, () => {})).toBeGreaterThan(0);
    });
    rmSync(folder, { recursive: true });
    expect(await faultsOf(server(), ran, false)).toEqual([]);
  });

  test('a scan, a sort and hits that grow with a list are found where they are', async () => {
    const { store } = await open();
    await writeHub(store, HUB);
    const planted = [
      { cypher: 'MATCH (n:Author) RETURN n.id AS id ORDER BY n.label LIMIT 3', parameters: {}, rows: 3 },
      {
        cypher: 'MATCH ()-[r:AUTHORED]->() WHERE r.position = 1 RETURN r.part AS part LIMIT 1',
        parameters: {},
        rows: 1,
      },
      {
        cypher: 'MATCH (m:Meta) MATCH (n:Topic) WHERE n.label = m.name RETURN n.id AS id ORDER BY n.label LIMIT 1',
        parameters: {},
        rows: 1,
      },
    ];
    const found = await Promise.all(planted.map(async (one) => (await faultsOf(server(), [one])).join('\n')));
    for (const fault of ['Top@', 'NodeByLabelScan@', 'hits for 3 rows']) expect(found[0]).toContain(fault);
    expect(found[1]).toContain('RelationshipTypeScan@');
    // That a small label is read too excuses nothing.
    for (const fault of ['Sort@', 'NodeByLabelScan@', 'hits for 1 rows']) expect(found[2]).toContain(fault);
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
  for (const { kind } of NODE_KINDS) {
    // Few nodes are called "one", and all of a kind, more than are fetched at once, after their kind.
    const words = ['one', kind.toLowerCase()].map((word) => ({ kind, tokens: [word], prefix: true, first: PAGE }));
    await store.textMatches(words);
  }
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
  const faults = steps.filter(isFault).map(({ operatorType }) => operatorType);
  const hits = steps.reduce((sum, step) => sum + ('dbHits' in step ? step.dbHits : 0), 0);
  const allowed = HITS_PER_ROW * ((rows ?? 0) + valuesIn(parameters) + rowsReadWhole(steps));
  if (profiled && hits > allowed) faults.push(`${hits} hits for ${rows} rows`);
  return faults;
}

function valuesIn(parameter: unknown): number {
  if (typeof parameter !== 'object' || parameter === null) return 1;
  return Object.values(parameter).reduce((sum: number, value) => sum + valuesIn(value), 0);
}

function stepsOf(plan: Plan | ProfiledPlan): readonly (Plan | ProfiledPlan)[] {
  return [plan, ...plan.children.flatMap(stepsOf)];
}

function isFault(step: Plan | ProfiledPlan): boolean {
  const type = typeOfStep(step);
  if (/^(AllNodesScan|NodeByLabelScan|.*RelationshipTypeScan|.*AllRelationshipsScan|.*IndexScan)/.test(type)) {
    return !isSmall(step);
  }
  if (/^(Sort|Top|PartialSort|PartialTop)/.test(type)) {
    // Two pages in order become one where a list has no direction.
    const [child] = step.children;
    const merged = child !== undefined && 'rows' in child && child.rows <= 2 * (PAGE + 1) * 2;
    const read = stepsOf(step).filter(isReading);
    return !merged && !read.every((below) => isSmall(below) || isFullText(below));
  }
  return false;
}

/** Rows that operators bring which may bring all; of a full-text index the operator above it counts them. */
function rowsReadWhole(steps: readonly (Plan | ProfiledPlan)[]): number {
  const counting = steps.filter((step) => isSmall(step) || step.children.some(isFullText));
  return counting.reduce((sum, step) => sum + ('rows' in step ? step.rows : 0), 0);
}

/** Whether an operator brings rows of the store. */
function isReading(step: Plan | ProfiledPlan): boolean {
  return /Scan|Seek|Expand|ProcedureCall/.test(typeOfStep(step));
}

/** Whether an operator says of itself that it reads a small label, whatever else its statement reads. */
function isSmall(step: Plan | ProfiledPlan): boolean {
  return SMALL.test(String(step.arguments['Details']));
}

function isFullText(step: Plan | ProfiledPlan): boolean {
  return FULL_TEXT.test(String(step.arguments['Details']));
}

function typeOfStep({ operatorType }: Plan | ProfiledPlan): string {
  return operatorType.replace(/@.*/, '');
}
