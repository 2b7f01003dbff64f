import { useOpened } from '#features/settings/backup/opened-store.ts';
import { log } from '#platform/computer.ts';
import { nextOpened, readOpened } from '#platform/opened-file.ts';

import { goToSettings } from '../../routes.ts';

/**
 * Brings a shop file that somebody opened with the app to the sheet that reads such files. Begun when the shop is open,
 * so that a file the app was started with waits for a rebuild to end.
 */
export function keepOpenedFiles(): void {
  follow().catch((error: unknown) => void log('error', `opened file: ${String(error)}`));
}

async function follow(): Promise<void> {
  for (;;) {
    const found = await nextOpened();
    if (found === null) return;
    const { name } = found;
    const { arrive } = useOpened.getState();
    arrive({ kind: 'arriving', name });
    goToSettings('backup');
    const read = await readOpened(found);
    // Of one that gave way to another the next turn tells.
    if (read.kind !== 'gone') arrive({ ...read, name });
  }
}
