import { access, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { aReleaseServer, makersKey, signedAs, tellingOf } from '#test/support/a-release.ts';

import { troubleOf } from './update-fault.ts';
import { openUpdater } from './updater.ts';

// The real electron-updater against a real server; only what it puts in is a script that says it ran.
let home = '';
let server: Awaited<ReturnType<typeof aReleaseServer>>;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'regulars-update-'));
  server = await aReleaseServer();
  await writeFile(at('app-update.yml'), 'updaterCacheDirName: regulars-updater\n');
  await writeFile(at('regulars.AppImage'), 'the old one');
  vi.stubEnv('APPIMAGE', at('regulars.AppImage'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  server.close();
  await rm(home, { recursive: true });
});

describe('a new version', () => {
  it('is found, fetched whole, and takes the place of the old one when the app has quit', async () => {
    server.offer('0.2.0', newOne());
    const updater = open();
    expect(await updater.ask()).toMatchObject({ version: '0.2.0', news: { en: ['Faster'] } });
    const parts: number[] = [];
    await updater.fetch((percent) => parts.push(percent));
    expect(parts.at(-1)).toBe(100);
    expect(await readFile(at('regulars.AppImage'), 'utf8')).toBe('the old one');

    updater.install(0);
    expect(await readFile(at('regulars.AppImage'))).toEqual(newOne());
    expect(await readFile(at('it-ran'), 'utf8')).toBe('true\n');
  });

  it('is fetched once, also when the app was closed in between', async () => {
    server.offer('0.2.0', newOne());
    await taken(open());
    await taken(open());
    const fetched = server.asked.filter(({ path }) => path.endsWith('.AppImage'));
    expect(fetched.length).toBe(1);
  });

  it('is not put in by an app that ended by a fault', async () => {
    server.offer('0.2.0', newOne());
    const updater = open();
    await taken(updater);
    updater.install(1);
    expect(await readFile(at('regulars.AppImage'), 'utf8')).toBe('the old one');
  });

  it('says nothing of who asks', async () => {
    server.offer('0.2.0', newOne());
    await taken(open());
    expect(server.asked.map(({ path }) => path)).toEqual([
      '/new/latest-linux.yml',
      '/new/latest-linux.yml.sig',
      '/new/regulars-0.2.0-linux-x86_64.AppImage',
    ]);
    for (const { headers } of server.asked) {
      const { host, ...others } = headers;
      expect(host).toBe(new URL(server.address).host);
      expect(others).toEqual({
        accept: '*/*',
        'accept-encoding': 'identity',
        'cache-control': 'no-cache',
        connection: 'close',
      });
    }
    // electron-updater would keep a number for this computer, and send it along.
    const kept = await readdir(home, { recursive: true });
    expect(kept.filter((name) => name.endsWith('.updaterId'))).toEqual([]);
  });

  it.each(['0.1.0', '0.0.9', '0.1.0-beta.1'])('is none if it is %s', async (version) => {
    server.offer(version, newOne());
    expect(await open().ask()).toBeUndefined();
  });
});

describe('what is refused', () => {
  const telling = '/new/latest-linux.yml';
  const program = '/new/regulars-0.2.0-linux-x86_64.AppImage';

  beforeEach(() => server.offer('0.2.0', newOne()));

  it.each([
    ['nothing there', 'not-there', () => server.files.delete(telling)],
    ['no signature', 'unsigned', () => server.files.delete(`${telling}.sig`)],
    [
      'a text that was changed',
      'unsigned',
      () => server.files.set(telling, tellingOf('9.0.0', 'x.AppImage', newOne())),
    ],
    [
      'a signed text that says nothing',
      'broken',
      () => server.files.set(telling, '').set(`${telling}.sig`, signedAs('latest-linux.yml', '')),
    ],
    ['a way elsewhere', 'elsewhere', () => server.files.set(telling, { leadsTo: '/new/x.yml' })],
    ['a text without end', 'broken', () => server.files.set(telling, { endless: true })],
    ['a text too long', 'broken', () => server.files.set(telling, 'x'.repeat(300_000))],
    ['nobody at home', 'no-answer', () => server.close()],
  ])('%s is "%s", and nothing is fetched', async (_, why, change) => {
    change();
    expect(await open().ask().catch(troubleOf)).toBe(why);
    expect(server.asked.filter(({ path }) => path.endsWith('.AppImage'))).toEqual([]);
  });

  // Made when the test runs: the script names its folder, which is another for each.
  it.each([
    ['another of the same length', 'broken', () => newOne().toString().replace('#', '*')],
    ['a shorter one', 'broken', () => newOne().subarray(1)],
    ['a longer one', 'broken', () => `${newOne().toString()}x`],
    ['one without end', 'broken', () => ({ endless: true as const })],
    ['one that is elsewhere', 'elsewhere', () => ({ leadsTo: 'https://evil.example/x' })],
  ])('%s is "%s", and leaves nothing behind', async (_, why, file) => {
    server.files.set(program, file());
    const updater = open();
    await updater.ask();
    expect(await updater.fetch(() => undefined).catch(troubleOf)).toBe(why);
    updater.install(0);
    expect(await readFile(at('regulars.AppImage'), 'utf8')).toBe('the old one');
    const left = await readdir(at('update'), { recursive: true }).catch(() => []);
    expect(left.filter((name) => name.endsWith('.AppImage'))).toEqual([]);
  });

  it('one that was given up is gone', async () => {
    const updater = open();
    await updater.ask();
    updater.stop();
    expect(await updater.fetch(() => undefined).catch(troubleOf)).toBe('no-answer');
    await updater.clear();
    await expect(access(at('update'))).rejects.toThrow('ENOENT');
  });

  it('a folder that cannot be written to is not the other side’s fault', async () => {
    const updater = open();
    await updater.ask();
    await writeFile(at('update'), 'a file where the folder should be');
    expect(await updater.fetch(() => undefined).catch(troubleOf)).toBe('not-writable');
  });
});

async function taken(updater: ReturnType<typeof open>): Promise<void> {
  await updater.ask();
  await updater.fetch(() => undefined);
}

function open() {
  return openUpdater({
    way: 'appimage',
    key: makersKey,
    address: server.address,
    version: '0.1.0',
    configFile: at('app-update.yml'),
    folder: at('update'),
    handOver: () => undefined,
  });
}

/** What electron-updater starts once to see that it runs; an AppImage then ends at once. */
function newOne(): Buffer {
  return Buffer.from(`#!/bin/sh\necho "$APPIMAGE_EXIT_AFTER_INSTALL" > "${at('it-ran')}"\n`);
}

function at(name: string): string {
  return join(home, name);
}
