import { open, readdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';

import type { App } from './app.ts';
import type { Dice } from './dice.ts';
import { type Outcome, Tally } from './outcome.ts';
import { Till } from './till.ts';

/** Ways in which a browser's database comes to harm while the app is closed. */
export const damages = ['deleted', 'truncated', 'bits flipped', 'log cut'] as const;
export type Damage = (typeof damages)[number];

/**
 * The IndexedDB folder damaged while closed: the app must find everything again, five more sales must
 * go in, and two starts later all of it must still be there (`design.md` §5: even strict writes after
 * such a cut were gone at the next start in 22 of 25 tries).
 */
export async function damageDatabase(
  app: App,
  damage: Damage,
  times: number,
  dice: Dice,
): Promise<Outcome> {
  const tally = new Tally(`IndexedDB ${damage}`);
  for (let round = 0; round < times; round += 1) {
    tally.count();
    const till = await Till.withNewFolder(app);
    await till.start();
    await till.sell(1, 5 + dice(20));
    await till.kill();
    await harm(join(till.folder, 'IndexedDB'), damage, dice);
    await till.start();
    tally.heard(till);
    if (damage === 'deleted' && till.lastOpening.notices.length === 0) {
      tally.fault('it was built anew, and nothing was said');
    }
    await tally.compare(till);
    if (till.lastOpening.opened) {
      await till.fiveMoreAndTwoStarts(1_001);
      tally.heard(till);
      await tally.compare(till);
      if (till.saved.size < 10) tally.fault(`only ${till.saved.size} sales were called saved`);
    }
    await till.forget();
  }
  return tally.outcome();
}

async function harm(folder: string, damage: Damage, dice: Dice): Promise<void> {
  if (damage === 'deleted') return rm(folder, { recursive: true, force: true });
  const files = await filesIn(folder);
  const logs = files.filter(({ name }) => name.endsWith('.log'));
  const all = files.filter(({ size }) => size > 0);
  switch (damage) {
    case 'log cut': {
      for (const { name, size } of logs) await truncate(name, Math.max(0, size - 1 - dice(4_096)));
      return;
    }
    case 'truncated': {
      const one = all[dice(all.length)];
      if (one !== undefined) await truncate(one.name, dice(one.size));
      return;
    }
    case 'bits flipped': {
      for (let flip = 0; flip < 20; flip += 1) {
        const one = all[dice(all.length)];
        if (one !== undefined) await flipByte(one.name, dice(one.size), dice);
      }
    }
  }
}

/** One byte becomes another. */
export async function flipByte(name: string, at: number, dice: Dice): Promise<void> {
  const file = await open(name, 'r+');
  const byte = Buffer.alloc(1);
  await file.read(byte, 0, 1, at);
  byte.writeUInt8(byte.readUInt8(0) ^ (1 + dice(255)), 0);
  await file.write(byte, 0, 1, at);
  await file.close();
}

async function filesIn(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async (entry) => {
      const name = join(entry.parentPath, entry.name);
      return { name, size: (await stat(name)).size };
    }),
  );
}
