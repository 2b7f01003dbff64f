import { expect, it } from 'vitest';

import type { RunProgram } from '../printing/spooler/spooler.ts';
import { type LockSources, lookAtProtection } from './disk-lock.ts';

const mute: LockSources = {
  platform: 'linux',
  run: async () => ({ kind: 'failed', code: 'ENOENT' }),
  deviceOf: async () => [8, 1],
  read: () => Promise.reject(new Error('ENOENT')),
  list: () => Promise.reject(new Error('ENOENT')),
};

function saying(text: string): RunProgram {
  return async () => ({ kind: 'said', text });
}

it.each([
  ['1\r\n', 'locked'],
  ['2', 'open'],
  ['5', 'open'],
  ['3', 'changing'],
  ['4', 'changing'],
  ['', 'unknown'],
  ['8', 'unknown'],
] as const)('Windows: Explorer says %j, so the disk is %s', async (text, disk) => {
  const sources = { ...mute, platform: 'win32', run: saying(text) };
  expect(await lookAtProtection('C:\\shop', sources)).toEqual({
    kind: 'protection',
    disk,
    system: 'win32',
  });
  // Its disk is in another computer.
  expect((await lookAtProtection('\\\\server\\shop', sources)).disk).toBe('unknown');
});

it.each([
  ['FileVault is On.', 'locked'],
  ['FileVault is Off.', 'open'],
  ['FileVault is Off.\nEncryption in progress: Percent completed = 4', 'changing'],
  ['Something else', 'unknown'],
] as const)('macOS: %j is %s', async (text, disk) => {
  const answer = await lookAtProtection('/shop', {
    ...mute,
    platform: 'darwin',
    run: saying(text),
  });
  expect(answer.disk).toBe(disk);
});

it('a program that is not there or does not answer makes nothing safe', async () => {
  for (const platform of ['win32', 'darwin', 'freebsd']) {
    expect((await lookAtProtection('C:\\shop', { ...mute, platform })).disk).toBe('unknown');
  }
});

/** What the kernel shows: a device, what it says of itself, what it stands on. */
function kernel(devices: Readonly<Record<string, { uuid?: string; on?: readonly string[] }>>) {
  const nameOf = (path: string) => path.split('/').find((part) => part in devices) ?? '';
  return {
    ...mute,
    read: async (path: string) => devices[nameOf(path)]?.uuid ?? '',
    list: async (path: string) => devices[nameOf(path)]?.on ?? [],
  };
}

it.each([
  ['a plain partition', { '8:1': {} }, 'open'],
  ['a locked one', { '8:1': { uuid: 'CRYPT-LUKS2-1', on: ['sda2'] }, sda2: {} }, 'locked'],
  [
    'a volume on a locked disk',
    { '8:1': { uuid: 'LVM-1', on: ['dm-0'] }, 'dm-0': { uuid: 'CRYPT-LUKS2-1' } },
    'locked',
  ],
  [
    'a volume half on a locked disk',
    { '8:1': { uuid: 'LVM-1', on: ['dm-0', 'sdb'] }, 'dm-0': { uuid: 'CRYPT-1' }, sdb: {} },
    'open',
  ],
  ['a volume that stands on itself', { '8:1': { on: ['dm-0'] }, 'dm-0': { on: ['dm-0'] } }, 'open'],
] as const)('Linux: %s', async (_, devices, disk) => {
  expect((await lookAtProtection('/shop', kernel(devices))).disk).toBe(disk);
});

it('Linux: a file system without a disk of its own does not say', async () => {
  const sources = { ...kernel({}), deviceOf: async () => [0, 45] as const };
  expect((await lookAtProtection('/shop', sources)).disk).toBe('unknown');
});
