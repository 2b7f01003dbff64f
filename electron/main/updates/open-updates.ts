import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type App, autoUpdater } from 'electron';

import type { WhichShop } from '../../contract.ts';
import type { Log } from '../log/log.ts';
import type { Snapshots } from '../snapshots/snapshots.ts';
import { updateAbility } from './update-ability.ts';
import { UpdateKeeper } from './updates.ts';

type UpdateRoom = {
  readonly app: App;
  readonly present: WhichShop;
  readonly dataFolder: string;
  readonly snapshots: Snapshots;
  readonly log: Log;
};

/** How often it is looked whether it is time to ask; the first time soon after the start, when the shop is open. */
const firstMs = 60_000;
const everyMs = 3_600_000;

/** Sets up the keeper of updates. It does nothing, and loads nothing that could, until the owner has said yes. */
export function openUpdates({
  app,
  present,
  dataFolder,
  snapshots,
  log,
}: UpdateRoom): UpdateKeeper {
  const keeper = new UpdateKeeper({
    wishFile: join(dataFolder, 'updates.json'),
    ability: async () =>
      updateAbility({
        isPackaged: app.isPackaged,
        present,
        platform: process.platform,
        env: process.env,
        packedKey: await packedKey(app),
      }),
    open: async (address, { way, key }) => {
      const { openUpdater } = await import('./updater.ts');
      const version = app.getVersion();
      // Electron lays what electron-builder wrote beside the archive; a test brings its own.
      const place = app.isPackaged ? process.resourcesPath : dataFolder;
      const configFile = join(place, 'app-update.yml');
      const handOver = () => autoUpdater.checkForUpdates();
      const folder = join(dataFolder, 'update');
      return openUpdater({ way, key, address, version, configFile, folder, handOver });
    },
    snapshots: async () => {
      const list = await snapshots.list();
      return list.kind === 'snapshots' ? list.snapshots : [];
    },
    now: Date.now,
    note: (kind) => log.write('info', 'update', { kind }),
  });
  app.on('quit', (_event, exitCode) => keeper.atQuit(exitCode));
  const tick = () => void keeper.tick();
  setTimeout(tick, firstMs).unref();
  setInterval(tick, everyMs).unref();
  return keeper;
}

/** The key that the packer put into the app's own package.json (`build/package/stage.ts`). */
async function packedKey(app: App): Promise<string | undefined> {
  try {
    const text = await readFile(join(app.getAppPath(), 'package.json'), 'utf8');
    const manifest: unknown = JSON.parse(text);
    const key: unknown =
      typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'updateKey') : '';
    return typeof key === 'string' && key !== '' ? key : undefined;
  } catch {
    return undefined; // Then there are no updates, which is safe.
  }
}
