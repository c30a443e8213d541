// Builds the three things that are served: `--mode page`, `--mode embed`, `--mode playground`. Relative addresses everywhere.
import { defineConfig, type UserConfig } from 'vite';
import { trimCytoscape, trimTemplates } from './trim-cytoscape.ts';

const here = import.meta.dirname;
const common: UserConfig = {
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [trimCytoscape(), trimTemplates()],
};

const modes: Readonly<Record<string, UserConfig>> = {
  page: {
    ...common,
    root: `${here}/page`,
    build: {
      outDir: `${here}/dist/explorer`,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 700,
      modulePreload: { polyfill: false },
    },
  },
  embed: {
    ...common,
    root: here,
    build: {
      outDir: `${here}/dist/embed`,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 700,
      lib: {
        entry: `${here}/page/embed.ts`,
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
      // React's packages say "use client", which means nothing here.
      rolldownOptions: {
        onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
      },
    },
    worker: { format: 'es' },
    define: { 'process.env.NODE_ENV': '"production"' },
  },
};

export default defineConfig(({ mode }) => modes[mode] ?? {});
