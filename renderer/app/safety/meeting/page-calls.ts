import type { MeetingOutcome } from '#data/meeting/meet.ts';
import type { KeyRefusal, MeetingKey, Whose } from '#data/meeting/meeting-desk.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { DeviceId, ShopId } from '#domain/kernel/units.ts';
import type { Journal, JournalBatch } from '#data/ports.ts';
import type { ChainEnd } from '#domain/sync/reconcile.ts';
import type { NextAppended } from '#platform/succession.ts';
import type { OpenShopName } from '#data/import/shop-in-worker.ts';
import type { FolderCalls } from '#platform/shared-folder/folder-through.ts';

/** What the worker asks of the page: only the page reaches the computer, and only it has the one sender. */
export type PageCalls = FolderCalls & {
  readonly readJournal: Journal['read'];
  readonly saved: (outbox: number) => Promise<boolean>;
  readonly renew: () => Promise<DeviceId>;
  readonly snapshot: () => Promise<boolean>;
  readonly beginNext: (shopId: string, bytes: number) => Promise<number | null>;
  readonly appendToNext: (batch: JournalBatch) => Promise<NextAppended>;
};

export type MeetingShopName = OpenShopName & {
  readonly shopId: ShopId;
  readonly generation: number;
};

/** What the worker is started for. */
export type MeetingWork = {
  readonly meet: {
    readonly ask: {
      readonly shop: MeetingShopName;
      readonly key: MeetingKey;
      readonly mayForget: boolean;
    };
    readonly answer: MeetingOutcome;
  };
  readonly openKey: {
    readonly ask: { readonly passphrase: string };
    readonly answer: Result<MeetingKey, KeyRefusal>;
  };
  readonly newKey: {
    readonly ask: { readonly passphrase: string };
    readonly answer: Result<MeetingKey, KeyRefusal>;
  };
  readonly putKey: {
    readonly ask: { readonly passphrase: string; readonly key: MeetingKey };
    readonly answer: boolean;
  };
  readonly changeKey: {
    readonly ask: { readonly key: MeetingKey; readonly present: string; readonly next: string };
    readonly answer: Result<{ readonly left: number }, KeyRefusal>;
  };
  readonly whose: {
    readonly ask: {
      readonly shopId: ShopId;
      readonly device: DeviceId;
      readonly end: ChainEnd;
      readonly key: MeetingKey;
    };
    readonly answer: Whose;
  };
  readonly fillNext: {
    readonly ask: { readonly present: OpenShopName; readonly key: MeetingKey };
    readonly answer: FilledNext | null;
  };
};

/** A shop that was written beside, and waits to take the place. */
export type FilledNext = {
  readonly shopId: string;
  readonly generation: number;
  readonly end: ChainEnd;
};

export type WorkName = keyof MeetingWork;

export type ToWorker =
  | { readonly kind: 'work'; readonly name: WorkName; readonly ask: MeetingWork[WorkName]['ask'] }
  | { readonly kind: 'answer'; readonly call: number; readonly answer: unknown }
  | { readonly kind: 'fault'; readonly call: number; readonly message: string };

export type FromWorker =
  | {
      readonly kind: 'call';
      readonly call: number;
      readonly name: keyof PageCalls;
      readonly input: readonly unknown[];
    }
  | { readonly kind: 'nudge'; readonly upTo: number }
  | { readonly kind: 'publish' }
  | { readonly kind: 'done'; readonly answer: unknown }
  | { readonly kind: 'broken'; readonly message: string };
