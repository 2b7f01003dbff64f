import type { BusinessDay, Instant } from '#domain/kernel/units.ts';

/** What the computer does for the calendar file; the place is its own business, and is only told. */
export type CalendarDesk = {
  readonly look: () => Promise<
    | { readonly kind: 'none' }
    | { readonly kind: 'kept'; readonly path: string; readonly writtenAt: string | null }
  >;
  readonly choose: (
    words: CalendarFileWords,
  ) => Promise<
    | { readonly kind: 'chosen' | 'cancelled' }
    | { readonly kind: 'not-possible'; readonly code: string }
  >;
  readonly write: (
    text: string,
  ) => Promise<{ readonly kind: 'written' | 'same' | 'no-place' } | CalendarFileProblem>;
  readonly forget: () => Promise<
    { readonly kind: 'forgotten' } | { readonly kind: 'not-possible'; readonly code: string }
  >;
};

/** What the system's dialog says. */
export type CalendarFileWords = { readonly title: string; readonly fileName: string };

/** Why the file is not up to date, or its place was not kept. */
export type CalendarFileProblem =
  | { readonly kind: 'folder-gone' | 'other-file' | 'disk-full' }
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'not-writable' | 'not-possible'; readonly code: string };

export type CalendarFilePorts = {
  /** Null in a plain browser. */
  readonly desk: CalendarDesk | null;
  /** The calendar as text; `anew` also what is counted only once a day. `endsOn` if not the whole year found room. */
  readonly compose: (asked: {
    readonly withNames: boolean;
    readonly anew: boolean;
  }) => Promise<{ readonly text: string; readonly endsOn: BusinessDay | null }>;
  /** How long after a change it is written; a test does not wait three seconds for each. */
  readonly pauseMs?: number;
};

/** How it stands with the file. Always the same object until something changes. */
export type CalendarFileState = {
  readonly kind: 'opening' | 'no-desktop' | 'off' | 'kept';
  readonly path: string;
  /** Null if there is no file at the moment. */
  readonly writtenAt: Instant | null;
  readonly endsOn: BusinessDay | null;
  /** Names and words of customers in full. Off until somebody asked for it: the file is open to all who reach it. */
  readonly withNames: boolean;
  readonly problem: CalendarFileProblem | null;
  readonly isBusy: boolean;
};
