// A step of the build: leaves out of Cytoscape what is never called here (layouts, graph algorithms, the WebGL renderer).
import type { Plugin } from 'vite';

/** What is replaced, word for word; a release that says it differently stops the build instead of growing it. */
const CUTS: readonly (readonly [found: RegExp, put: string, what: string])[] = [
  [/^\[elesfn\$v, [^\]]*tarjanStronglyConnected\$1\]\.forEach/m, '[].forEach', 'the list of graph algorithms'],
  [
    /^ {2}name: '(breadthfirst|circle|concentric|cose|grid|random)',\n {2}impl: \w+/gm,
    "  name: '$1',\n  impl: PresetLayout",
    'the list of layouts',
  ],
  [/^CRp\$4\.initWebgl = function/m, 'const unusedWebgl = function', 'the WebGL renderer'],
];

/** The step. Only the canvas renderer and the preset layout remain. */
export function trimCytoscape(): Plugin {
  return {
    name: 'trim-cytoscape',
    transform: {
      filter: { id: /cytoscape\.esm\.mjs$/ },
      handler(code: string): string {
        return CUTS.reduce((text, [found, put, what]) => {
          const cut = text.replace(found, put);
          if (cut === text)
            throw new Error(`Cytoscape no longer has ${what} where trim-cytoscape.ts looks for it; adapt the file.`);
          return cut;
        }, code);
      },
    },
  };
}

/** A step of the build: takes indentation out of the templates and style sheets of this project. */
export function trimTemplates(): Plugin {
  return {
    name: 'trim-templates',
    enforce: 'pre',
    transform: {
      filter: { id: /explorer\/(element|page)\/[\w-]+\.ts$/ },
      handler: (code: string): string => code.replace(/\n\s+(?=[<$}.:@#*&?a-zA-Z\-/])/g, '\n').replace(/\n+/g, '\n'),
    },
  };
}
