// A small world written by hand: a university, its people over three generations, what they wrote and won.

import type { StatedEdge, StatedRecord } from '../../src/graph/statements.ts';
import { about, byline, cites, node, on, redirect, ref, source } from '../model/records.ts';
import type { Stated } from './open-test-graph.ts';

/** ORCID's own example of an iD. */
export const ADA_ORCID = '0000-0002-1825-0097';

const works = (id: string, title: string, date: string, citations: number, ...edges: StatedEdge[]): StatedRecord =>
  about(node(id, title, { date, citations, type: 'ARTICLE' }), edges);
const appeared: StatedEdge = { kind: 'PUBLISHED_IN', to: ref('S1', 'Annals of Harbours') };

const registry: readonly StatedRecord[] = [
  about(node('I1', 'University of Port', { type: 'education', country: 'PT', city: 'Port', otherNames: ['UP'] })),
  about(node('I2', 'Institute of Networks', { type: 'facility', country: 'PT', city: 'Port' }), [
    { kind: 'PART_OF', to: ref('I1') },
  ]),
  about(node('T1', 'Graph ranking', { level: 2 }), [{ kind: 'PART_OF', to: ref('T2', 'Networks') }]),
  about(node('T2', 'Networks', { level: 1, description: 'Things and the ties between them.' })),
  about(node('S1', 'Annals of Harbours', { type: 'journal' })),
  about(node('P1', 'Lighthouse Prize')),
];

const people: readonly StatedRecord[] = [
  about(
    {
      ...node('A1', 'Ada Quill', { otherNames: ['A. Quill'], homepage: 'https://quill.example/' }),
      ids: ['openalex:A1', `orcid:${ADA_ORCID}`, 'vicinity:shared'],
    },
    [
      {
        kind: 'AFFILIATED_WITH',
        to: ref('I1'),
        affiliationKind: 'EDUCATION',
        since: '1996',
        until: '2000-06',
        role: 'Student',
      },
      { kind: 'AFFILIATED_WITH', to: ref('I2'), affiliationKind: 'EMPLOYMENT', since: '2001', role: 'Professor' },
      { kind: 'RECEIVED', to: ref('P1'), year: 2009 },
      {
        kind: 'ADVISED',
        from: ref('A4', 'Dai Okafor'),
        role: 'DOCTORAL',
        degree: 'PhD',
        since: '1996',
        until: '2000-06',
        institution: ref('I1'),
        thesis: ref('W1'),
        ordinal: 1,
      },
    ],
    { record: 'ada', url: 'https://openalex.org/A1' },
  ),
  about({ ...node('A2', 'Ben Marlow'), ids: ['openalex:A2', 'vicinity:shared'] }, [
    { kind: 'ADVISED', from: ref('A1'), role: 'DOCTORAL', until: '2008' },
    { kind: 'ADVISED', from: ref('A1'), role: 'POSTDOCTORAL', since: '2008', until: '2009' },
    { kind: 'ADVISED', from: ref('A4'), role: 'COMMITTEE' },
  ]),
  about(node('A4', 'Dai Okafor'), [
    { kind: 'AFFILIATED_WITH', to: ref('I1'), affiliationKind: 'EMPLOYMENT', since: '1980' },
  ]),
  redirect('A9', 'A1'),
];

const papers: readonly StatedRecord[] = [
  works('W1', 'On the ranking of harbours', '2000-06', 40, byline('A1', 1, 'I1'), on('T1', 0.9), appeared),
  works(
    'W2',
    'Lighthouses as networks',
    '2000',
    30,
    byline('A1', 1, 'I1'),
    byline('A4', 2),
    on('T2', 0.7),
    cites('W1', 1),
    appeared,
  ),
  about(
    {
      ...node('W3', 'Ties that rank', {
        date: '2008-05-01',
        citations: 12,
        type: 'CONFERENCE_PAPER',
        language: 'en',
        abstract: 'Ranks come from ties.',
        authorCount: 3,
        links: [
          {
            kind: 'pdf',
            url: 'https://ties.example/w3.pdf',
          },
          {
            kind: 'code',
            url: 'https://ties.example/code',
          },
        ],
      }),
      ids: ['openalex:W3', 'doi:10.1000/ties'],
    },
    [
      { ...byline('A2', 1, 'I2'), rawName: 'B. Marlow', rawAffiliations: ['Inst. of Networks'], corresponding: true },
      byline('A1', 2, 'I2'),
      on('T1', 0.8),
      on('T2', 0.4),
      cites('W1', 1),
      cites('W2', 2),
    ],
  ),
  works(
    'W4',
    'Ranking again',
    '2010',
    9,
    byline('A1', 1),
    byline('A2', 2),
    byline('A3', 3),
    on('T1', 0.6),
    cites('W3', 1),
  ),
  works('W5', 'Ranking without Ada', '2012', 3, byline('A5', 1), on('T1', 0.5), on('T2', 0.5)),
  works('W6', 'Undated notes', '', 0, byline('A3', 1)),
];

/** All of it, in one source. */
export const SMALL_WORLD: readonly Stated[] = [
  {
    source: source('harbour', 0.8),
    records: [...registry, ...people, ...papers.map(withoutEmptyDate)],
  },
];

function withoutEmptyDate(record: StatedRecord): StatedRecord {
  if (record.node?.date !== '') return record;
  const { date: _, ...undated } = record.node;
  return { ...record, node: undated };
}
