// Serves the built explorer: the page, the embeddable element, the playground, each under its own content security policy.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { preferredEncoding } from './accept-encoding.ts';
import { namesTag } from './entity-tags.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};
/** What a file may be sent as, the smallest first, and the suffix under which it lies beside the file. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const;
const SUFFIXES = { br: '.br', gzip: '.gz', identity: '' } as const;

const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];
const own = ["style-src 'self'", "img-src 'self' data: blob:", "frame-ancestors 'none'"];
// The editor writes style elements and starts its workers; it is given that on its own path only.
const editor = [
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
];

/** The parts of the build, each served under its name. */
const PARTS: Readonly<Record<string, string>> = {
  explorer: [...strict, ...own].join('; '),
  embed: [...strict, ...own].join('; '),
  playground: [...strict, ...editor].join('; '),
};

interface StaticFile {
  readonly file: string;
  readonly type: string;
  /** Hash of its content: neither size nor time tells one build from the next. */
  readonly hash: string;
  /** Its name holds a hash of its content. */
  readonly immutable: boolean;
  readonly encodings: readonly (typeof ENCODINGS)[number][];
}

/** Adds the routes of a built explorer. Gives false, and adds none, where the folder holds no build. */
export function serveExplorer(app: FastifyInstance, folder: string): boolean {
  const parts = Object.keys(PARTS).map((part) => [part, filesOf(path.join(folder, part))] as const);
  if (!parts.some(([part, files]) => part === 'explorer' && files.has('index.html'))) return false;
  for (const [part, files] of parts) {
    if (files.size === 0) continue;
    if (files.has('index.html')) app.get(`/${part}`, (_request, reply) => reply.redirect(`/${part}/`, 308));
    app.get(`/${part}/*`, async (request: FastifyRequest<{ readonly Params: { readonly '*': string } }>, reply) => {
      const name = request.params['*'] === '' ? 'index.html' : request.params['*'];
      const found = files.get(name);
      if (found === undefined) return reply.callNotFound();
      return send(found, part, request, reply);
    });
  }
  app.get('/', (_request, reply) => reply.redirect('/explorer/', 302));
  return true;
}

/** Every file of a folder by its address; compressed twins belong to the file that they are of. */
function filesOf(folder: string): ReadonlyMap<string, StaticFile> {
  const names = list(folder);
  const all = new Set(names);
  return new Map(
    names
      .filter((name) => TYPES[path.extname(name)] !== undefined)
      .map((name) => {
        const file = path.join(folder, name);
        return [
          name.replaceAll(path.sep, '/'),
          {
            file,
            type: TYPES[path.extname(name)] ?? '',
            hash: createHash('sha256').update(readFileSync(file)).digest('base64url'),
            immutable: /-[\w-]{8}\.\w+$/.test(name),
            encodings: ENCODINGS.filter((encoding) => all.has(`${name}${SUFFIXES[encoding]}`)),
          },
        ];
      }),
  );
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  } catch {
    return [];
  }
}

async function send(
  found: StaticFile,
  part: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const encoding = preferredEncoding(request.headers['accept-encoding']?.toString(), found.encodings);
  // A strong tag names bytes, and those of each encoding are others.
  const etag = `"${found.hash}-${encoding}"`;
  void reply.headers({
    'content-security-policy': PARTS[part],
    'cache-control': found.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    etag,
    // Module scripts of other sites are fetched with CORS; there is nothing secret in them.
    ...(part === 'embed' && { 'access-control-allow-origin': '*' }),
  });
  if (namesTag(request.headers['if-none-match'], etag)) return reply.code(304).send();
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  return reply.type(found.type).send(await readFile(`${found.file}${SUFFIXES[encoding]}`));
}
