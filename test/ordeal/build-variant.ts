import { join } from 'node:path';

import { buildAround } from '#test/support/build-around.ts';

/** The app as shipped, or with one planted fault that the ordeal has to catch. */
export type Variant = 'shipped' | 'says-saved-early';

const plants: Readonly<Record<Variant, Readonly<Record<string, string>>>> = {
  shipped: {},
  'says-saved-early': {
    'renderer/data/journal/sender.ts': 'test/ordeal/faulty/sender-that-lies.ts',
  },
};

/** Builds main, preload and the ordeal's page into a folder that Electron can start; answers the folder. */
export async function buildVariant(variant: Variant): Promise<string> {
  return buildAround(join(import.meta.dirname, 'page'), variant, plants[variant]);
}
