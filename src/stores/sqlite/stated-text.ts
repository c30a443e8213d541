// A stated record as it is stored: JSON, deflated where that pays. Six times smaller for a paper of twenty edges.

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { StatedRecord } from '../../graph/statements.ts';

/** JSON, or raw deflate of it against the dictionary. */
export type StatedCell = string | Uint8Array;

/** Below this many characters JSON is kept: deflating would cost 15 microseconds and save less than 150 bytes. */
const PLAIN_MAX = 512;

/**
 * What records have in common, the most frequent last. It is part of the file format: another dictionary cannot read
 * what this one wrote, so a change of it is a new schema version.
 */
const DICTIONARY = Buffer.from(
  [
    '"statedOn":"20","url":"https://","confidence":0.,"retracted":true,"homepage":"https://","description":"',
    '"city":"","country":"US","status":"active","level":1,"type":"education","otherNames":["","links":[{"kind":"',
    '{"kind":"RECEIVED","to":{"kind":"AWARD","ids":["{"kind":"PART_OF","to":{"kind":"TOPIC","ids":["openalex:T',
    '{"kind":"ADVISED","from":{"kind":"AUTHOR","ids":["role":"DOCTORAL","degree":"PhD","thesis":{"kind":"PAPER"',
    '{"kind":"AFFILIATED_WITH","to":{"kind":"INSTITUTION","ids":["openalex:I","label":"University of ',
    '"affiliationKind":"EMPLOYMENT","affiliationKind":"EDUCATION","years":[20"since":"20","until":"20',
    '"abstract":"We propose a method for the analysis of the results of this paper, which is based on a study of ',
    '"rawAffiliations":["Department of , University of "],"rawName":"","corresponding":true',
    '"orcid:0000-000","ror:0","issn:","doi:10.1016/j."],"language":"en","citations":,"authorCount":,"authorsTruncated":',
    '{"record":"W","node":{"kind":"PAPER","ids":["openalex:W","doi:10.1"],"label":"","type":"ARTICLE","date":"20',
    '},"edges":[{"kind":"AUTHORED","from":{"kind":"AUTHOR","ids":["openalex:A50"],"label":""},"position":1,',
    '"institutions":[{"kind":"INSTITUTION","ids":["openalex:I"],"label":"',
    '{"kind":"PUBLISHED_IN","to":{"kind":"VENUE","ids":["openalex:S"],"label":"',
    '{"kind":"ABOUT","to":{"kind":"TOPIC","ids":["openalex:T1"],"label":""},"score":0.9',
    '{"kind":"CITES","to":{"kind":"PAPER","ids":["openalex:W"]},"position":1},{"kind":"CITES","to":{"kind":"PAPER","ids":["openalex:W2',
  ].join(''),
);
/** Small buffers, of which the default ones would cost a third of the time; most records fit in them. */
const DEFLATE = { dictionary: DICTIONARY, level: 3, windowBits: 13, memLevel: 6, chunkSize: 1024 };
/** The same on the way back: the default buffer would cost half of the time. */
const INFLATE = { dictionary: DICTIONARY, chunkSize: 4096 };

/** The cell of a record's JSON. */
export function packStated(json: string): StatedCell {
  return json.length <= PLAIN_MAX ? json : deflateRawSync(json, DEFLATE);
}

/** The JSON behind a cell. */
export function statedJson(cell: StatedCell): string {
  return typeof cell === 'string' ? cell : inflateRawSync(cell, INFLATE).toString('utf8');
}

/** The record behind a cell. */
export function unpackStated(cell: StatedCell): StatedRecord {
  return JSON.parse(statedJson(cell)) as StatedRecord;
}
