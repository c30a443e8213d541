// The embeddable bundle: <researcher-context>, and the explorer that its dialog opens.

export { Exploration } from '../model/exploration.ts';
export { ResearcherContext } from '../element/researcher-context.ts';
export { ExplorerPage } from './explorer-page.ts';
