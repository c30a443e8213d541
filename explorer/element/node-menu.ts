// What can be done with a node, as menu items: the same list for mouse, touch and keyboard.

import type { Exploration } from '../model/exploration.ts';
import { hiddenByKind, hiddenOf } from '../model/slice-store.ts';
import type { Strings } from '../model/strings.en.ts';
import type { MenuItem } from './menu.ts';

/** What the menus need beyond the exploration itself. */
export interface NodeActions {
  readonly expand: (id: string, kind: string | null) => void;
  readonly makeRoot: (id: string) => void;
  readonly pageOf: (id: string) => string | null;
  readonly openPage: (id: string) => void;
  readonly copyId: (id: string) => void;
  readonly path: (from: string, to: string) => void;
}

/** Kinds of hidden neighbours with counts, to bring the best of one or of all. */
export function expandItems(
  id: string,
  exploration: Exploration,
  strings: Strings,
  { expand }: NodeActions,
): readonly MenuItem[] {
  const node = exploration.node(id);
  const kinds = node === null ? [] : hiddenByKind(node).toSorted((a, b) => b.count - a.count);
  if (kinds.length === 0) return [{ label: strings.allShown, disabled: true, run() {} }];
  return [
    { label: strings.expandAll, icon: 'expand', hint: '↵', run: () => expand(id, null) },
    ...kinds.map(({ kind, ...hidden }, index) => ({
      label: strings.expandKind(hidden, kind),
      kind,
      divided: index === 0,
      run: () => expand(id, kind),
    })),
  ];
}

/** Everything that can be done with a node. */
export function nodeItems(
  id: string,
  exploration: Exploration,
  strings: Strings,
  actions: NodeActions,
): readonly MenuItem[] {
  const { view, marked, client } = exploration;
  const node = exploration.node(id);
  const isRoot = id === view.root;
  const hidden = hiddenOf(node);
  const items: (MenuItem | null)[] = [
    client === null
      ? null
      : {
          label: hidden.count > 0 ? strings.expandHidden(hidden) : strings.allShown,
          icon: 'expand',
          hint: '↵',
          disabled: hidden.count === 0,
          run: () => actions.expand(id, null),
        },
    { label: strings.collapse, icon: 'collapse', hint: '⌫', run: () => exploration.collapse(id) },
    {
      label: view.pinned.has(id) ? strings.unpin : strings.pin,
      icon: 'pin',
      hint: 'P',
      run: () => exploration.togglePin(id),
    },
    { label: strings.hide, icon: 'hide', hint: 'H', disabled: isRoot, run: () => exploration.hide(id) },
    view.hidden.size === 0
      ? null
      : { label: strings.unhide(view.hidden.size), icon: 'undo', run: () => exploration.unhide() },
    client === null
      ? null
      : {
          label: strings.makeRoot,
          icon: 'root',
          hint: 'F',
          divided: true,
          disabled: isRoot,
          run: () => actions.makeRoot(id),
        },
    client === null ? null : { label: strings.pathFrom, icon: 'path', hint: 'M', run: () => exploration.mark(id) },
    client === null || marked === null || marked === id
      ? null
      : { label: strings.pathTo, icon: 'path', hint: 'G', run: () => actions.path(marked, id) },
    client === null || node?.kind !== 'AUTHOR'
      ? null
      : { label: strings.showLineage, icon: 'tree', run: () => void exploration.showTree(id) },
    actions.pageOf(id) === null
      ? null
      : { label: strings.openPage, icon: 'open', hint: 'O', divided: true, run: () => actions.openPage(id) },
    {
      label: strings.copyId,
      icon: 'copy',
      hint: 'C',
      divided: actions.pageOf(id) === null,
      run: () => actions.copyId(id),
    },
  ];
  return items.filter((item) => item !== null);
}
