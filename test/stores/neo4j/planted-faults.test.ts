// A check finds faults planted in a Neo4j store by Cypher and says them plainly; a rebuild mends them.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { checkNeo4j, rebuildNeo4j } from '../../../src/stores/check-neo4j.ts';
import { digestOf } from '../../../src/stores/neo4j/digest.ts';
import { openNeo4jStore } from '../../../src/stores/neo4j/neo4j-store.ts';
import { digestOf as digestOfFile } from '../../../src/stores/sqlite/digest.ts';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import type { GraphStore } from '../../../src/graph/store.ts';
import { SOURCES } from '../../model/arbitraries.ts';
import { about, byline, cites, node, on, paper, redirect, ref } from '../../model/records.ts';
import { write, writing } from '../contract/opened-store.ts';
import type { Proxy } from './proxy.ts';
import { startProxy } from './proxy.ts';
import { runCypher } from './run-cypher.ts';
import { logStatements } from './statement-log.ts';
import { describeWithNeo4j } from './test-server.ts';

const [main = { id: '', name: '', license: '', confidence: 0 }] = SOURCES;
const RECORDS = [
  redirect('A7', 'A1'),
  paper('W1', [], { date: '2000', citations: 10 }, [
    byline('A1', 1, 'I1'),
    byline('A2', 2, 'I1'),
    on('T1', 0.5),
    cites('W2', 1),
    cites('W99', 2),
  ]),
  paper('W2', ['A7', 'A2'], { date: '2008-05', citations: 3 }, [on('T1', 0.25)]),
  about({ ...node('A1', 'Ada Łuk'), ids: ['openalex:A1', 'orcid:0000-0002-1825-0097'] }, [
    { kind: 'AFFILIATED_WITH', to: ref('I1', 'Institution I1'), affiliationKind: 'EMPLOYMENT', since: '2003' },
  ]),
];

const FAULTS: readonly (readonly [fault: string, cypher: string, finding: RegExp])[] = [
  [
    'a changed rank',
    "MATCH (:Author {id: 'openalex:A1'})-[r:AUTHORED]->(:Paper {id: 'openalex:W1'}) SET r.fromByCitations = '0000001' + substring(r.fromByCitations, 7)",
    /^AUTHORED: the edge from openalex:A1 to openalex:W1 has the fromByCitations "0000001\w+", but its records make "/,
  ],
  ['a deleted edge', 'MATCH ()-[r:CITES]->() DELETE r', /^CITES: the edge from openalex:W1 to openalex:W2 is missing$/],
  [
    'a changed counter',
    "MATCH (n:Author {id: 'openalex:A1'}) SET n.counts = [n.counts[0] + 5] + n.counts[1..]",
    /^Node: openalex:A1 counts 7 authored.from, but its records make 2$/,
  ],
  [
    'a removed said row',
    'MATCH (s:Said) DELETE s',
    /^Said: the row of a openalex:A1, shape "affiliated", b openalex:I1, part \d+, rec 0 is missing$/,
  ],
  [
    'a stray edge',
    "MATCH (a:Author {id: 'openalex:A2'}), (t:Topic) CREATE (a)-[:AUTHOR_WORKS_ON {fromKey: 7, toKey: 8, part: 0}]->(t)",
    /^AUTHOR_WORKS_ON: the edge from node 7 to node 8 is there, but no record makes it$/,
  ],
  [
    'more stray edges without keys than go in one transaction',
    'MATCH (a:Author), (p:Paper) WITH a, p LIMIT 1 UNWIND range(1, 5003) AS i CREATE (a)-[:AUTHORED]->(p)',
    /^AUTHORED: 5003 relationships lack the properties fromKey, toKey, part by which they are found$/,
  ],
  [
    'an edge between other nodes than it says',
    `MATCH (p:Paper {id: 'openalex:W1'})-[r:ABOUT]->(t), (q:Paper {id: 'openalex:W2'})
     WITH r, q, t, properties(r) AS is DELETE r CREATE (q)-[s:ABOUT]->(t) SET s = is`,
    /^ABOUT: the edge from openalex:W1 to openalex:T1 joins other nodes than its keys say$/,
  ],
  [
    'a missing node with its edges',
    "MATCH (n:Topic {id: 'openalex:T1'}) DETACH DELETE n",
    /^Node: openalex:T1 is missing$/,
  ],
  [
    'a stray node',
    "CREATE (:Node:Author {key: 5, kind: 'AUTHOR', id: 'x'})",
    /^Node: x is there, but no record makes it$/,
  ],
  [
    'a node with the label of another kind',
    "MATCH (n:Author {id: 'openalex:A2'}) SET n:Venue",
    /^Node: openalex:A2 has the labels Author, Venue, which are not those of its kind$/,
  ],
  [
    'other words to be found by',
    "MATCH (n:Author {id: 'openalex:A1'}) SET n.text = 'nobody #30'",
    /^Node: openalex:A1 has the text "nobody #30", but its records make "ada luk #/,
  ],
  [
    'a changed name',
    "MATCH (n:Name {id: 'orcid:0000-0002-1825-0097'}) SET n.claims = 9",
    /^Name: the row of id "orcid:0000-0002-1825-0097", key openalex:A1 has the claims 9, but its records make 1$/,
  ],
  [
    'a changed total',
    "MATCH (n:Total {name: 'node.AUTHOR'}) SET n.value = 77",
    /^Total: the row of name "node.AUTHOR" has the value 77/,
  ],
  [
    'another data version',
    "MATCH (m:Meta {name: 'data_version'}) SET m.value = '00000000000000aa'",
    /^Meta: the data version is 00000000000000aa, but the records make \w{16}$/,
  ],
  [
    'a lost data version',
    "MATCH (m:Meta {name: 'data_version'}) DELETE m",
    /^Meta: the data version is missing, but the records make \w{16}$/,
  ],
];

