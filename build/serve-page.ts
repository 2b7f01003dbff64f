import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

import { projectRoot } from './places.ts';

const page = join(projectRoot, 'dist', 'page');

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * Serves the built page to a browser on this computer only, with the policy that the app gives it too.
 * A browser has no journal and no files; the page says so itself.
 */
export function servePage(port: number): Promise<string> {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(404).end());
  });
  return new Promise((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(servePage(port + 1));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${portOf(server.address())}/`);
    });
  });
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const asked = normalize(join(page, decodeURIComponent(pathname)));
  const isFile = asked.startsWith(page + sep) && extname(asked) !== '';
  const file = isFile ? asked : join(page, 'index.html');
  const kind = kinds[extname(file)] ?? 'application/octet-stream';
  const content = await readFile(file);
  const nonce = randomBytes(16).toString('base64');
  response
    .writeHead(200, {
      'content-type': kind,
      'content-security-policy': policy(nonce),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    .end(kind.startsWith('text/html') ? withNonce(content, nonce) : content);
}

function withNonce(html: Buffer, nonce: string): string {
  return html.toString('utf8').replaceAll('__CSP_NONCE__', nonce);
}

/** The same words as `electron/main/security/content-security-policy.ts`; a test keeps them equal. */
export function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    `style-src 'self' 'nonce-${nonce}'`,
  ].join('; ');
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
