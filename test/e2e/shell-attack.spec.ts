import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from './app.ts';
import { bridgeNames } from './bridge-names.ts';
import { attackAddresses } from './attack-addresses.ts';

test('no address leads out of the folder of the page', async ({ page }) => {
  const addresses = attackAddresses();
  expect(addresses.length).toBeGreaterThanOrEqual(200);

  const answers = await page.evaluate(async (asked) => {
    const answerOf = async (address: string) => {
      try {
        const answer = await fetch(address);
        return { address, status: answer.status, text: await answer.text() };
      } catch {
        return { address, status: 0, text: '' };
      }
    };
    return Promise.all(asked.map(answerOf));
  }, addresses);

  const root = join(import.meta.dirname, '../..');
  const canaries = ['root:x:0', '"private": true', 'registerSchemesAsPrivileged', 'ipcRenderer'];
  expect(await readFile(join(root, 'package.json'), 'utf8')).toContain(canaries[1]);
  for (const { address, status, text } of answers) {
    expect(namesThePage(address) ? [200] : [0, 404], address).toContain(status);
    for (const canary of canaries) expect(text, address).not.toContain(canary);
  }
});

test('the page is answered by GET and HEAD only, with its locks on', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const page = await fetch('/');
    const methods = ['HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'];
    const statuses = methods.map(async (method) => (await fetch('/', { method })).status);
    return { headers: [...page.headers], statuses: await Promise.all(statuses) };
  });
  expect(seen.statuses).toEqual([200, 405, 405, 405, 405, 405]);
  const headers = new Map(seen.headers.map(([name, value]) => [name, value]));
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('content-security-policy')).not.toMatch(/unsafe|http|\*/);
});

test('the page has the bridge and nothing of Node', async ({ page }) => {
  const seen = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    bridge: Object.keys(Reflect.get(window, 'computer') as object).toSorted(),
  }));
  expect(seen.node).toEqual([]);
  expect(seen.bridge).toEqual(bridgeNames);
});

test('every permission is denied but the two on the list', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const names = (
      'accelerometer ambient-light-sensor background-fetch background-sync bluetooth camera ' +
      'captured-surface-control clipboard-read clipboard-write display-capture geolocation ' +
      'gyroscope idle-detection keyboard-lock local-fonts local-network-access magnetometer ' +
      'microphone midi notifications nfc payment-handler periodic-background-sync ' +
      'persistent-storage pointer-lock push screen-wake-lock storage-access ' +
      'top-level-storage-access window-management'
    ).split(' ');
    const granted: string[] = [];
    for (const name of names) {
      const descriptor = { name, userVisibleOnly: true } as unknown as PermissionDescriptor;
      const status = await navigator.permissions.query(descriptor).catch(() => undefined);
      if (status?.state === 'granted') granted.push(name);
    }
    const refused = (asked: () => unknown) =>
      Promise.race([
        Promise.resolve().then(asked),
        new Promise((_, fail) => setTimeout(() => fail(new Error('no answer')), 5000)),
      ]).then(
        (value) => (Array.isArray(value) && value.length === 0 ? 'refused' : String(value)),
        () => 'refused',
      );
    const has = (name: string) => Reflect.get(navigator, name) as Record<string, () => unknown>;
    return {
      granted,
      asked: await Promise.all([
        refused(() => navigator.mediaDevices.getUserMedia({ audio: true })),
        refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
        refused(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
        refused(() => new Promise((ok, no) => navigator.geolocation.getCurrentPosition(ok, no))),
        refused(() => navigator.clipboard.readText()),
        refused(() => navigator.requestMIDIAccess({ sysex: true })),
        refused(() => navigator.wakeLock.request('screen')),
        refused(() =>
          Reflect.apply(has('usb')['requestDevice'] ?? fail, has('usb'), [{ filters: [] }]),
        ),
        refused(() =>
          Reflect.apply(has('hid')['requestDevice'] ?? fail, has('hid'), [{ filters: [] }]),
        ),
        refused(() => Reflect.apply(has('serial')['requestPort'] ?? fail, has('serial'), [])),
      ]),
      notifications: await Notification.requestPermission(),
      persists: await navigator.storage.persist(),
    };

    function fail(): never {
      throw new Error('not there');
    }
  });
  expect(new Set(seen.asked)).toEqual(new Set(['refused']));
  expect(seen.notifications).toBe('denied');
  expect(seen.persists).toBe(true);
  const harmless = ['persistent-storage', 'clipboard-write'];
  expect(seen.granted.filter((name) => !harmless.includes(name))).toEqual([]);
});

