import type { ElectronApplication } from '@playwright/test';

/** Working set of all processes of the app, in bytes. */
export async function memoryOf(running: ElectronApplication): Promise<number> {
  const kilobytes = await running.evaluate(({ app: own }) =>
    own.getAppMetrics().reduce((all, { memory }) => all + memory.workingSetSize, 0),
  );
  return kilobytes * 1024;
}

/** Watches from now on; the answer ends it and says the most there was, in bytes. */
export function watchMemory(running: ElectronApplication): () => Promise<number> {
  let highest = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      // An app that is gone says why itself, to whoever asked it for work.
      highest = Math.max(highest, await memoryOf(running).catch(() => highest));
      await new Promise((resolve) => {
        setTimeout(resolve, 250);
      });
    }
  })();
  return async () => {
    isOver = true;
    await watching;
    return highest;
  };
}
