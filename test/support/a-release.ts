import { createHash, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingHttpHeaders, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { publicHalf, signatureOf } from '#build/package/sign-updates.ts';

const { privateKey } = generateKeyPairSync('ed25519');
/** As it is packed into an app. */
export const makersKey = publicHalf(privateKey);

/** What electron-builder writes beside a package, as far as it matters. */
export function tellingOf(version: string, name: string, bytes: Buffer): string {
  const sha512 = createHash('sha512').update(bytes).digest('base64');
  return [
    `version: ${version}`,
    'files:',
    `  - url: ${name}`,
    `    sha512: ${sha512}`,
    `    size: ${bytes.length}`,
    `path: ${name}`,
    `sha512: ${sha512}`,
    'stagingPercentage: 0',
    'vendor:',
    '  news:',
    '    zh-CN: [更快了]',
    '    en: [Faster]',
    '',
  ].join('\n');
}

/** The makers' signature under a text of this name. */
export function signedAs(name: string, text: string): string {
  return signatureOf(name, text, privateKey);
}

type Answer = Buffer | string | { readonly leadsTo: string } | { readonly endless: true };
type Asked = { readonly path: string; readonly headers: IncomingHttpHeaders };

/** A server of new versions on this computer; `files` may be changed at any time. */
export async function aReleaseServer() {
  const files = new Map<string, Answer>();
  const asked: Asked[] = [];
  const server = createServer(({ url = '', headers }, answer) => {
    asked.push({ path: url, headers });
    const file = files.get(url);
    if (file === undefined) return answer.writeHead(404).end();
    if (typeof file === 'string' || Buffer.isBuffer(file)) {
      return answer.writeHead(200, { 'content-length': Buffer.byteLength(file) }).end(file);
    }
    if ('leadsTo' in file) return answer.writeHead(302, { location: file.leadsTo }).end();
    return answer.writeHead(200).write('no end'); // And no length.
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  /** Lays a signed version there, made of these bytes. */
  function offer(version: string, bytes: Buffer): void {
    const name = `regulars-${version}-linux-x86_64.AppImage`;
    const telling = tellingOf(version, name, bytes);
    files.set(`/new/${name}`, bytes);
    files.set('/new/latest-linux.yml', telling);
    files.set('/new/latest-linux.yml.sig', signedAs('latest-linux.yml', telling));
  }

  return {
    address: `http://127.0.0.1:${port}/new/`,
    files,
    asked,
    offer,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
