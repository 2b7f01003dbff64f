import type { BeginOutcome, DiskTrouble, PieceRead } from './contract-safety.ts';

/** What the page may ask of the folder in which counters meet. It never says a path. */
export type SharingCalls = {
  'sharing:look': { ask: undefined; answer: SharedPlace };
  'sharing:choose': { ask: { readonly title: string }; answer: SharedChoice };
  'sharing:forget': { ask: undefined; answer: SharedForgotten };
  'sharing:list': { ask: undefined; answer: SharedList };
  'sharing:begin': { ask: SharedKey; answer: BeginOutcome | SharedTrouble };
  'sharing:finish': { ask: SharedEnd; answer: PutOutcome };
  'sharing:recall': { ask: undefined; answer: SharedMemory };
  'sharing:remember': { ask: { readonly text: string }; answer: RememberOutcome };
  'sharing:prove': { ask: SharedFile; answer: ProofOutcome };
  'sharing:read': {
    ask: { readonly file: SharedFile; readonly from: number };
    answer: PieceRead | SharedTrouble;
  };
  'sharing:delete': { ask: SharedDeletion; answer: DeleteOutcome };
  'sharing:confirm': { ask: SharedFile; answer: ConfirmOutcome };
};

/** The folder in which counters meet. The path is there to be shown; only a person chooses it, in the system's dialog. */
export type SharedPlace =
  | { readonly kind: 'none' }
  | { readonly kind: 'kept'; readonly path: string; readonly isThere: boolean };
export type SharedChoice =
  | { readonly kind: 'chosen' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'not-possible'; readonly code: string };
export type SharedForgotten =
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'not-possible'; readonly code: string };
export type SharedTrouble =
  | { readonly kind: 'no-place' }
  /** The stick is not in, the network is away: noticed kindly, tried again later. */
  | { readonly kind: 'folder-gone' }
  | { readonly kind: 'unreadable'; readonly code: string };

/** `key`: the shop's age identity, protected by the passphrase; anybody puts it, and it goes only for the same one locked anew. */
export type SharedKey =
  | { readonly kind: 'pack'; readonly month: string; readonly number: number }
  | { readonly kind: 'key' };
/** A file as its name says it; `hash` is the beginning of its SHA-256: 32 hex digits in ours. */
export type SharedFile =
  | {
      readonly kind: 'pack';
      readonly device: string;
      readonly month: string;
      readonly number: number;
      readonly hash: string;
    }
  | { readonly kind: 'key'; readonly hash: string };
export type SharedList =
  /** `isCut`: more lie there than fit one answer. `foreign`: how many names are none of ours. */
  | {
      readonly kind: 'files';
      readonly files: readonly SharedFile[];
      readonly devices: readonly string[];
      readonly foreign: number;
      readonly isCut: boolean;
    }
  | SharedTrouble;
/** `hash`: what the page remembered as the file's name before it asked; other bytes get no name. */
export type SharedEnd = { readonly writing: number; readonly bytes: number; readonly hash: string };
/**
 * `covering`: the own file that holds what is in these; they go only if it lies there whole now. `others`: devices whose files
 * may be among them, since this counter was called so once or the counter was removed. Where `covering` is a key, these are the
 * same key under an older passphrase.
 */
export type SharedDeletion = {
  readonly files: readonly SharedFile[];
  readonly covering: SharedFile;
  readonly others: readonly string[];
};
/** What this counter remembers of the folder, beside the journal; the database may be built anew. None, or one that was damaged, is null. */
export type SharedMemory =
  | { readonly kind: 'memory'; readonly text: string | null }
  | { readonly kind: 'unreadable'; readonly code: string };
export type RememberOutcome = { readonly kind: 'remembered' } | DiskTrouble;
export type PutOutcome =
  /** `isSynced`: the folder said that the name outlives a power cut; some network folders cannot say. */
  | { readonly kind: 'put'; readonly file: SharedFile; readonly isSynced: boolean }
  /** One with this key lies there already; nothing was written over. */
  | { readonly kind: 'exists'; readonly files: readonly SharedFile[] }
  | { readonly kind: 'no-such-writing' }
  | { readonly kind: 'not-whole' }
  | DiskTrouble
  | SharedTrouble;
export type ProofOutcome =
  | { readonly kind: 'whole'; readonly bytes: number }
  /** Still being copied, or damaged on the way: waited for. */
  | { readonly kind: 'partial'; readonly bytes: number }
  | { readonly kind: 'gone' }
  | SharedTrouble;
export type DeleteOutcome =
  | { readonly kind: 'deleted'; readonly files: number }
  | DiskTrouble
  | SharedTrouble;
export type ConfirmOutcome =
  | { readonly kind: 'durable'; readonly isSynced: boolean }
  | { readonly kind: 'partial' }
  | { readonly kind: 'gone' }
  | DiskTrouble
  | SharedTrouble;

/** The part of `window.computer` that belongs to these calls. */
export type SharingComputer = {
  readonly lookAtSharing: () => Promise<SharedPlace>;
  readonly chooseSharing: (title: string) => Promise<SharedChoice>;
  readonly forgetSharing: () => Promise<SharedForgotten>;
  readonly listShared: () => Promise<SharedList>;
  readonly beginShared: (key: SharedKey) => Promise<BeginOutcome | SharedTrouble>;
  readonly finishShared: (end: SharedEnd) => Promise<PutOutcome>;
  readonly recallSharing: () => Promise<SharedMemory>;
  readonly rememberSharing: (text: string) => Promise<RememberOutcome>;
  readonly proveShared: (file: SharedFile) => Promise<ProofOutcome>;
  readonly readShared: (file: SharedFile, from: number) => Promise<PieceRead | SharedTrouble>;
  readonly deleteShared: (deletion: SharedDeletion) => Promise<DeleteOutcome>;
  readonly confirmShared: (file: SharedFile) => Promise<ConfirmOutcome>;
};
