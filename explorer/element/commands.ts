// Carries out the commands of the keyboard on an exploration and its canvas.

import type { Exploration } from '../model/exploration.ts';
import { clockwise, neighborTowards } from '../model/neighbors.ts';
import type { GraphView } from './graph-view.ts';
import type { Command } from './keyboard.ts';
import type { NodeActions } from './node-menu.ts';

/** Pixels that one key press moves the view. */
const STEP = 60;

/** What the commands need of the element. */
export interface CommandHost {
  readonly exploration: Exploration;
  readonly view: GraphView | null;
  readonly actions: NodeActions;
  readonly openMenu: (id: string, which: 'expand' | 'node') => void;
  readonly focusFind: () => void;
  readonly openExport: () => void;
  readonly toggleList: () => void;
  readonly leave: () => void;
}

/** Runs a command for the selected node, or the root where none is selected. */
export function runCommand(command: Command, host: CommandHost): void {
  const { exploration, view, actions } = host;
  const { graph, passing } = exploration;
  const selected = exploration.selected;
  const at = selected ?? graph.root;
  const walkable = {
    places: new Map([...exploration.view.places].filter(([id]) => passing.nodes.has(id))),
    edges: graph.edges.filter(({ id }) => passing.edges.has(id)),
  };
  const select = (id: string | null): void => {
    if (id === null) return;
    exploration.select(id);
    view?.show(id);
  };
  switch (command.type) {
    case 'go':
      return select(selected === null ? graph.root : neighborTowards(at, command.heading, walkable));
    case 'turn': {
      const ring = clockwise(
        exploration.graph.root === at ? at : (turnCenter.get(exploration) ?? graph.root),
        walkable,
      );
      const index = ring.indexOf(at);
      if (index < 0) turnCenter.set(exploration, at);
      const around = index < 0 ? clockwise(at, walkable) : ring;
      return select(around.at(index < 0 ? (command.by > 0 ? 0 : -1) : (index + command.by) % around.length) ?? null);
    }
    case 'pan': {
      const [x, y] = { left: [STEP, 0], right: [-STEP, 0], up: [0, STEP], down: [0, -STEP] }[command.heading] ?? [0, 0];
      return view?.panBy(x ?? 0, y ?? 0);
    }
    case 'zoom':
      return view?.zoomBy(command.factor);
    case 'fit':
      return view?.fit();
    case 'root':
      return select(graph.root);
    case 'expand':
      return actions.expand(at, null);
    case 'menu':
      return host.openMenu(at, 'expand');
    case 'context-menu':
      return host.openMenu(at, 'node');
    case 'collapse':
      return exploration.collapse(at);
    case 'pin':
      return exploration.togglePin(at);
    case 'hide':
      return exploration.hide(at);
    case 'make-root':
      return actions.makeRoot(at);
    case 'open':
      return actions.openPage(at);
    case 'copy':
      return actions.copyId(at);
    case 'mark':
      return exploration.mark(at);
    case 'path':
      return exploration.marked === null || exploration.marked === at
        ? undefined
        : actions.path(exploration.marked, at);
    case 'undo':
      return exploration.undo();
    case 'redo':
      return exploration.redo();
    case 'list':
      return host.toggleList();
    case 'find':
      return host.focusFind();
    case 'export':
      return host.openExport();
    case 'leave':
      return host.leave();
    default:
      return command satisfies never;
  }
}

/** The node whose neighbours the brackets go through. */
const turnCenter = new WeakMap<Exploration, string>();
