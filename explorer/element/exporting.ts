// Files out of what is shown: the shared writers, the canvas as PNG, and the download.

import { exportFileName, FORMATS, type FormatName } from '../../src/client/formats/formats.ts';
import type { Theme } from '../../src/client/appearance.ts';
import type { Exploration } from '../model/exploration.ts';
import type { GraphJson } from '../model/graph-json.ts';
import { radiiOf } from '../model/sizes.ts';
import type { Strings } from '../model/strings.en.ts';
import type { GraphView } from './graph-view.ts';
import type { MenuItem } from './menu.ts';

/** Names of the formats of an export. */
export type ExportName = FormatName | 'png';

/** A file in memory. */
export interface ExportFile {
  readonly name: string;
  readonly blob: Blob;
}

/** What is drawn, without what filters keep back; its places as they are. */
function drawnGraph({ graph, passing }: Exploration): GraphJson {
  return {
    ...graph,
    nodes: graph.nodes.filter(({ id }) => passing.nodes.has(id)),
    edges: graph.edges.filter(({ id }) => passing.edges.has(id)),
  };
}

/**
 * Writes a format. A view file holds all that is shown, filtered or not: the filter is among its events. Throws where there
 * is no format of the name, and for "png" where there is no canvas.
 */
export async function exportFile(
  name: ExportName,
  exploration: Exploration,
  view: GraphView | null,
  theme: Theme,
  ground: string,
): Promise<ExportFile> {
  if (name !== 'png' && !Object.hasOwn(FORMATS, name)) {
    throw new Error(`expected a format (png, ${Object.keys(FORMATS).join(', ')}), got ${name}`);
  }
  const graph = name === 'view' ? exploration.graph : drawnGraph(exploration);
  if (name === 'png') {
    if (view === null) throw new Error('there is no canvas to take a picture of');
    return { name: exportFileName(graph, { ...FORMATS.svg, extension: 'png' }), blob: await view.png(ground) };
  }
  const papers = graph.nodes.filter(({ kind }) => kind === 'PAPER').map(({ id }) => id);
  const { client, log } = exploration;
  const citations = name === 'bibtex' && client !== null ? (await client.cite(papers)).data : undefined;
  const labels = view?.snapshot().labels;
  const text = FORMATS[name].write({
    graph,
    theme,
    events: log.events.slice(0, log.length),
    ...(citations !== undefined && { citations }),
    ...(labels !== undefined && labels.size > 0 && { labels }),
    radii: radiiOf(graph),
  });
  return { name: exportFileName(graph, FORMATS[name]), blob: new Blob([text], { type: FORMATS[name].mediaType }) };
}

/** Gives a file to the reader. */
function download({ name, blob }: ExportFile): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** All formats as menu items, each of which downloads its file; what fails is told. */
export function exportItems(
  exploration: Exploration,
  view: GraphView | null,
  words: Strings,
  { theme, ground }: { readonly theme: Theme; readonly ground: string },
  tell: (text: string) => void,
): readonly MenuItem[] {
  // The two pictures stand together.
  const names = [...new Set<FormatName>(['svg', ...(Object.keys(FORMATS) as FormatName[])])].filter(
    (name) => exploration.client !== null || name !== 'bibtex',
  );
  const item = (name: ExportName, label: string): MenuItem => ({
    label,
    icon: 'export',
    run: () =>
      void exportFile(name, exploration, view, theme, ground).then(download, (error: unknown) =>
        tell(words.errorOf('', error instanceof Error ? error.message : String(error))),
      ),
  });
  return [item('png', words.picturePng), ...names.map((name) => item(name, FORMATS[name].title))];
}
