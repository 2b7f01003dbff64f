import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { Computer } from '#electron/contract.ts';

import { isWholeRun } from '#test/support/whole-run.ts';

import { expect, test } from './app.ts';

const payloads = isWholeRun ? 10_000 : 1_000;

test('a thousand and more random requests a channel change nothing', async ({
  app,
  page,
  dataFolder,
}) => {
  test.setTimeout(180_000);
  await page.evaluate(() => (window as unknown as Bridge).computer.openShop({ known: [] }));
  const before = await whenQuiet(join(dataFolder, 'shop'));

  const calls = ['openShop', 'pointTo', 'appendToJournal', 'readJournal', 'writeLog', 'switchShop'];
  const others = ['setDatabaseAside', 'showNotice', 'readTray', 'setTray', 'setLanguage'];
  const calendar = ['writeCalendar', 'chooseCalendar'];
  const print = ['printSheet', 'makePdf', 'cancelJob'];
  for (const call of [...calls, ...others, ...calendar, ...print]) {
    const answers = await page.evaluate(sendGarbage, { call, count: payloads, seed: 20_261_122 });
    expect(answers.sent, call).toBe(payloads);
    expect(answers.kinds['written'] ?? 0, call).toBe(0);
    expect(answers.kinds['pointed'] ?? 0, call).toBe(0);
    expect(answers.kinds['set-aside'] ?? 0, call).toBe(0);
    expect(answers.kinds['leaving'] ?? 0, call).toBe(0);
    expect(answers.kinds['set'] ?? 0, call).toBe(0);
    expect(answers.kinds['chosen'] ?? 0, call).toBe(0);
    expect(answers.kinds['handed-over'] ?? 0, call).toBe(0);
    expect(answers.kinds['made'] ?? 0, call).toBe(0);
    expect(answers.kinds['cancelled'] ?? 0, call).toBe(0);
  }

  // What holds the copies of the shop: fewer each, since they are many, and read by the same readers.
  for (const call of safety) {
    const count = payloads / 5;
    const answers = await page.evaluate(sendGarbage, { call, count, seed: 20_261_123 });
    expect(answers.sent, call).toBe(count);
    for (const kind of doing) expect(answers.kinds[kind] ?? 0, `${call}: ${kind}`).toBe(0);
  }

  expect(await bytesOf(join(dataFolder, 'shop'))).toEqual(before);
  const alive = await page.evaluate(() =>
    (window as unknown as Bridge).computer.openShop({ known: [] }),
  );
  expect(alive).toMatchObject({ kind: 'opened' });
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

/** Not `rememberSharing` and `keepShopKey`, which keep any text: theirs is the page's. */
const safety = [
  'eraseInJournal',
  'addToFile',
  'beginSnapshot',
  'finishSnapshot',
  'readSnapshot',
  'vouchForSnapshot',
  'keepSnapshots',
  'beginShared',
  'finishShared',
  'proveShared',
  'readShared',
  'deleteShared',
  'confirmShared',
  'finishCopy',
  'readOpened',
  'beginNext',
  'appendToNext',
  'takeNext',
  'takeBackReplaced',
  'dropReplaced',
  'setCustomerWindow',
  'setLoginItem',
  'setUpdates',
];
/** What no garbage may be answered with. */
const doing = [
  'erased',
  'begun',
  'taken',
  'kept',
  'vouched',
  'put',
  'deleted',
  'durable',
  'saved',
  'written',
  'taken-over',
  'dropped',
  'piece',
  'set',
];

type Bridge = { readonly computer: Computer };
type Order = { readonly call: string; readonly count: number; readonly seed: number };

/** Runs in the page. Half of what it sends is noise, half is a true request with one thing wrong. */
async function sendGarbage({ call, count, seed }: Order) {
  const bridge: object = (window as unknown as Bridge).computer;
  const send = Reflect.get(bridge, call) as (payload: unknown) => Promise<unknown>;
  const kinds: Record<string, number> = {};
  let state = seed;
  for (let sent = 0; sent < count; sent += 100) {
    const asked = Array.from({ length: 100 }, () => (dice(2) === 0 ? noise(0) : nearly()));
    const answers = asked.map(async (payload) => send(payload));
    for (const answer of await Promise.allSettled(answers)) {
      const value: unknown = answer.status === 'fulfilled' ? answer.value : undefined;
      const kind =
        typeof value === 'object' && value !== null
          ? String(Reflect.get(value, 'kind'))
          : 'refused';
      kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
  }
  return { sent: Object.values(kinds).reduce((a, b) => a + b, 0), kinds };

  function nearly(): unknown {
    const record = { operationId: 'op', part: 0, ids: ['a'], body: '{}' };
    const after = { count: dice(3), hash: 'f'.repeat(64) };
    const whole: Record<string, Record<string, unknown>> = {
      openShop: { known: [{ shopId: 'a', generation: 1 }] },
      switchShop: { to: 'sample' },
      pointTo: { generation: 1 },
      appendToJournal: { shopId: 'shop', after, records: [record] },
      readJournal: { after: 0 },
      writeLog: { level: 'info', message: 'garbage' },
      showNotice: { id: 'a', title: 'a', text: 'a' },
      printSheet: { printer: 'nobody', copies: 1, sheet: { paper: {}, title: '', blocks: [] } },
      makePdf: { sheet: { paper: {}, title: '', blocks: [] } },
      cancelJob: { printer: 'nobody', number: 1 },
      setUpdates: { isOn: true, address: 'https://a.example/' },
      setLanguage: { language: 'en' },
      setTray: { isOn: true, words: { open: '', quit: 'a', hint: 'a' } },
    };
    const request = { ...whole[call] };
    const names = Object.keys(request);
    request[names[dice(names.length)] ?? ''] = noise(1);
    return request;
  }

  function noise(depth: number): unknown {
    const simple: readonly (() => unknown)[] = [
      () => undefined,
      () => null,
      () => dice(2) === 0,
      () => -dice(1e9) - 1,
      () => dice(1e9) + 0.5,
      () => [NaN, Infinity, -0, 2 ** 53, Number.MIN_VALUE][dice(5)],
      () => BigInt(dice(1e9)),
      () => String.fromCharCode(...Array.from({ length: dice(20) }, () => dice(65_536))),
      () => 'x'.repeat(dice(100_000)),
      () => ['__proto__', 'constructor', '../../x', '\0', '{"a":1}'][dice(5)],
      () => new Date(dice(1e9)),
      () => new Uint8Array(dice(1000)),
      () => /x/g,
      () => new Error('x'),
      () => () => 'a function',
      () => Symbol.iterator,
    ];
    if (depth > 4 || dice(3) > 0) return simple[dice(simple.length)]?.();
    const items = Array.from({ length: dice(5) }, () => noise(depth + 1));
    const names = ['known', 'after', 'records', 'generation', 'shopId', 'level', '__proto__', 'x'];
    const pairs = items.map((item): [string, unknown] => [names[dice(names.length)] ?? '', item]);
    const made: readonly (() => unknown)[] = [
      () => items,
      () => Object.fromEntries(pairs),
      () => new Map(pairs),
      () => new Set(items),
      () => Object.assign([], { length: dice(5000) }),
      () => {
        const circle: Record<string, unknown> = Object.fromEntries(pairs);
        return Object.assign(circle, { circle });
      },
    ];
    return made[dice(made.length)]?.();
  }

  function dice(sides: number): number {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  }
}

/** The app may still be writing its first entries; garbage starts when that is done. */
async function whenQuiet(folder: string): Promise<Readonly<Record<string, string>>> {
  for (let last = ''; ;) {
    const files = await bytesOf(folder);
    if (JSON.stringify(files) === last) return files;
    last = JSON.stringify(files);
    await new Promise((done) => setTimeout(done, 1000));
  }
}

async function bytesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const pairs = files.map(async ({ parentPath, name }) => [
    join(parentPath, name),
    await readFile(join(parentPath, name), 'base64'),
  ]);
  return Object.fromEntries(await Promise.all(pairs)) as Record<string, string>;
}
