// Going on from one node to another that its facts name, whether that is in the picture or not.

import type { Exploration } from './exploration.ts';

/** Selects a node. One that is not shown is brought first: a person by the path from another, the rest with the best of its kind. */
export async function follow(
  exploration: Exploration,
  from: string,
  to: { readonly id: string; readonly kind: string },
): Promise<void> {
  const isShown = (): boolean => exploration.view.shown.has(to.id);
  if (!isShown() && exploration.mode !== 'lineage') {
    const people = exploration.node(from)?.kind === 'AUTHOR' && to.kind === 'AUTHOR';
    await (people ? exploration.showPath(from, to.id) : exploration.expand(from, to.kind));
  }
  exploration.select(to.id);
}
