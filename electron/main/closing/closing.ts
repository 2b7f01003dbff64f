import type { ClosingCalls } from '../../contract-closing.ts';
import type { Handlers } from '../answer-page.ts';
import { readNothing } from '../requests/read-requests.ts';

/** Nobody waits longer for a window that they closed. */
const mostMs = 8_000;

/**
 * Holds the closing of the window while the page does its last look at the shared folder. Whoever closes twice is let go at
 * once, and so is everybody when the time is over: nothing is lost by it, the next start writes what was not written.
 */
export class Closing {
  private tell: (() => void) | undefined;
  private held: { readonly close: () => void; readonly timer: NodeJS.Timeout } | undefined;

  /** The page waits to hear of it. One that was loaded anew waits in the place of the old one. */
  wait(): Promise<{ readonly kind: 'closing' }> {
    return new Promise((resolve) => {
      this.tell = () => resolve({ kind: 'closing' });
    });
  }

  /** Whether a window may close now; if not, `close` is called once it may. */
  mayClose(close: () => void): boolean {
    const { tell, held } = this;
    this.tell = undefined;
    if (held !== undefined || tell === undefined) {
      clearTimeout(held?.timer);
      this.held = undefined;
      return true;
    }
    this.held = { close, timer: setTimeout(() => this.letGo(), mostMs) };
    tell();
    return false;
  }

  /** The page has done what it could, or there is none that could do anything. */
  letGo(): void {
    const { held } = this;
    this.tell = undefined;
    this.held = undefined;
    clearTimeout(held?.timer);
    held?.close();
  }
}

export type ClosingAnswering = { readonly closing: Closing };

/** Who answers the page about closing. */
export function closingHandlers({ closing }: ClosingAnswering): Pick<Handlers, keyof ClosingCalls> {
  return {
    'closing:wait': { read: readNothing, run: () => closing.wait() },
    'closing:ready': {
      read: readNothing,
      run: async () => {
        // After the answer: a page that is gone cannot hear it.
        setImmediate(() => closing.letGo());
        return { kind: 'closed' };
      },
    },
  };
}
