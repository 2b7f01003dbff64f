import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { autostartFile } from './autostart-file.ts';
import { loginItem } from './login-item.ts';
import { systemLogin } from './system-login.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regulars-login-'));
});

afterEach(async () => rm(folder, { recursive: true }));

describe('starting with the computer', () => {
  it('is off until somebody asks for it, and off again without a trace', async () => {
    const item = loginItem(autostartFile(file(), '/opt/regulars/regulars'));
    expect(await item.look()).toEqual({ kind: 'login-item', isOn: false });
    expect(await item.set(false)).toEqual({ kind: 'set' });
    expect(await item.set(true)).toEqual({ kind: 'set' });
    expect(await item.look()).toEqual({ kind: 'login-item', isOn: true });
    expect(await readFile(file(), 'utf8')).toContain('Exec="/opt/regulars/regulars"\n');
    expect(await item.set(false)).toEqual({ kind: 'set' });
    expect(await item.look()).toEqual({ kind: 'login-item', isOn: false });
  });

  it('starts a program whose path has blanks and signs in it, and nothing else', async () => {
    await autostartFile(file(), '/home/王 姐/100% "$HOME`/regulars').write(true);
    expect(await readFile(file(), 'utf8')).toContain(
      String.raw`Exec="/home/王 姐/100%% \"\$HOME\`/regulars"`,
    );
  });

  it('says so where the system does not let it', async () => {
    await writeFile(join(folder, 'autostart'), 'a file where the folder should be');
    const item = loginItem(autostartFile(file(), 'regulars'));
    expect((await item.set(true)).kind).toBe('not-possible');
    expect(await item.look()).toEqual({ kind: 'login-item', isOn: false });
  });

  it('is not offered by an app that is not installed: a bare runtime would start', async () => {
    expect(systemLogin({ app: anApp(false), platform: 'linux', env: {} })).toBeUndefined();
    const onAStick = { PORTABLE_EXECUTABLE_DIR: 'E:\\' };
    expect(systemLogin({ app: anApp(true), platform: 'win32', env: onAStick })).toBeUndefined();
    const item = loginItem(undefined);
    expect(await item.look()).toEqual({ kind: 'not-offered' });
    expect((await item.set(true)).kind).toBe('not-possible');
  });

  it('asks Windows and macOS by the program that was installed', async () => {
    const asked: unknown[] = [];
    const app = anApp(true, asked);
    const system = systemLogin({ app, platform: 'win32', env: {} });
    await system?.write(true);
    expect(await system?.read()).toBe(true);
    expect(asked).toEqual([{ openAtLogin: true, path: join(folder, 'exe') }]);
  });
});

function file(): string {
  return join(folder, 'autostart', 'regulars.desktop');
}

function anApp(isPackaged: boolean, asked: unknown[] = []) {
  return {
    isPackaged,
    getPath: (name: string) => join(folder, name),
    getLoginItemSettings: () => ({ openAtLogin: asked.length > 0 }) as never,
    setLoginItemSettings: (wish: unknown) => void asked.push(wish),
  };
}
