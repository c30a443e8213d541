// What each node is called and what is known of it, folded from the records that describe or name it.

import type { Key } from '../../src/graph/keys.ts';
import type { StatedLink, StatedNode } from '../../src/graph/statements.ts';
import type { NodeProps, NodeRow } from '../../src/graph/store.ts';
import type { GivenRecord } from './current-records.ts';
import { bestFirst, byCodeUnits, distinct, groupBy } from './current-records.ts';
import type { Identity } from './identity.ts';
import { namingRefs } from './identity.ts';

/** A node without its counters, with the wide values beside it. */
export interface DescribedNode extends Omit<NodeRow, 'counts'> {
  readonly abstract: string | null;
  readonly links: readonly StatedLink[];
  /** The records that describe it, or those that name it where none does; best first. */
  readonly records: readonly GivenRecord[];
}

/** Every node that the records describe or name. */
export function describedNodes(records: readonly GivenRecord[], identity: Identity): readonly DescribedNode[] {
  const mentions = groupBy(
    records.flatMap((given) => mentionsIn(given, identity)).toSorted((x, y) => bestFirst(x.given, y.given)),
    (mention) => mention.key,
  );
  return identity.nodes().map(({ key, kind, id, ids }) => {
    const here = mentions.get(key) ?? [];
    const described = here.filter((mention) => mention.node !== undefined);
    const shown = described.length > 0 ? described : here;
    const identifiers = [...ids].filter((other) => other !== id).toSorted(byCodeUnits);
    const values = described.length > 0 ? folded(described.flatMap(({ node }) => node ?? [])) : stub(id, here);
    return { key, kind, id, identifiers, ...values, records: distinct(shown.map(({ given }) => given)) };
  });
}

interface Mention {
  readonly key: Key;
  readonly given: GivenRecord;
  /** Where the record describes the node. */
  readonly node: StatedNode | undefined;
  /** What the record calls a node that it only names. */
  readonly label: string | undefined;
}

function mentionsIn(given: GivenRecord, identity: Identity): readonly Mention[] {
  const { node } = given.record;
  return namingRefs(given).flatMap((ref) => {
    const key = identity.keyOf(ref);
    if (key === null) return [];
    return [{ key, given, node: ref === node ? node : undefined, label: ref.label }];
  });
}

type FoldedValues = Pick<DescribedNode, 'label' | 'props' | 'abstract' | 'links'>;

/** Each property from the best record that states it; the other names, the lost labels and the links of all. */
function folded(nodes: readonly StatedNode[]): FoldedValues {
  const first = <K extends keyof StatedNode>(name: K): StatedNode[K] | undefined =>
    nodes.find((node) => node[name] !== undefined)?.[name];
  const label = first('label') ?? '';
  const otherNames = distinct(nodes.flatMap((node) => [node.label, ...(node.otherNames ?? [])])).filter(
    (name) => name !== label,
  );
  const props = {
    otherNames: otherNames.length > 0 ? otherNames : undefined,
    homepage: first('homepage'),
    type: first('type'),
    date: first('date'),
    language: first('language'),
    retracted: first('retracted'),
    citations: first('citations'),
    authorCount: first('authorCount'),
    authorsTruncated: first('authorsTruncated'),
    description: first('description'),
    level: first('level'),
    country: first('country'),
    city: first('city'),
    status: first('status'),
  };
  return { label, props: withoutAbsent(props), abstract: first('abstract') ?? null, links: linksOf(nodes) };
}

/** The links that all records state, each address once. */
function linksOf(nodes: readonly StatedNode[]): readonly StatedLink[] {
  const links = nodes.flatMap((node) => node.links ?? []);
  return [...groupBy(links, ({ url }) => url).values()].flatMap(([best]) => best ?? []);
}

function withoutAbsent(props: { readonly [K in keyof NodeProps]: NodeProps[K] | undefined }): NodeProps {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));
}

/** The longest label by which it is named, the least by code units among equals; its id where it has none. */
function stub(id: string, mentions: readonly Mention[]): FoldedValues {
  const labels = mentions.flatMap((mention) => (mention.label === undefined ? [] : [mention.label]));
  const [label] = labels.toSorted((a, b) => [...b].length - [...a].length || byCodeUnits(a, b));
  return { label: label ?? id, props: {}, abstract: null, links: [] };
}
