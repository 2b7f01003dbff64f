import { type IpcMainInvokeEvent, ipcMain } from 'electron';

import type { Answer, Ask, Channel } from '../contract.ts';
import { isOwnPage, isPrintPage } from './security/own-pages.ts';

export type Handler<C extends Channel> = {
  /** Turns whatever arrived into a request, or throws. The page is not trusted. */
  read(this: void, input: unknown): Ask<C>;
  run(this: void, request: Ask<C>): Promise<Answer<C>>;
};

/** A channel without a handler does not compile, nor does a handler without a channel. */
export type Handlers = { readonly [C in Channel]: Handler<C> };

/** Hears of a request that was refused or failed, before the page gets the error. */
export type OnFault = (channel: Channel, error: unknown) => void;

/** The one place that listens to the page. What can go wrong in a shop is an answer; a throw is a bug. */
export function answerPage(handlers: Handlers, onFault: OnFault): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the key type; `Handlers` has exactly the contract's channels.
  for (const channel of Object.keys(handlers) as Channel[]) answer(channel, handlers, onFault);
}

function answer<C extends Channel>(channel: C, handlers: Handlers, onFault: OnFault): void {
  ipcMain.handle(channel, async (event, input: unknown) => {
    try {
      assertItsPage(channel, event);
      return await handlers[channel].run(handlers[channel].read(input));
    } catch (error) {
      onFault(channel, error);
      throw error;
    }
  });
}

/**
 * Only our own top-level page: not a frame in it, not a page that a trick has loaded instead. The hidden print page
 * draws what it is given and may ask nothing of the shop; the shop's page cannot answer for it.
 */
function assertItsPage(channel: Channel, { senderFrame }: IpcMainInvokeEvent): void {
  const isItsPage = channel.startsWith('sheet:') ? isPrintPage : isOwnPage;
  if (senderFrame === null || senderFrame.parent !== null || !isItsPage(senderFrame.url)) {
    throw new Error('Refused a request that did not come from our own top-level page.');
  }
}
