import { randomBytes } from 'node:crypto';

import { isAppAddress } from '../app-address.ts';
import { developmentPolicy } from '../security/content-security-policy.ts';
import { pageHeaders } from './headers.ts';
import { type Serve, noncePlaceholder, refused } from './serve-page.ts';

/**
 * Host and port of vite's server while developing, or nothing. A packed app never has one,
 * whatever its environment says: else a variable could replace the page of a real shop. Only
 * this computer itself may be named.
 */
export function devServerHost(
  isPackaged: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const address = environment['REGULARS_DEV_SERVER'] ?? '';
  if (isPackaged || !URL.canParse(address)) return undefined;
  const { protocol, hostname, host } = new URL(address);
  return protocol === 'http:' && hostname === '127.0.0.1' ? host : undefined;
}

/** Hands `app://shop` requests to vite, so that developing keeps the origin (and its database). */
export function serveFromVite(host: string): Serve {
  return async (request) => {
    if (!isAppAddress(request.url)) return refused(404);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refused(405);
    const { pathname, search } = new URL(request.url);
    const accept = request.headers.get('accept') ?? '*/*';
    const answer = await fetch(`http://${host}${pathname}${search}`, {
      method: request.method,
      headers: { accept },
    });
    const mediaType = answer.headers.get('content-type') ?? 'application/octet-stream';
    const nonce = randomBytes(18).toString('base64');
    const headers = pageHeaders(mediaType, developmentPolicy(nonce, host));
    const isHtml = mediaType.startsWith('text/html');
    const body = isHtml ? (await answer.text()).replaceAll(noncePlaceholder, nonce) : answer.body;
    return new Response(body, { status: answer.status, headers });
  };
}
