import type { Result } from '#domain/kernel/result.ts';
import type { DeviceId } from '#domain/kernel/units.ts';
import type { FileName } from '#domain/sync/exchange/file-name.ts';
import type { MeetingHead } from '#domain/sync/exchange/meeting-part.ts';
import type { FileHead, FilePart, FileTables } from '#domain/sync/file/format.ts';

import type { Journal } from '../ports.ts';

/** A file as it lies in the folder, in the month's folder where its counter put it. */
export type LyingFile = FileName & { readonly month: string };

/** The folder in which counters meet. Each call may throw `FolderFailed`. */
export type MeetingFolder = {
  readonly list: () => Promise<readonly LyingFile[]>;
  /** Whether the shop's key lies there whole: without it nobody else can open the files. */
  readonly hasKey: () => Promise<boolean>;
  /** False while it is being copied, and for one that is gone. */
  readonly isWhole: (file: LyingFile) => Promise<boolean>;
  /**
   * Puts a file there. `beforeNamed` hears what it will be called once all bytes are on their way, and what it
   * remembers is on the disk before the file gets its name.
   */
  readonly put: (
    place: { readonly month: string; readonly number: number },
    bytes: AsyncIterable<Uint8Array>,
    beforeNamed: (hash: string, bytes: number) => Promise<void>,
  ) => Promise<'put' | 'exists' | 'not-whole'>;
  readonly delete: (deletion: {
    readonly files: readonly LyingFile[];
    readonly covering: LyingFile;
    readonly others: readonly DeviceId[];
  }) => Promise<void>;
  readonly recall: () => Promise<string | null>;
  readonly remember: (text: string) => Promise<void>;
};

/** A file whose lock is open and which was read to its end; its rows come from a second reading. */
export type OpenedPack = {
  readonly head: FileHead;
  readonly parts: () => AsyncIterable<FilePart>;
};

/** The lock of the files: the shop's own key. */
export type MeetingLock = {
  /** `other-key`: it belongs to another shop, or the shop's key is another one by now. */
  readonly open: (file: LyingFile) => Promise<Result<OpenedPack, 'other-key' | 'not-whole'>>;
  readonly write: (head: MeetingHead, tables: FileTables) => AsyncIterable<Uint8Array>;
};

export type MeetingPorts = {
  readonly folder: MeetingFolder;
  readonly lock: MeetingLock;
  /** The journal as it lies on the disk: it has to reach as far as it did when something was remembered. */
  readonly readJournal: Journal['read'];
  /** Whether everything up to this record of the outbox is in the journal; waits for it. */
  readonly saved: (outbox: number) => Promise<boolean>;
  /** This counter's new id, kept by the computer; from then on it is written under that one. */
  readonly renew: () => Promise<DeviceId>;
  /** A snapshot before everything another counter has is joined (`design.md` §8.16); false: not now. */
  readonly beforeComplete: () => Promise<boolean>;
};
