// Worlds made by hand, each for what went wrong somewhere: merges, disagreement, waiting citations, crowds.

import type { StatedRecord } from '../../../src/graph/statements.ts';
import type { Step } from '../../model/arbitraries.ts';
import { SOURCES } from '../../model/arbitraries.ts';
import { about, byline, cites, node, on, paper, redirect, ref, source } from '../../model/records.ts';

const [main = source('main'), twin = source('twin'), trusted = source('trusted')] = SOURCES;
const written = (...records: readonly StatedRecord[]): Step => ({ does: 'write', source: main, records });
const withdrawn = (...records: readonly string[]): Step => ({ does: 'withdraw', source: main, records });

const ADVISING = (advisor: string, advisee: string): StatedRecord =>
  about(node(advisee, `Author ${advisee}`), [
    {
      kind: 'ADVISED',
      from: ref(advisor, `Author ${advisor}`),
      role: 'DOCTORAL',
      since: '1990',
      until: '1994-06',
      institution: ref('I1', 'A university'),
      thesis: ref('W9', 'A thesis'),
    },
    { kind: 'ADVISED', from: ref(advisor), role: 'POSTDOCTORAL' },
    { kind: 'ADVISED', from: ref(advisee), role: 'INFORMAL' },
  ]);

const employed = (until: string): StatedRecord =>
  about(node('A1', 'Ann'), [{ kind: 'AFFILIATED_WITH', to: ref('I1'), since: '1998', until }]);

const crowd = Array.from({ length: 101 }, (_, index) => `A${index + 1}`);

