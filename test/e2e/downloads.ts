import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { ElectronApplication, Page } from '@playwright/test';

import type { RunningApp } from './app.ts';

/** What a press of the page hands out, in the app as it is built and as it is packed. */
export async function handedOut(running: RunningApp, press: () => Promise<void>): Promise<Buffer> {
  if (running.isPacked) return offeredBy(running.page, press);
  return savedBy(running.app, running.dataFolder, press);
}

/**
 * Answers the save dialog: what the page hands out next is written to this folder. Answers its contents.
 * Whoever answers is there before anything is pressed: a quick page would else be asked by a dialog nobody sees.
 */
export async function savedBy(
  app: ElectronApplication,
  folder: string,
  press: () => Promise<void>,
): Promise<Buffer> {
  const path = join(folder, 'saved');
  const saved = await app.evaluateHandle(({ session }, target) => {
    const state = new Promise<string>((resolve) => {
      session.defaultSession.once('will-download', (_, item) => {
        item.setSavePath(target);
        item.once('done', (_event, ended) => resolve(ended));
      });
    });
    return { state };
  }, path);
  await press();
  const state = await saved.evaluate((held) => held.state);
  if (state !== 'completed') throw new Error(`The file was not saved: ${state}.`);
  return readFile(path);
}

/** Nobody gets into a packed app to answer its dialog: the page's own bytes are taken where it offers them, and no dialog opens. */
async function offeredBy(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const offered = await page.evaluateHandle(() => {
    const bytes = new Promise<readonly number[]>((resolve) => {
      const address = Object.getOwnPropertyDescriptor(URL, 'createObjectURL') ?? {};
      const click = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click') ?? {};
      URL.createObjectURL = (blob: Blob) => {
        Object.defineProperty(URL, 'createObjectURL', address);
        void blob.arrayBuffer().then((buffer) => resolve([...new Uint8Array(buffer)]));
        return URL.createObjectURL(blob);
      };
      HTMLElement.prototype.click = () => {
        Object.defineProperty(HTMLElement.prototype, 'click', click);
      };
    });
    return { bytes };
  });
  await press();
  return Buffer.from(await offered.evaluate((held) => held.bytes));
}