describeWithNeo4j('a check on a server', ({ open, server }) => {
  const filled = async (store: GraphStore): Promise<void> =>
    writing(store, async (writer) => {
      await write(writer, main, RECORDS);
    });

  test('finds nothing wrong with a sound store, whose digest is that of a store in a file', async () => {
    const { store } = await open();
    await filled(store);
    const embedded = await openSqliteStore(':memory:');
    await filled(embedded);
    expect(await digestOf(store.connection.reading())).toEqual(digestOfFile(embedded.connection));
    await embedded.close();
    expect(await checkNeo4j(store, tmpdir(), () => {})).toMatchObject({ findings: [] });
    expect(await rebuildNeo4j(store, tmpdir(), () => {})).toBe(0);
  });

  test('scans for rows without keys only where there are some, when it rebuilds', async () => {
    const { store } = await open();
    await filled(store);
    const scans = async (): Promise<number> => {
      const ran = await logStatements(store, async () => {
        await rebuildNeo4j(store, tmpdir(), () => {});
      });
      return ran.filter(({ cypher }) => /IS NULL.+DELETE/.test(cypher)).length;
    };
    expect(await scans()).toBe(0);
    await runCypher(server(), 'CREATE (:Said {b: 1})');
    expect(await scans()).toBe(1);
  });

  test.each(FAULTS)('finds %s, says it plainly, and a rebuild mends it', async (_, cypher, finding) => {
    const { store } = await open();
    await filled(store);
    const sound = await digestOf(store.connection.reading());
    const summary = await store.summary();
    await runCypher(server(), cypher);
    const { findings: found } = await checkNeo4j(store, tmpdir(), () => {});
    expect(found.map(({ where, what }) => `${where}: ${what}`)).toContainEqual(expect.stringMatching(finding));
    expect(await rebuildNeo4j(store, tmpdir(), () => {})).toBeGreaterThan(0);
    expect(await checkNeo4j(store, tmpdir(), () => {})).toMatchObject({ findings: [] });
    expect(await digestOf(store.connection.reading())).toEqual(sound);
    expect(await store.summary()).toEqual(summary);
  });

  test('a write that meets an edge where it says it is not writes nothing and names the check, until a rebuild', async () => {
    const { store } = await open();
    await filled(store);
    await runCypher(
      server(),
      `MATCH (p:Paper {id: 'openalex:W1'})-[r:ABOUT]->(t), (q:Paper {id: 'openalex:W2'})
       WITH r, q, t, properties(r) AS is DELETE r CREATE (q)-[s:ABOUT]->(t) SET s = is`,
    );
    const before = await digestOf(store.connection.reading());
    const renewed = { ...paper('W1', ['A1'], { citations: 11 }, [on('T1', 0.5)]), statedOn: '2026' };
    const writeAgain = (): Promise<unknown> => writing(store, (writer) => write(writer, main, [renewed]));
    await expect(writeAgain()).rejects.toMatchObject({
      code: 'STORE_CORRUPT',
      message: expect.stringContaining('"vicinity check" says where'),
    });
    expect(await digestOf(store.connection.reading())).toEqual(before);
    await rebuildNeo4j(store, tmpdir(), () => {});
    await writeAgain();
    expect(await checkNeo4j(store, tmpdir(), () => {})).toMatchObject({ findings: [] });
  });

  test.each([
    ['its text', "SET r.stated = '{'"],
    ['words of its text', "SET r.stated = replace(r.stated, 'A7', 'A8')"],
    ['its digest', 'REMOVE r.digest'],
    ['its key', 'SET r.rec = r.rec + 1'],
    ['its source', "SET r.source = 'other'"],
    ['its resolved references', 'SET r.keys = \'{"0":\''],
  ])('tells a record that lost %s with the way out, and does not rebuild from the others', async (_, change) => {
    const { store } = await open();
    await filled(store);
    await runCypher(server(), `MATCH (r:Record {record: 'W2'}) ${change}`);
    const what = /^1 record of (main|other) is damaged: "W2"$/;
    expect(await checkNeo4j(store, tmpdir(), () => {})).toMatchObject({
      records: RECORDS.length,
      findings: [
        {
          where: 'Record',
          what: expect.stringMatching(what),
          wayOut: expect.stringContaining('vicinity export facts --skip-damaged'),
        },
      ],
    });
    await expect(rebuildNeo4j(store, tmpdir(), () => {})).rejects.toMatchObject({
      code: 'STORE_CORRUPT',
      message: expect.stringMatching(/^nothing was rebuilt\. Record: 1 record of .+--skip-damaged/),
    });
  });

  test('gives records whose source is not registered any more, too', async () => {
    const { store } = await open();
    await filled(store);
    const namesOf = async (): Promise<readonly string[]> => {
      const names: string[] = [];
      for await (const { source, stated } of store.records(() => {})) names.push(`${source} ${stated.record}`);
      return names;
    };
    const all = await namesOf();
    expect(all).toHaveLength(RECORDS.length);
    await runCypher(server(), 'MATCH (s:Source) DELETE s');
    expect(await namesOf()).toEqual(all);
  });

  test('names a damaged record where only a digest is asked for', async () => {
    const { store } = await open();
    await filled(store);
    await runCypher(server(), "MATCH (r:Record {record: 'W2'}) SET r.stated = '{'");
    await expect(digestOf(store.connection.reading())).rejects.toMatchObject({
      code: 'STORE_CORRUPT',
      details: { source: main.id, record: 'W2' },
    });
  });

  test('leaves no file behind where the server is lost meanwhile', async () => {
    await filled((await open()).store);
    const { address, options } = server();
    const proxy = await startProxy(Number(new URL(address).port));
    const folder = mkdtempSync(path.join(tmpdir(), 'vicinity-lost-'));
    const end = new AbortController();
    const store = await openNeo4jStore(proxy.address, options);
    try {
      const lost = losing(proxy, () => end.signal.aborted || readdirSync(folder).length > 0);
      await expect(checkNeo4j(store, folder, () => {})).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      await lost;
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      end.abort();
      proxy.up();
      await store.close();
      await proxy.close();
      rmSync(folder, { recursive: true });
    }
  });

  test('is refused while somebody writes', async () => {
    const { store } = await open();
    const writer = await store.writer();
    await expect(checkNeo4j(store, tmpdir(), () => {})).rejects.toMatchObject({ code: 'STORE_BUSY' });
    await writer.release();
  });

  test('folds words again that another version had folded, without which the store is refused', async () => {
    const { store } = await open();
    await filled(store);
    await runCypher(server(), "MERGE (m:Meta {name: 'text_version'}) SET m.value = '0'");
    const { address, options } = server();
    await expect(openNeo4jStore(address, options)).rejects.toMatchObject({ code: 'STORE_OLDER' });
    await rebuildNeo4j(store, tmpdir(), () => {});
    await (await openNeo4jStore(address, options)).close();
  });
});

/** Ends the way to the server as soon as `it` is so. */
async function losing(proxy: Proxy, it: () => boolean): Promise<void> {
  while (!it()) await setImmediate();
  proxy.down();
}
