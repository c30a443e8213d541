// Builds the three things that are served: `--mode page`, `--mode embed`, `--mode playground`. Relative addresses everywhere.
import { defineConfig, type UserConfig } from 'vite';

const here = import.meta.dirname;
const common = { base: './', publicDir: false, logLevel: 'warn' } as const;

const modes: Readonly<Record<string, UserConfig>> = {
  page: {
    ...common,
    root: `${here}/page`,
    build: { outDir: `${here}/dist/explorer`, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  },
  embed: {
    ...common,
    root: here,
    build: {
      outDir: `${here}/dist/embed`,
      emptyOutDir: true,
      target: 'es2022',
      lib: {
        entry: `${here}/element/embed.ts`,
        name: 'ResearcherContext',
        formats: ['es', 'iife'],
        fileName: (format) => (format === 'es' ? 'researcher-context.js' : 'researcher-context.iife.js'),
      },
      rolldownOptions: { output: { minify: true } },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  },
  playground: {
    ...common,
    root: `${here}/playground`,
    build: {
      outDir: `${here}/dist/playground`,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 10_000,
      modulePreload: { polyfill: false },
    },
    worker: { format: 'es' },
  },
};

export default defineConfig(({ mode }) => modes[mode] ?? {});
