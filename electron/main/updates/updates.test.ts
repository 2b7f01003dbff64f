import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { SnapshotFact } from './may-install.ts';
import type { UpdateAbility } from './update-ability.ts';
import { UpdateFault } from './update-fault.ts';
import type { Updater } from './updater.ts';
import { UpdateKeeper } from './updates.ts';

const address = 'https://a.example/new/';
const noon = Date.parse('2026-11-23T12:00:00.000Z');
const news = { en: ['Faster'] };
const able = { kind: 'can', way: 'nsis', key: 'key', isTrial: false } as const;

let folder = '';
let now = noon;
let snapshots: SnapshotFact[] = [];
let updater: ReturnType<typeof anUpdater>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regulars-updates-'));
  now = noon;
  snapshots = [];
  updater = anUpdater();
});

afterEach(async () => rm(folder, { recursive: true }));

describe('updates', () => {
  it('are off at first: nothing is opened, whoever looks, asks or waits', async () => {
    const { keeper, open } = aKeeper();
    expect(await keeper.look()).toEqual({ kind: 'off', address: '' });
    await keeper.ask();
    await keeper.tick();
    keeper.atQuit(0);
    expect(open).not.toHaveBeenCalled();
  });

  it.each(['{"isOn":true}', '{"isOn":1,"address":"x"}', '[]', 'x'])(
    'stay off where the file says %s',
    async (text) => {
      await writeFile(join(folder, 'updates.json'), text);
      expect((await aKeeper().keeper.look()).kind).toBe('off');
    },
  );

  it('need an address that nobody on the way can read', async () => {
    const { keeper, open } = aKeeper();
    const set = await keeper.set({ isOn: true, address: 'http://a.example/' });
    expect(set).toEqual({ kind: 'bad-address', why: 'not-https' });
    expect((await keeper.look()).kind).toBe('off');
    expect(open).not.toHaveBeenCalled();
  });

  it('cannot be switched on where nobody could put them in', async () => {
    const { keeper } = aKeeper({ kind: 'cannot', why: 'portable' });
    expect(await keeper.look()).toEqual({ kind: 'not-offered', why: 'portable' });
    const set = await keeper.set({ isOn: true, address });
    expect(set).toEqual({ kind: 'not-possible', code: 'NOT_OFFERED' });
  });

  it('are put in after a snapshot, when the app quits, and not before', async () => {
    const { keeper } = await withNewVersion();
    expect(await step(keeper)).toEqual({ kind: 'here', version: '0.2.0', news, isSecured: false });
    keeper.atQuit(0);
    expect(updater.install).not.toHaveBeenCalled();

    snapshots = [aSnapshot(noon - 1)];
    expect(await step(keeper)).toMatchObject({ isSecured: false });
    snapshots = [aSnapshot(noon + 1)];
    now = noon + 2;
    expect(await step(keeper)).toMatchObject({ isSecured: true });
    expect(updater.release).toHaveBeenCalled();
    keeper.atQuit(0);
    expect(updater.install).toHaveBeenCalledExactlyOnceWith(0);
  });

  it('wait while the app only starts again for the other shop', async () => {
    const { keeper } = await withNewVersion();
    snapshots = [aSnapshot(noon)];
    expect(await step(keeper)).toMatchObject({ isSecured: true });
    keeper.stay();
    keeper.atQuit(0);
    expect(updater.install).not.toHaveBeenCalled();
  });

  it('are asked for once a day, and the decision outlives the app', async () => {
    const { keeper } = await on();
    await vi.waitFor(async () => expect((await step(keeper)).kind).toBe('newest'));
    expect(updater.clear).toHaveBeenCalled();
    await keeper.tick();
    expect(updater.ask).toHaveBeenCalledTimes(1);
    now += 25 * 3_600_000;
    await keeper.tick();
    await vi.waitFor(() => expect(updater.ask).toHaveBeenCalledTimes(2));

    const next = aKeeper().keeper;
    expect(await next.look()).toEqual({ kind: 'on', address, step: { kind: 'resting' } });
    await next.tick();
    await vi.waitFor(() => expect(updater.ask).toHaveBeenCalledTimes(3));
  });

  it('say what went wrong, and try again when asked', async () => {
    updater.ask.mockRejectedValueOnce(new UpdateFault('unsigned'));
    const { keeper } = await on();
    await vi.waitFor(async () =>
      expect(await step(keeper)).toEqual({ kind: 'failed', why: 'unsigned' }),
    );
    await keeper.ask();
    await vi.waitFor(async () => expect((await step(keeper)).kind).toBe('newest'));
  });

  it('end at once when they are switched off, whatever is under way', async () => {
    updater.ask.mockResolvedValue(theNewOne);
    updater.fetch.mockReturnValue(new Promise(() => undefined));
    const { keeper } = await on();
    await vi.waitFor(async () => expect((await step(keeper)).kind).toBe('fetching'));
    const set = await keeper.set({ isOn: false, address });
    expect(set).toEqual({ kind: 'set', updates: { kind: 'off', address } });
    expect(updater.stop).toHaveBeenCalled();
    expect(updater.clear).toHaveBeenCalled();
    expect(JSON.parse(await readFile(join(folder, 'updates.json'), 'utf8'))).toMatchObject({
      isOn: false,
    });
  });

  it('are not put in once they were switched off', async () => {
    const { keeper } = await withNewVersion();
    snapshots = [aSnapshot(noon)];
    await keeper.look();
    await keeper.set({ isOn: false, address });
    keeper.atQuit(0);
    expect(updater.install).not.toHaveBeenCalled();
  });

  it('stay as they are where the decision cannot be kept', async () => {
    const { keeper } = aKeeper();
    await keeper.look();
    await rm(folder, { recursive: true });
    expect(await keeper.set({ isOn: true, address })).toEqual({
      kind: 'not-possible',
      code: 'ENOENT',
    });
    expect((await keeper.look()).kind).toBe('off');
    folder = await mkdtemp(join(tmpdir(), 'regulars-updates-'));
  });
});

const theNewOne = { version: '0.2.0', file: { name: 'a.exe', bytes: 1, sha512: '' }, news };

function anUpdater() {
  return {
    ask: vi.fn<Updater['ask']>(async () => undefined),
    fetch: vi.fn<Updater['fetch']>(async () => undefined),
    release: vi.fn<Updater['release']>(),
    install: vi.fn<Updater['install']>(),
    stop: vi.fn<Updater['stop']>(),
    clear: vi.fn<Updater['clear']>(async () => undefined),
  };
}

function aKeeper(ability: UpdateAbility = able) {
  const open = vi.fn<() => Promise<Updater>>(async () => updater);
  const keeper = new UpdateKeeper({
    wishFile: join(folder, 'updates.json'),
    ability: async () => ability,
    open,
    snapshots: async () => snapshots,
    now: () => now,
    note: () => undefined,
  });
  return { keeper, open };
}

async function on() {
  const made = aKeeper();
  expect((await made.keeper.set({ isOn: true, address })).kind).toBe('set');
  return made;
}

async function withNewVersion() {
  updater.ask.mockResolvedValue(theNewOne);
  const made = await on();
  await vi.waitFor(async () => expect((await step(made.keeper)).kind).toBe('here'));
  return made;
}

async function step(keeper: UpdateKeeper) {
  const updates = await keeper.look();
  if (updates.kind !== 'on') throw new Error('Updates are not on.');
  return updates.step;
}

function aSnapshot(at: number): SnapshotFact {
  const madeAt = new Date(at).toISOString();
  return { reason: 'update', madeAt, isVerified: true, isThere: true };
}
