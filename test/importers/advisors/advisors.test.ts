// Advisor lists: the rows as people write them, and the real list of DBpedia.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { StatedRecord } from '../../../src/graph/statements.ts';
import { advisorMapper } from '../../../src/importers/advisors/map-row.ts';
import { PART_START } from '../../../src/importers/line-splitter.ts';
import { mappedCsvRows, type Outcome } from '../../../src/importers/mapped-lines.ts';
import { describeWithData } from '../../shared-data.ts';

function row(header: string, ...cells: string[]): Outcome {
  const columns = header.split(',');
  return advisorMapper(columns, 'my-list')(Object.fromEntries(columns.map((column, index) => [column, cells[index]])));
}

function recordOf(outcome: Outcome): StatedRecord {
  if (outcome.status !== 'mapped') throw new Error(JSON.stringify(outcome));
  return outcome.record;
}

/** What the runner makes of the bytes of a list. */
async function outcomesOf(bytes: Uint8Array): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const pieces = (async function* () {
    yield Buffer.from(bytes);
  })();
  for await (const lines of mappedCsvRows(pieces, PART_START, (columns) => advisorMapper(columns, 'my-list'))) {
    outcomes.push(...lines.map((line) => line.outcome));
  }
  return outcomes;
}

describe('an advisor list', () => {
  test('a row states one advising with all that it says, whatever the order of columns', () => {
    const columns =
      'role,advisee_name,advisee_id,advisor_id,advisor_name,degree,institution,thesis,from,until,source_url';
    const mapping = row(
      columns,
      'PhD',
      'Ada Lovelace',
      'https://orcid.org/0000-0002-1825-0097',
      'http://dbpedia.org/resource/Augustus_De_Morgan',
      'Augustus De Morgan',
      'Ph.D.',
      'https://ror.org/042nb2s44',
      '10.1145/3292500',
      '1840-05',
      '1842',
      'https://example.org/ada',
    );
    expect(mapping).toMatchObject({ warnings: [], drops: { self: 0 } });
    expect(recordOf(mapping)).toEqual({
      record: 'dbpedia:Augustus_De_Morgan->orcid:0000-0002-1825-0097:DOCTORAL',
      url: 'https://example.org/ada',
      edges: [
        {
          kind: 'ADVISED',
          from: { kind: 'AUTHOR', ids: ['dbpedia:Augustus_De_Morgan'], label: 'Augustus De Morgan' },
          to: { kind: 'AUTHOR', ids: ['orcid:0000-0002-1825-0097'], label: 'Ada Lovelace' },
          role: 'DOCTORAL',
          degree: 'Ph.D.',
          institution: { kind: 'INSTITUTION', ids: ['ror:042nb2s44'] },
          thesis: { kind: 'PAPER', ids: ['doi:10.1145/3292500'] },
          since: '1840-05',
          until: '1842',
        },
      ],
    });
  });

  test('an institution and a thesis in words are nodes of the list itself', () => {
    const [edge] =
      recordOf(row('advisor_id,advisee_id,institution,thesis', 'm:a', 'm:b', 'Old College', 'On: x')).edges ?? [];
    expect(edge?.institution).toEqual({
      kind: 'INSTITUTION',
      ids: ['my-list:institution/Old College'],
      label: 'Old College',
    });
    expect(edge?.thesis).toEqual({ kind: 'PAPER', ids: ['my-list:thesis/m:b'], label: 'On: x' });
  });

  test.each([
    ['', 'UNSPECIFIED'],
    ['phd', 'DOCTORAL'],
    ['Ph.D.', 'DOCTORAL'],
    ['doctoral', 'DOCTORAL'],
    ['post-doc', 'POSTDOCTORAL'],
    ["Master's", 'MASTERS'],
    ['bachelor', 'UNDERGRADUATE'],
    ['Committee member', 'COMMITTEE'],
    ['mentor', 'INFORMAL'],
    ['advisor', 'UNSPECIFIED'],
  ])('the role "%s" is %s', (word, role) => {
    expect(recordOf(row('advisor_id,advisee_id,role', 'm:a', 'm:b', word)).edges?.[0]?.role).toBe(role);
  });

  test.each([
    ['http://dbpedia.org/resource/Erd%C5%91s_P%C3%A1l', 'dbpedia:Erdős_Pál'],
    ['https://dbpedia.org/page/100%_Wool', 'dbpedia:100%_Wool'],
    ['http://dbpedia.org/resource/A%2520B', 'dbpedia:A%20B'],
    ['dbpedia:Donald_Knuth', 'dbpedia:Donald_Knuth'],
    ['Q17457', 'wikidata:Q17457'],
    ['0000-0002-1825-0097', 'orcid:0000-0002-1825-0097'],
    ['https://example.org/~ada', 'url:https://example.org/~ada'],
    ['mine:ada', 'mine:ada'],
  ])('%s is the person %s', (text, id) => {
    expect(recordOf(row('advisor_id,advisee_id', text, 'm:b')).edges?.[0]?.from?.ids).toEqual([id]);
  });

  test.each([
    ['no advisor', ['', 'm:b', ''], 'MISSING_ID', 'advisor_id'],
    ['no advisee', ['m:a', ' ', ''], 'MISSING_ID', 'advisee_id'],
    ['a name for an id', ['Ada Lovelace', 'm:b', ''], 'BAD_ID', 'advisor_id'],
    ['a number alone', ['12345', 'm:b', ''], 'BAD_ID', 'advisor_id'],
    ['a paper for a person', ['m:a', '10.1145/3292500', ''], 'BAD_ID', 'advisee_id'],
    ['somebody who advised himself', ['m:a', 'm:a', ''], 'SELF_REFERENCE', 'advisee_id'],
    [
      'one person in two spellings',
      ['http://dbpedia.org/resource/A%C3%A9', 'dbpedia:Aé', ''],
      'SELF_REFERENCE',
      'advisee_id',
    ],
    [
      'ids that are too long for the key of a record',
      [`m:${'a'.repeat(1_000)}`, `m:${'b'.repeat(1_000)}`, ''],
      'BAD_ID',
      'advisee_id',
    ],
    ['an unknown role', ['m:a', 'm:b', 'boss'], 'BAD_VALUE', 'role'],
  ])('rejects %s', (_, cells, code, path) => {
    expect(row('advisor_id,advisee_id,role', ...cells)).toMatchObject({ status: 'rejected', code, path });
  });

  test('a date or address that is none is left out with a warning', () => {
    const mapping = row('advisor_id,advisee_id,from,source_url', 'm:a', 'm:b', 'spring 1840', 'see ada');
    expect(mapping).toMatchObject({
      warnings: [
        { code: 'BAD_DATE', path: 'from', got: '"spring 1840"', count: 1 },
        { code: 'BAD_ADDRESS', path: 'source_url', got: '"see ada"', count: 1 },
      ],
    });
    expect(recordOf(mapping).edges?.[0]).not.toHaveProperty('since');
  });

  test('an unknown column is an error that names the known ones', () => {
    const columns =
      (...names: string[]) =>
      () =>
        advisorMapper(names, 'my-list');
    expect(columns('advisor_id', 'advisee_id', 'shoe_size')).toThrow(
      /expected the columns advisor_id, advisor_name, .*source_url, advisor_uri, student_uri, student_name, got "shoe_size"/,
    );
    expect(columns('advisor_id', 'advisee_id', 'constructor')).toThrow('got "constructor"');
    expect(columns('advisor_id', 'advisor_uri', 'advisee_id')).toThrow(
      /advisor_id once, got the columns advisor_id and advisor_uri/,
    );
    expect(columns('advisor_id')).toThrow('expected a column advisee_id, got advisor_id');
    expect(columns('Advisor_ID ', 'ADVISEE_ID')).not.toThrow();
  });

  test('a list as spreadsheets write it, with a byte order mark, quotes and CRLF, is read whole', async () => {
    const text =
      '\ufeffadvisee_name,advisor_id,advisee_id\r\n"Ada, ""Countess""\r\nof Lovelace",m:a,m:b\r\n\r\n,m:b,m:c';
    const outcomes = await outcomesOf(Buffer.from(text));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['mapped', 'blank', 'mapped']);
    const labels = outcomes.flatMap((outcome) =>
      outcome.status === 'mapped' ? [outcome.record.edges?.[0]?.to?.label] : [],
    );
    expect(labels).toEqual(['Ada, "Countess" of Lovelace', undefined]);
  });
});

describeWithData('the advisors of DBpedia', 'advisors/dbpedia-advisors.csv.gz', (file) => {
  test('are 1,554 links between 2,057 people, none rejected, none twice, Rutherford with 35 advisees', async () => {
    const records = (await outcomesOf(gunzipSync(readFileSync(file)))).map(recordOf);
    const edges = records.flatMap((record) => record.edges ?? []);
    const people = new Set(edges.flatMap((edge) => [edge.from?.ids[0], edge.to?.ids[0]]));
    expect(new Set(records.map((record) => record.record)).size).toBe(1_554);
    expect(people.size).toBe(2_057);
    expect([...people].filter((id) => !id?.startsWith('dbpedia:') || id.includes('%'))).toEqual([]);
    expect(edges.every((edge) => edge.role === 'UNSPECIFIED')).toBe(true);
    const rutherford = edges.filter((edge) => edge.from?.ids[0] === 'dbpedia:Ernest_Rutherford');
    expect(rutherford).toHaveLength(35);
  });
});
