// The nodes and relationships that the parts of a write plan stand for: their properties, whole.

import { createHash } from 'node:crypto';
import { kindRankOf, textBucketOf } from '../../graph/kind-order.ts';
import type { EdgeShape, End } from '../../graph/kinds.ts';
import { EDGE_SHAPES } from '../../graph/kinds.ts';
import type { ListId } from '../../graph/lists.ts';
import { kindRowOf, listsOf } from '../../graph/lists.ts';
import { textTokensOf } from '../../graph/text.ts';
import { keysTextOf } from '../../graph/write-plan/keys-text.ts';
import type { AliasRow, EdgeImage, NodeImage, SaidRow, StoredRecord } from '../../graph/writer.ts';
import type { ParameterMap } from './connection.ts';
import { kindPlaceOf, placeBehindRank, placeWithRank } from './place.ts';
import { textOf } from './read-text.ts';
import { ownersOf, placeAmongKind, placeIn } from './schema.ts';

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
    identifiers: identifiers.length === 0 ? null : identifiers,
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
  const row: Record<string, number | string | null> = { ...edge.values };
  const places = placesOf(edge);
  placesIn(edge.shape).forEach(({ property }, index) => {
    row[property] = places[index] ?? null;
  });
  return row;
}

/** The places of a relationship, in the order of `listsOf` and `ownersOf`. */
export function placesOf({ shape, from, to, part, ranks }: EdgeImage): readonly string[] {
  const [ofFrom, ofTo] = [placeBehindRank(to, part), placeBehindRank(from, part)];
  return placesIn(shape).map(({ list, end }) => {
    const rank = ranks[list];
    if (rank === undefined) throw new Error(`an edge of ${shape} has no rank for ${list}`);
    return placeWithRank(rank, end === 'from' ? ofFrom : ofTo);
  });
}

interface PlaceIn {
  readonly property: string;
  readonly list: ListId;
  readonly end: End;
}
const placesByShape: ReadonlyMap<string, readonly PlaceIn[]> = new Map(
  EDGE_SHAPES.map((shape: EdgeShape) => [
    shape.name,
    listsOf(shape.name).flatMap((list) =>
      ownersOf(list).map((end) => ({ property: placeIn(list, end), list: list.id, end })),
    ),
  ]),
);

function placesIn(shape: string): readonly PlaceIn[] {
  return placesByShape.get(shape) ?? [];
}
