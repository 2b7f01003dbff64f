import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';

import { expect, test } from './app.ts';

test('nothing in the page reaches a server, by no road', async ({ app, page }) => {
  const server = await aListener();
  await app.evaluate(({ session }) => {
    const seen: string[] = [];
    Reflect.set(globalThis, 'seen', seen);
    session.defaultSession.webRequest.onSendHeaders(({ url }) => void seen.push(url));
  });

  await page.evaluate(async (port) => {
    const to = `//127.0.0.1:${port}/x`;
    const quietly = (attempt: () => unknown) =>
      Promise.resolve()
        .then(attempt)
        .catch(() => undefined);
    await Promise.all([
      quietly(() => fetch(`http:${to}`)),
      quietly(() => fetch(`https:${to}`, { mode: 'no-cors' })),
      quietly(() => fetch('https://example.com/')),
      quietly(() => navigator.sendBeacon(`http:${to}`, 'x')),
      quietly(() => new WebSocket(`ws:${to}`)),
      quietly(() => new EventSource(`http:${to}`)),
      quietly(() => new Worker(`http:${to}`)),
      quietly(() => navigator.serviceWorker.register(`http:${to}`)),
      quietly(() => new XMLHttpRequest().open('GET', `http:${to}`)),
    ]);
    for (const [name, attribute] of Object.entries(elements())) {
      const element = document.createElement(name);
      element.setAttribute(attribute, `http:${to}`);
      document.body.append(element);
    }
    for (const rel of ['stylesheet', 'preload', 'prefetch', 'preconnect', 'dns-prefetch', 'icon']) {
      const link = document.createElement('link');
      Object.assign(link, { rel, href: `http:${to}`, as: 'fetch' });
      document.head.append(link);
    }
    const call = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:127.0.0.1:${port}` },
        { urls: `turn:127.0.0.1:${port}?transport=tcp`, username: 'u', credential: 'c' },
        { urls: `turn:127.0.0.1:${port}?transport=udp`, username: 'u', credential: 'c' },
      ],
    });
    call.createDataChannel('x');
    await call.setLocalDescription(await call.createOffer());
    await new Promise((done) => setTimeout(done, 3000));

    function elements(): Readonly<Record<string, string>> {
      return {
        img: 'src',
        video: 'src',
        audio: 'src',
        object: 'data',
        embed: 'src',
        script: 'src',
      };
    }
  }, server.port);

  const sent = await app.evaluate(() => Reflect.get(globalThis, 'seen') as string[]);
  expect(sent.filter((url) => !/^(app:\/\/shop\/|blob:|data:)/.test(url))).toEqual([]);
  expect(server.heard()).toBe(0);
  server.close();
});

test('a whole session makes no network request', async ({ running, dataFolder }) => {
  const netLog = join(dataFolder, 'net-log.json');
  const page = await running.restart([`--log-net-log=${netLog}`]);
  await page.waitForLoadState('load');
  await page.keyboard.type('138');
  await page.waitForTimeout(3000);
  await page.reload();
  await page.waitForTimeout(2000);
  // Nobody said yes to updates: what Chromium's log does not see is not there either.
  const openedByNode = await running.app.evaluate(() =>
    Number(Reflect.get(globalThis, 'openedByNode')),
  );
  expect(openedByNode).toBe(0);
  await running.stop();

  const log = JSON.parse(await readFile(netLog, 'utf8')) as NetLog;
  const nameOf = new Map(
    Object.entries(log.constants.logEventTypes).map(([name, number]) => [number, name]),
  );
  // UDP_CONNECT is not among them: Chromium asks the system for a route to IPv6, and sends nothing.
  const roads = /^(TCP_CONNECT|UDP_BYTES_SENT|SOCKET_POOL_CONNECT_JOB_CREATED|HOST_RESOLVER_DNS)/;
  const used = log.events.map(({ type }) => nameOf.get(type) ?? '').filter((n) => roads.test(n));
  expect(used).toEqual([]);
  const addresses = log.events.flatMap(({ params }) => (params?.url ? [params.url] : []));
  expect(addresses.filter((url) => /^(https?|wss?|ftp):/.test(url))).toEqual([]);
});

type NetLog = {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { readonly url?: string };
  }[];
};

/** Hears any TCP connection and any UDP packet on one port of this computer. */
async function aListener() {
  let heard = 0;
  const tcp = createServer((socket) => {
    heard += 1;
    socket.destroy();
  });
  tcp.listen(0, '127.0.0.1');
  await once(tcp, 'listening');
  const { port } = tcp.address() as AddressInfo;
  const udp = createSocket('udp4', () => (heard += 1));
  udp.bind(port, '127.0.0.1');
  await once(udp, 'listening');
  return { port, heard: () => heard, close: () => (tcp.close(), udp.close()) };
}
