import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';

import { contentSecurityPolicy } from '../security/content-security-policy.ts';
import { isAppAddress } from '../app-address.ts';
import { pageHeaders } from './headers.ts';
import { mediaTypeOf } from './media-types.ts';
import { pathInPage } from './page-path.ts';

export type Serve = (request: Request) => Promise<Response>;

/** In `index.html` twice at most: the page reads it from a meta tag for Mantine's styles. */
export const noncePlaceholder = '__CSP_NONCE__';

/**
 * Answers addresses of `app://shop` with the files of one folder, and nothing else on the
 * disk. Files are read with fs, which sees into the asar archive of a packed app.
 */
export function servePage(folder: string): Serve {
  return async (request) => {
    if (!isAppAddress(request.url)) return refused(404);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refused(405);
    const path = pathInPage(request.url);
    const name = path?.at(-1);
    const mediaType = name === undefined ? undefined : mediaTypeOf(name);
    if (path === undefined || mediaType === undefined) return refused(404);

    const bytes = await fileInside(folder, path);
    if (bytes === undefined) return refused(404);
    const nonce = randomBytes(18).toString('base64');
    const body = name === 'index.html' ? withNonce(bytes, nonce) : bytes;
    const headers = pageHeaders(mediaType, contentSecurityPolicy(nonce));
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers });
  };
}

/** The same empty answer whether a file is missing or forbidden: nothing to learn from it. */
export function refused(status: 404 | 405): Response {
  const headers = pageHeaders('text/plain; charset=utf-8', contentSecurityPolicy('none'));
  return new Response(null, { status, headers });
}

/** A link in the folder that leads out of it is refused too; a build never makes one. */
async function fileInside(folder: string, path: readonly string[]): Promise<Buffer | undefined> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, ...path))]);
    const below = relative(root, file);
    if (below.startsWith('..') || isAbsolute(below)) return undefined;
    return await readFile(file);
  } catch {
    return undefined; // Missing, a folder, unreadable: the page is told 404 for each.
  }
}

function withNonce(html: Buffer, nonce: string): Buffer {
  return Buffer.from(html.toString('utf8').replaceAll(noncePlaceholder, nonce));
}
