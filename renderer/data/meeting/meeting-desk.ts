import type { Result } from '#domain/kernel/result.ts';
import type { Instant } from '#domain/kernel/units.ts';
import type { FolderTrouble } from '#domain/sync/exchange/folder-trouble.ts';

import type { FoundByMeeting } from './found.ts';
import type { MeetingOutcome } from './meet.ts';

/** The shop's own key, as files are locked and opened with it. */
export type MeetingKey = { readonly identity: string; readonly recipient: string };

/** What lies in a folder that somebody chose. */
export type Survey =
  /** Nothing of a shop: this counter would be the first here. */
  | { readonly kind: 'empty' }
  /** A shop's key lies there: its passphrase opens it. */
  | { readonly kind: 'key' }
  /** A shop's files, and no key to open them. */
  | { readonly kind: 'no-key' }
  | { readonly kind: 'trouble'; readonly trouble: FolderTrouble };

/** What the key opens. */
export type Whose =
  /** This very shop, or nothing was written yet. */
  | { readonly kind: 'ours' }
  | { readonly kind: 'another'; readonly customers: number; readonly madeAt: Instant }
  /** Of another shop, and only in part so far. */
  | { readonly kind: 'still-copying' }
  | { readonly kind: 'trouble'; readonly trouble: FolderTrouble };

export type KeyRefusal =
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'no-key' }
  | { readonly kind: 'trouble'; readonly trouble: FolderTrouble };

/** What the computer does for counters that meet; the place is its own business, and is only told. */
export type MeetingDesk = {
  readonly look: () => Promise<
    | { readonly kind: 'none' }
    | { readonly kind: 'kept'; readonly path: string; readonly isThere: boolean }
  >;
  readonly choose: (
    title: string,
  ) => Promise<
    | { readonly kind: 'chosen' | 'cancelled' }
    | { readonly kind: 'not-possible'; readonly code: string }
  >;
  readonly forget: () => Promise<boolean>;
  readonly survey: () => Promise<Survey>;
  /** Opens the key that lies there. Takes a second or two. */
  readonly openKey: (passphrase: string) => Promise<Result<MeetingKey, KeyRefusal>>;
  /** Draws the shop's key and puts it there, locked with the passphrase. */
  readonly newKey: (passphrase: string) => Promise<Result<MeetingKey, KeyRefusal>>;
  /** Puts the key there again, locked with this passphrase. */
  readonly putKey: (key: MeetingKey, passphrase: string) => Promise<boolean>;
  /** The key that lies there, locked anew; `left`: keys that could not go, or that neither passphrase opens. */
  readonly changeKey: (
    key: MeetingKey,
    present: string,
    next: string,
  ) => Promise<Result<{ readonly left: number }, KeyRefusal>>;
  readonly whose: (key: MeetingKey) => Promise<Whose>;
  /** Puts the shop that lies there in the place of this one, which is kept beside; the page then loads again. */
  readonly takeOver: (key: MeetingKey) => Promise<boolean>;
  readonly meet: (
    key: MeetingKey,
    wish: { readonly mayForget: boolean },
  ) => Promise<MeetingOutcome>;
  /** Whether the system keeps secrets for this person's account. */
  readonly canKeepKey: () => Promise<boolean>;
  readonly keepKey: (identity: string) => Promise<boolean>;
  readonly keptKey: () => Promise<MeetingKey | null>;
  readonly forgetKey: () => Promise<void>;
};

/** Why the last look did not do everything. */
export type MeetingProblem =
  | FolderTrouble
  | {
      readonly kind:
        | 'not-yet-safe'
        | 'no-snapshot'
        | 'not-put'
        | 'broken'
        | 'still-copying'
        | 'key-gone';
    };

/** What was seen of a counter in the folder. */
export type SeenCounter = {
  readonly device: string;
  readonly files: number;
  readonly lastNumber: number;
  /** Files after it was taken off the list. */
  readonly held: number;
};

/** The last look that did all it had to, told on the screen and kept over starts. */
export type LastMeeting = {
  readonly at: Instant;
  readonly counters: readonly SeenCounter[];
  /** Files still being copied, or missing. */
  readonly waiting: number;
  /** Files that this shop's key does not open. */
  readonly strange: number;
};

/** How it stands with the folder. Always the same object until something changes. */
export type MeetingState = {
  readonly kind:
    | 'opening'
    | 'no-desktop'
    /** Nobody chose a folder. */
    | 'off'
    /** A folder, and no key yet: the passphrase is asked for, or a new one. */
    | 'locked'
    /** The key opened the shop of another counter: this one would take it. */
    | 'another-shop'
    | 'on'
    /** The owner took this counter off the list. */
    | 'removed';
  readonly path: string;
  readonly survey: Survey | null;
  readonly other: Extract<Whose, { readonly kind: 'another' }> | null;
  readonly last: LastMeeting | null;
  readonly problem: MeetingProblem | null;
  readonly found: FoundByMeeting;
  readonly isBusy: boolean;
  /** The app closes once the look under way is done. */
  readonly isClosing: boolean;
  readonly canKeepKey: boolean;
  readonly isKeyKept: boolean;
  /** Minutes between two looks. */
  readonly every: number;
};