test('a script that was smuggled into the page does not run', async ({ page }) => {
  const ran = await page.evaluate(async () => {
    const did: string[] = [];
    Reflect.set(window, 'did', did);
    const tag = (name: string, set: (element: HTMLElement) => void) => {
      const element = document.createElement(name);
      set(element);
      document.body.append(element);
    };
    tag('script', (script) => (script.textContent = 'window.did.push("inline")'));
    tag('script', (script) => script.setAttribute('src', 'data:text/javascript,did.push("data")'));
    const blob = URL.createObjectURL(new Blob(['did.push("blob")'], { type: 'text/javascript' }));
    tag('script', (script) => script.setAttribute('src', blob));
    tag('script', (script) => script.setAttribute('src', 'https://example.com/evil.js'));
    tag('div', (div) => (div.innerHTML = '<img src="x:" onerror="did.push(\'handler\')">'));
    tag('a', (link) => {
      link.setAttribute('href', 'javascript:did.push("address")');
      link.click();
    });
    const tries = {
      // oxlint-disable-next-line no-eval -- it is what must not work
      eval: () => (0, eval)('did.push("eval")') as unknown,
      // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- it is what must not work
      function: () => new Function('did.push("function")')() as unknown,
      timeout: () => setTimeout('did.push("timeout")' as unknown as () => void, 0),
      worker: () => new Worker(blob),
      wasm: () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
    };
    const threw: string[] = [];
    await new Promise((done) => setTimeout(done, 0)); // Playwright's own call may eval; what follows may not.
    for (const [name, attempt] of Object.entries(tries)) {
      try {
        attempt();
      } catch {
        threw.push(name);
      }
    }
    await import(/* @vite-ignore */ blob).then(
      () => did.push('import'),
      () => threw.push('import'),
    );
    await new Promise((done) => setTimeout(done, 500));
    return { did, threw };
  });
  expect(ran.did).toEqual([]);
  expect(ran.threw).toEqual(expect.arrayContaining(['eval', 'function', 'wasm', 'import']));
});

test('the page stays the page, in its one window', async ({ app, page }) => {
  const addresses = [
    'https://example.com/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'data:text/html,<h1>x</h1>',
    'app://shop.evil/',
    'app://shop/assets/index.js',
    'chrome://gpu/',
    'devtools://devtools/bundled/inspector.html',
  ];
  await page.evaluate(() => Reflect.set(window, 'stillHere', true));
  for (const address of addresses) {
    const opened = await page.evaluate((to) => {
      const other = window.open(to);
      const link = document.createElement('a');
      Object.assign(link, { href: to, target: '_blank' });
      document.body.append(link);
      link.click();
      const form = document.createElement('form');
      Object.assign(form, { action: to, method: 'post' });
      document.body.append(form);
      form.submit();
      try {
        location.assign(to);
      } catch {
        // Some are refused by Blink already.
      }
      return other !== null;
    }, address);
    expect(opened, address).toBe(false);
  }
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => Reflect.get(window, 'stillHere') as unknown)).toBe(true);
  expect(page.url()).toMatch(/^app:\/\/shop\//);
  const open = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  expect(open).toBe(1);
});

test('an emptied window, about which Chromium asks nobody, fills again', async ({ page }) => {
  await page.evaluate(() => location.assign('about:blank'));
  await page.waitForURL('app://shop/');
});

test('a frame gets neither our page nor our bridge, and there are no webviews', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const frameOf = async (set: (frame: HTMLIFrameElement) => void) => {
      const frame = document.createElement('iframe');
      set(frame);
      document.body.append(frame);
      await new Promise((done) => setTimeout(done, 300));
      const inside: unknown = frame.contentWindow;
      try {
        return Reflect.get(inside as object, 'computer') === undefined ? 'no bridge' : 'bridge';
      } catch {
        return 'no bridge';
      }
    };
    const frames = await Promise.all([
      frameOf((frame) => (frame.src = 'app://shop/')),
      frameOf((frame) => (frame.srcdoc = '<h1>x</h1>')),
      frameOf((frame) => (frame.src = 'https://example.com/')),
      frameOf(() => undefined),
    ]);
    const webview = document.createElement('webview');
    webview.setAttribute('src', 'app://shop/');
    document.body.append(webview);
    return { frames, webview: 'getWebContentsId' in webview };
  });
  expect(new Set(seen.frames)).toEqual(new Set(['no bridge']));
  expect(seen.webview).toBe(false);
});

/** An address that Chromium shortens to the page itself, such as `app://shop/.` or `app://shop:80/`. */
function namesThePage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, pathname } = new URL(address);
  return hostname === 'shop' && pathname === '/';
}
