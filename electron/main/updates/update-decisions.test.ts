import { describe, expect, it } from 'vitest';

import { isSecured, isTimeToAsk } from './may-install.ts';
import { updateAbility } from './update-ability.ts';
import { UpdateFault, troubleOf } from './update-fault.ts';

const hour = 3_600_000;
const installed = {
  isPackaged: true,
  present: 'own',
  platform: 'win32',
  env: {},
  packedKey: 'key',
} as const;
const snapshot = {
  reason: 'update',
  madeAt: '2026-11-23T10:00:00.000Z',
  isVerified: true,
  isThere: true,
};
const made = Date.parse(snapshot.madeAt);

describe('who may take updates', () => {
  it.each([
    ['an installed one on Windows', {}, 'nsis'],
    ['one on macOS', { platform: 'darwin' }, 'mac'],
    ['an AppImage', { platform: 'linux', env: { APPIMAGE: '/home/a.AppImage' } }, 'appimage'],
  ] as const)('%s may', (_, change, way) => {
    const able = { kind: 'can', way, key: 'key', isTrial: false };
    expect(updateAbility({ ...installed, ...change })).toEqual(able);
  });

  it.each([
    ['the shop to try', { present: 'sample' }, 'sample'],
    ['one out of its sources', { isPackaged: false }, 'sources'],
    ['one on a stick', { env: { PORTABLE_EXECUTABLE_DIR: 'E:\\' } }, 'portable'],
    ['a deb', { platform: 'linux' }, 'package'],
    ['one packed without a key', { packedKey: undefined }, 'no-key'],
  ] as const)('%s may not', (_, change, why) => {
    expect(updateAbility({ ...installed, ...change })).toEqual({ kind: 'cannot', why });
  });

  it('takes no key from its surroundings once it is packed', () => {
    const env = { REGULARS_UPDATE_TRIAL: 'another' };
    expect(updateAbility({ ...installed, env })).toMatchObject({ key: 'key', isTrial: false });
    const without = updateAbility({ ...installed, env, packedKey: undefined });
    expect(without).toEqual({ kind: 'cannot', why: 'no-key' });
    const trial = updateAbility({ ...installed, isPackaged: false, env });
    expect(trial).toMatchObject({ key: 'another', isTrial: true });
  });
});

describe('a new version is put in', () => {
  it('after a snapshot was made for it', () => {
    expect(isSecured([snapshot], made - 1, made + hour)).toBe(true);
  });

  it.each([
    ['without one', []],
    ['after one of the day', [{ ...snapshot, reason: 'daily' }]],
    ['after one that nobody read back', [{ ...snapshot, isVerified: false }]],
    ['after one that is gone', [{ ...snapshot, isThere: false }]],
    ['after one without a time', [{ ...snapshot, madeAt: 'yesterday' }]],
  ])('not %s', (_, snapshots) => expect(isSecured(snapshots, made - 1, made + 1)).toBe(false));

  it('not after one from before it was here, from days ago, or from a later day', () => {
    expect(isSecured([snapshot], made + 1, made + 2)).toBe(false);
    expect(isSecured([snapshot], made, made + 25 * hour)).toBe(false);
    expect(isSecured([snapshot], made - hour, made - 1)).toBe(false);
  });
});

describe('the address is asked', () => {
  it('at the start and once a day, and not while a version waits to be put in', () => {
    expect(isTimeToAsk(undefined, false, 0)).toBe(true);
    expect(isTimeToAsk(0, false, 23 * hour)).toBe(false);
    expect(isTimeToAsk(0, false, 24 * hour)).toBe(true);
    expect(isTimeToAsk(48 * hour, false, hour)).toBe(true);
    expect(isTimeToAsk(0, true, 48 * hour)).toBe(false);
  });
});

describe('what went wrong', () => {
  const withCode = (code: string) => Object.assign(new Error('x'), { code });

  it('has a word that the page can say', () => {
    expect(troubleOf(new UpdateFault('elsewhere'))).toBe('elsewhere');
    expect(troubleOf(withCode('ERR_UPDATER_INVALID_SIGNATURE'))).toBe('unsigned');
    expect(troubleOf(withCode('ENOSPC'))).toBe('disk-full');
    expect(troubleOf(withCode('EACCES'))).toBe('not-writable');
    expect(troubleOf('who knows')).toBe('broken');
  });
});
