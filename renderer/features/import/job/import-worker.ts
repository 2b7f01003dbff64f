import { type OpenShopName, openInWorker } from '#data/import/shop-in-worker.ts';
import type { WritingShop } from '#data/shop.ts';
import { accept, refuse } from '#domain/kernel/result.ts';
import { now, nowMs, today } from '#platform/clock.ts';
import { inspectFile } from '#platform/files/table-file.ts';
import { newRowId } from '#platform/ids.ts';

import type { ImportSetup } from './import-job.ts';
import type { Asked, Said } from './messages.ts';
import { SalesReader } from './read-sales.ts';
import { refusedFile } from './refused-file.ts';
import type { RefusedRows } from './refused-rows.ts';
import type { Reading } from './rows-in-file.ts';
import { checkFile, takeFileIn } from './run-job.ts';

// The worker of an import: it reads the file and writes the rows, so that the counter stays quick and
// a file made to break readers can be stopped dead.

type Begun = { readonly shop: WritingShop; readonly file: Blob; readonly name: string };

let begun: Begun | undefined;
const sales = new SalesReader();
let stopper = new AbortController();
let last: { readonly setup: ImportSetup; readonly refused: RefusedRows } | undefined;
let lastProgress = 0;
let working: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'cancel') return stopper.abort();
  // In order: the first step is asked for before the shop is open.
  working = working
    .then(() => answer(data))
    .catch((error: unknown) => {
      say({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
    });
});

async function answer(asked: Exclude<Asked, { kind: 'cancel' }>): Promise<void> {
  if (asked.kind === 'begin') {
    begun = { shop: await shopNamed(asked.shop), file: asked.file, name: asked.name };
    return;
  }
  if (begun === undefined) throw new Error('The import has not begun.');
  const { shop, file, name } = begun;
  stopper = new AbortController();
  switch (asked.kind) {
    case 'inspect': {
      const seen = await inspectFile(file, name, asked.choices);
      const answered = seen.ok
        ? accept(seen.value)
        : refuse({ kind: 'file', refusal: seen.refusal } as const);
      say({ kind: 'inspected', answer: answered });
      return;
    }
    case 'check': {
      const reading = readingOf(file);
      const { result, refused } = await checkFile(shop, asked.setup, reading, sales);
      last = { setup: asked.setup, refused };
      say({ kind: 'checked', answer: result });
      return;
    }
    case 'run': {
      const { setup, act } = asked;
      const { result, refused } = await takeFileIn(shop, setup, act, readingOf(file), sales);
      last = { setup, refused };
      say({ kind: 'done', answer: result });
      return;
    }
    case 'refused-file':
      if (last === undefined) throw new Error('Nothing was checked yet.');
      say({
        kind: 'refused-file',
        file: await refusedFile(file, last.setup, last.refused, asked.words),
      });
  }
}

async function shopNamed(name: OpenShopName): Promise<WritingShop> {
  const clock = { ms: nowMs, instant: now, today };
  return openInWorker(
    name,
    { clock, newId: newRowId },
    { nudge: () => say({ kind: 'nudge' }), publish: () => say({ kind: 'publish' }) },
  );
}

function readingOf(file: Blob): Reading {
  return {
    file,
    nowMs,
    signal: stopper.signal,
    committed: () => say({ kind: 'committed' }),
    progress: (progress) => {
      // Ten times a second is as often as anybody looks.
      if (nowMs() - lastProgress < 100 && progress.done < progress.of) return;
      lastProgress = nowMs();
      say({ kind: 'progress', progress });
    },
  };
}

function say(said: Said): void {
  postMessage(said);
}
