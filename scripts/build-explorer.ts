// Builds explorer/dist: the page, the embeddable element, the playground, with compressed twins. `--if-needed` builds it only
// where it is missing or older than its sources.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';

const explorer = path.resolve(import.meta.dirname, '../explorer');
const dist = path.join(explorer, 'dist');
const compressed = /\.(js|css|html|svg|json|ttf)$/;
/** Smaller files are sent as they are. */
const smallest = 1_024;

const parts = ['page', 'embed', 'playground'] as const;
const built = path.join(dist, 'playground', 'index.html');

if (!process.argv.includes('--if-needed') || isOld()) {
  // Whatever started this, as a test runner, the build is the one that is shipped.
  process.env['NODE_ENV'] = 'production';
  const startedAt = performance.now();
  for (const mode of parts) await build({ configFile: path.join(explorer, 'vite.config.ts'), mode });
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && compressed.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of files) {
    const text = readFileSync(file);
    if (text.length < smallest) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }));
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
  }
  console.error(`Built the explorer in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s (explorer/dist).`);
}

function isOld(): boolean {
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  const sources = ['../explorer', '../src/client', '../src/generated'].map((folder) =>
    path.resolve(import.meta.dirname, folder),
  );
  return sources.some((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).some((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return entry.isFile() && !file.startsWith(dist) && statSync(file).mtimeMs > builtAt;
    }),
  );
}
