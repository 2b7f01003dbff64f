import { join } from 'node:path';

import { buildAround } from '#test/support/build-around.ts';

/** The app as shipped, or with one planted fault that the ordeal has to catch. */
export type Variant = keyof typeof plants;

const plants = {
  shipped: {},
  'says-saved-early': { 'renderer/data/journal/sender.ts': 'sender-that-lies.ts' },
  'never-syncs': { 'electron/main/journal/durability.ts': 'durability-that-lies.ts' },
  'trusts-snapshots': { 'renderer/app/safety/snapshots/shelf.ts': 'shelf-that-trusts.ts' },
  'follows-the-wall': { 'renderer/domain/kernel/clock.ts': 'clock-that-follows.ts' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

const built = new Map<Variant, Promise<string>>();

/** Builds main, preload and the ordeal's page into a folder that Electron can start, once; answers the folder. */
export async function buildVariant(variant: Variant): Promise<string> {
  const known = built.get(variant);
  if (known !== undefined) return known;
  const twins = new Map<string, string>(Object.entries(plants[variant]));
  const places = [...twins].map(
    ([file, twin]) => [file, join('test/ordeal/faulty', twin)] as const,
  );
  const page = join(import.meta.dirname, 'page');
  const building = buildAround(page, variant, Object.fromEntries<string>(places));
  built.set(variant, building);
  return building;
}
