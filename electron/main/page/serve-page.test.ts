import { mkdtemp, rm, symlink, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { devServerHost } from './dev-server.ts';
import { servePage } from './serve-page.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'regulars-page-'));
  await mkdir(join(home, 'page/assets'), { recursive: true });
  await writeFile(join(home, 'secret.js'), 'secret');
  await writeFile(join(home, 'page/index.html'), '<meta content="__CSP_NONCE__">');
  await writeFile(join(home, 'page/assets/a.js'), 'x = "__CSP_NONCE__"');
  await writeFile(join(home, 'page/assets/odd.exe'), 'x');
  await symlink(join(home, 'secret.js'), join(home, 'page/link.js'));
});
afterEach(() => rm(home, { recursive: true }));

describe('serving the page', () => {
  it('puts a fresh nonce into the page and its policy', async () => {
    const nonces = await Promise.all([1, 2].map(nonceOfOneLoad));
    expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{24}$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('serves other files as they are, with their type', async () => {
    const answer = await ask('app://shop/assets/a.js');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await answer.text()).toBe('x = "__CSP_NONCE__"');
  });

  it.each([
    'app://shop/missing.js',
    'app://shop/assets',
    'app://shop/assets/odd.exe',
    'app://shop/link.js',
    'app://shop/../secret.js',
    'app://else/index.html',
    'https://shop/index.html',
  ])('has nothing at %s', async (address) => {
    const answer = await ask(address);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('answers reading only', async () => {
    expect((await ask('app://shop/', 'POST')).status).toBe(405);
    expect(await (await ask('app://shop/', 'HEAD')).text()).toBe('');
  });
});

describe('the development server', () => {
  it.each([
    [false, 'http://127.0.0.1:5173', '127.0.0.1:5173'],
    [true, 'http://127.0.0.1:5173', undefined],
    [false, 'http://evil.example:5173', undefined],
    [false, 'https://127.0.0.1:5173', undefined],
    [false, 'file:///etc', undefined],
    [false, undefined, undefined],
  ])('packed %s with %s is %s', (isPackaged, address, host) => {
    expect(devServerHost(isPackaged, { REGULARS_DEV_SERVER: address })).toBe(host);
  });
});

async function nonceOfOneLoad(): Promise<string | undefined> {
  const answer = await ask('app://shop/');
  const inPage = /content="([^"]+)"/.exec(await answer.text())?.[1];
  expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${inPage}'`);
  return inPage;
}

function ask(address: string, method = 'GET'): Promise<Response> {
  return servePage(join(home, 'page'))(new Request(address, { method }));
}
