import type { Shop } from '#data/shop.ts';
import { databaseName } from '#data/shop-database.ts';
import type { FileProgress } from '#features/settings/backup/file-desk.ts';
import { log } from '#platform/computer.ts';
import { appendToNext } from '#platform/succession.ts';

import type { FileAnswer, FileAsked, FileSaid, FileShopName } from './messages.ts';

/** A worker with a file, and what the page does for it: the one sender, and the calls to the computer. */
export class FileTalk {
  private readonly worker: Worker;
  private readonly shop: Shop;
  private progress: FileProgress = () => undefined;
  private heard: ((answer: FileAnswer) => void) | undefined;

  constructor(shop: Shop) {
    this.shop = shop;
    this.worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
    this.worker.addEventListener('message', ({ data }: MessageEvent<FileSaid>) => this.hear(data));
    this.worker.addEventListener('error', ({ message }) => this.hear({ kind: 'broken', message }));
  }

  /** Asks, and waits for what comes of it. What broke is in the log. */
  ask(asked: FileAsked, progress: FileProgress, ...moved: Transferable[]): Promise<FileAnswer> {
    this.progress = progress;
    return new Promise((resolve) => {
      this.heard = resolve;
      this.worker.postMessage(asked, moved);
    });
  }

  /** Gives up what the worker does; it answers then. */
  stop(): void {
    this.worker.postMessage({ kind: 'stop' } satisfies FileAsked);
  }

  close(): void {
    this.worker.terminate();
  }

  private hear(said: FileSaid): void {
    switch (said.kind) {
      case 'progress':
        return this.progress(said.rows);
      case 'nudge':
        return this.shop.sender.nudge();
      case 'publish':
        return this.shop.arrivals.publish();
      case 'append':
        void appendToNext(said.batch).then((answer) =>
          this.worker.postMessage({ kind: 'appended', answer } satisfies FileAsked),
        );
        return;
      case 'broken':
        void log('error', `file: ${said.message}`);
        this.heard?.(said);
        return;
      case 'saved':
      case 'opened':
      case 'refused':
      case 'joined':
      case 'stopped':
      case 'filled':
      case 'next-refused':
        this.heard?.(said);
    }
  }
}

/** How a worker finds the shop that is open. */
export function nameOf({ shopId, generation, deviceId }: Shop): FileShopName {
  return { shopId, databaseName: databaseName(shopId, generation), deviceId };
}