/** Steps by what they show. */
export const WORLDS: readonly (readonly [name: string, steps: readonly Step[]])[] = [
  ['an empty graph', []],
  [
    'three papers of three authors',
    [
      written(
        paper('W1', ['A1', 'A2', 'A3'], { date: '2000', citations: 10 }, [on('T1', 0.5), cites('W2', 1)]),
        paper('W2', ['A1', 'A2'], { date: '2008-05', citations: 3 }, [on('T1', 0.25), on('T2', 1)]),
      ),
      written(paper('W3', ['A2', 'A1', 'A2'], { abstract: 'What they found.' })),
    ],
  ],
  [
    'citations that wait for a paper, which comes, goes and comes again',
    [
      written(paper('W1', ['A1'], { date: '2001' }, [cites('W2', 1), cites('W1', 2), cites('W2', 3)])),
      written(paper('W3', [], {}, [cites('W2', 1)]), paper('W2', ['A2', 'A1'], { date: '1999' })),
      withdrawn('W2'),
      written(paper('W2', ['A1'], { date: '1998' })),
    ],
  ],
  [
    'authors merged along a chain whose end comes last',
    [
      written(paper('W1', ['A1', 'A2', 'A4']), redirect('A1', 'A2'), redirect('A2', 'A3')),
      written(paper('W2', ['A3', 'A4'], { date: '2010' }, [on('T1', 1)]), about(node('A1', 'Ann'))),
    ],
  ],
  [
    'a merge that is taken back',
    [
      written(paper('W1', ['A1', 'A2', 'A3']), paper('W2', ['A1', 'A3'])),
      written(redirect('A1', 'A2')),
      withdrawn('merged:A1'),
    ],
  ],
  [
    'a merge that waits again because nobody names its target any more',
    [written(redirect('A2', 'A3'), paper('W1', ['A1', 'A2']), paper('W2', ['A3'])), written(paper('W2', ['A1']))],
  ],
  [
    'a chain of merges whose end only the merged author named, and names no more',
    [
      written(redirect('A2', 'A3'), redirect('A1', 'A2')),
      written(about(node('A1', 'Ann'), [{ kind: 'ADVISED', from: ref('A3') }])),
      written(about(node('A1', 'Ann'))),
    ],
  ],
  [
    'a cited paper merged into another',
    [written(paper('W1', [], {}, [cites('W2', 1)]), paper('W2', ['A1']), paper('W3', ['A2']), redirect('W2', 'W3'))],
  ],
  [
    'sources that disagree, one of which leaves',
    [
      written(paper('W1', ['A1', 'A2'], { citations: 5, date: '2001' }), about(node('A1', 'Ann Lee'))),
      { does: 'write', source: trusted, records: [paper('W1', ['A2', 'A1', 'A3'], { citations: 7 }, [on('T1', 0.9)])] },
      { does: 'write', source: twin, records: [paper('W1', ['A1'], { date: '2002', language: 'pl' })] },
      { does: 'withdraw', source: trusted, records: ['W1'] },
    ],
  ],
  [
    'a record that comes to be believed more without saying anything else',
    [
      written(employed('2000')),
      { does: 'write', source: twin, records: [employed('2001')] },
      { does: 'write', source: twin, records: [{ ...employed('2001'), confidence: 0.95 }] },
    ],
  ],
  [
    'bylines that show where authors were until somebody states it',
    [
      written(
        about(node('W1', 'One', { date: '1999' }), [byline('A1', 1, 'I1'), on('T1', 1)]),
        about(node('W2', 'Two', { date: '2004-02' }), [
          byline('A1', 1, 'I1', 'I2'),
          byline('A2', 2, 'I1'),
          on('T1', 1),
        ]),
      ),
      written(
        about(node('A1', 'Ann'), [
          { kind: 'AFFILIATED_WITH', to: ref('I1'), affiliationKind: 'EMPLOYMENT', since: '1998-09' },
          { kind: 'AFFILIATED_WITH', to: ref('I1'), affiliationKind: 'EDUCATION', until: '1998' },
        ]),
      ),
      written(about(node('A2', 'Bo'), [{ kind: 'AFFILIATED_WITH', to: ref('I1') }])),
      withdrawn('A2'),
    ],
  ],
  [
    'advisors in a circle, with themselves, in several roles',
    [written(ADVISING('A1', 'A2'), ADVISING('A2', 'A3'), ADVISING('A3', 'A1'))],
  ],
  [
    'a crowd of 101 authors that loses one and gains it again',
    [
      written(paper('W1', crowd, { citations: 2, date: '2020' }, [on('T1', 1)]), paper('W2', ['A1', 'A2'])),
      written(paper('W1', crowd.slice(0, 100), { citations: 2, date: '2020' }, [on('T1', 1)])),
      written(paper('W1', crowd, { citations: 3, date: '2021' }, [on('T1', 1)])),
    ],
  ],
  [
    'one identifier of two nodes, and one node of two sources',
    [
      written(
        about({ ...node('A1', 'Ann'), ids: ['openalex:A1', 'orcid:0000-0002-1825-0097'] }),
        about({ ...node('A2', 'Anne'), ids: ['openalex:A2', 'orcid:0000-0002-1825-0097'] }),
      ),
      {
        does: 'write',
        source: trusted,
        records: [
          { record: 'x', node: { kind: 'AUTHOR', ids: ['dblp:ann', 'orcid:0000-0001-5109-3700'], label: 'Ann Lee' } },
        ],
      },
      written(
        about({ ...node('A3', 'Ann'), ids: ['openalex:A3', 'orcid:0000-0001-5109-3700'] }),
        paper('W1', ['A3', 'A1']),
      ),
    ],
  ],
  [
    'a hierarchy of institutions and topics, awards and venues',
    [
      written(
        about(node('I1', 'Lab'), [
          { kind: 'PART_OF', to: ref('I2', 'University') },
          { kind: 'PART_OF', to: ref('I3', 'Academy') },
        ]),
        about(node('T1', 'Graphs'), [{ kind: 'PART_OF', to: ref('T2', 'Mathematics') }]),
        about(node('A1', 'Ann'), [
          { kind: 'RECEIVED', to: ref('P1', 'A prize'), year: 1999 },
          { kind: 'RECEIVED', to: ref('P1'), year: 2003 },
          { kind: 'RECEIVED', to: ref('P1') },
        ]),
        paper('W1', ['A1'], { date: '1197' }, [{ kind: 'PUBLISHED_IN', to: ref('S1', 'Annals') }, on('T1', 0.1)]),
      ),
    ],
  ],
  [
    'a byline that goes from an author of whom two sources say the same',
    [
      written({ ...ADVISING('A5', 'A3'), record: 'L1' }),
      { does: 'write', source: twin, records: [{ ...ADVISING('A5', 'A3'), record: 'L1' }] },
      written(paper('W1', [], {}, [byline('A3', 1, 'I1')])),
      written(paper('W1', ['A1'])),
    ],
  ],
];
