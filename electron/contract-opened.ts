import type { PieceRead } from './contract-safety.ts';

/**
 * A shop file that somebody opened with the app: at starting it, while it runs, or out of macOS's dock. The page gets its
 * bytes and never says a path: nothing but this one file can be read so, once.
 */
export type OpenedCalls = {
  /** Answered once there is a file whose bytes were not all read yet. */
  'opened:wait': { ask: undefined; answer: OpenedFile };
  'opened:read': {
    ask: { readonly number: number; readonly from: number };
    /** `gone`: it was read to its end already, or another one was opened meanwhile. */
    answer: PieceRead;
  };
};

/** `number` counts the files of this run. The name is there to be shown. */
export type OpenedFile = {
  readonly kind: 'opened';
  readonly number: number;
  readonly name: string;
};

/** The part of `window.computer` that belongs to these calls. */
export type OpenedComputer = {
  readonly waitForOpened: () => Promise<OpenedFile>;
  readonly readOpened: (number: number, from: number) => Promise<PieceRead>;
};
