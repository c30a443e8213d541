// The nodes and relationships that the parts of a write plan stand for: their properties, whole.

import { createHash } from 'node:crypto';
import { kindRankOf, textBucketOf } from '../../graph/kind-order.ts';
import { kindRowOf, shapeOf } from '../../graph/lists.ts';
import { textTokensOf } from '../../graph/text.ts';
import { keysTextOf } from '../../graph/write-plan/keys-text.ts';
import type { AliasRow, EdgeImage, NodeImage, SaidRow, StoredRecord } from '../../graph/writer.ts';
import type { ParameterMap } from './connection.ts';
import { kindPlaceOf, placeOf } from './place.ts';
import { textOf } from './read-text.ts';
import { listsOf, ownersOf, placeAmongKind, placeIn } from './schema.ts';

/** The properties of a Record. */
export function recordRow({ rec, source, digest, stated, keys, locator, run }: StoredRecord): ParameterMap {
  const { record } = stated;
  return { rec, source, record, digest, stated: JSON.stringify(stated), keys: keysTextOf(stated, keys), locator, run };
}

/** The properties of a node, with its places among its kind and its words. */
export function nodeRow(image: NodeImage): ParameterMap {
  const { key, kind, id, label, identifiers, props, counts, activity } = image;
  const places = kindRowOf(kind).orders.map((order) => [
    placeAmongKind(order),
    kindPlaceOf({ rank: kindRankOf(order, image), key }),
  ]);
  return {
    key,
    kind,
    id,
    label,
    identifiers,
    counts,
    props: JSON.stringify(props),
    activity: activity.length === 0 ? null : JSON.stringify(activity),
    text: textOf(textTokensOf(image), textBucketOf(image)),
    ...(Object.fromEntries(places) as Record<string, string>),
  };
}

/** The properties of an Alias; labels may be too long for an index, so a hash tells them apart. */
export function aliasRow({ key, label, claims }: AliasRow): ParameterMap {
  return { key, hash: createHash('sha256').update(label).digest('base64url').slice(0, 22), label, claims };
}

/** The properties of a Said. */
export function saidRow({ a, shape, b, part, rec, values, institutions }: SaidRow): ParameterMap {
  return { a, shape, b, part, rec, ...values, institutions: institutions.length === 0 ? null : institutions };
}

/** What a relationship shows of the record that states it. */
export function shownValues({ rec, institutions }: SaidRow): ParameterMap {
  return { rec, institutions: institutions.length === 0 ? null : institutions };
}

/** The carried values of a relationship and its place in every list, at both ends where it has no direction. */
export function edgeValues(edge: EdgeImage): ParameterMap {
  const { from, to, part, values, ranks } = edge;
  const places = listsOf(shapeOf(edge.shape)).flatMap((list) => {
    const rank = ranks[list.id];
    if (rank === undefined) throw new Error(`an edge of ${edge.shape} has no rank for ${list.id}`);
    return ownersOf(list).map((end) => [placeIn(list, end), placeOf({ rank, key: end === 'from' ? to : from, part })]);
  });
  return { ...values, ...(Object.fromEntries(places) as Record<string, string>) };
}
