import type { SafetyCalls } from '../contract-safety.ts';
import type { SharingCalls } from '../contract-sharing.ts';
import type { Handlers } from './answer-page.ts';
import type { Writings } from './disk/writings.ts';
import type { ShopData } from './journal/shop-data.ts';
import type { Log } from './log/log.ts';
import { runProgram } from './printing/spooler/run-program.ts';
import { lookAtProtection, systemSources } from './protection/disk-lock.ts';
import { readNothing } from './requests/read-requests.ts';
import {
  readErasure,
  readKeptLong,
  readMemory,
  readPiece,
  readSharedEnd,
  readSharedFile,
  readSharedDeletion,
  readSharedKey,
  readSharedPiece,
  readSnapshotAbout,
  readSnapshotEnd,
  readSnapshotMark,
  readSnapshotPiece,
  readTitle,
  readWriting,
} from './requests/read-safety.ts';
import type { SharedFolder } from './shared-folder/shared-folder.ts';
import type { LongKeeper } from './snapshots/kept-long.ts';
import type { Snapshots } from './snapshots/snapshots.ts';
import { lookAtSpace } from './space/space.ts';
import type { PageStorage } from './storage/page-storage.ts';

export type SafetyParts = {
  readonly shop: ShopData;
  readonly log: Log;
  readonly writings: Writings;
  readonly snapshots: Snapshots;
  readonly keptLong: LongKeeper;
  readonly sharing: SharedFolder;
  readonly storage: PageStorage;
  readonly dataFolder: string;
};

type Kind = { readonly kind: string };

/** Who answers what the page asks so that nothing is lost. The log hears what came of it, never a place or a name. */
export function safetyHandlers(
  parts: SafetyParts,
): Pick<Handlers, keyof (SafetyCalls & SharingCalls)> {
  return { ...journalHandlers(parts), ...snapshotHandlers(parts), ...sharingHandlers(parts) };
}

type JournalCalls =
  | 'shop:renew-device'
  | 'space:look'
  | 'protection:look'
  | 'storage:clear-aside'
  | 'journal:trim'
  | 'journal:erase'
  | 'file:add'
  | 'file:abandon';

function journalHandlers(parts: SafetyParts): Pick<Handlers, JournalCalls> {
  const { shop, snapshots, storage, writings, dataFolder } = parts;
  const noted = notedIn(parts);
  return {
    'shop:renew-device': {
      read: readNothing,
      run: async () => noted('device renewed', await shop.renewDevice()),
    },
    'space:look': { read: readNothing, run: () => lookAtSpace(dataFolder) },
    'protection:look': {
      read: readNothing,
      run: () => lookAtProtection(dataFolder, systemSources(process.platform, runProgram)),
    },
    'storage:clear-aside': {
      read: readNothing,
      run: async () => noted('set aside cleared', await storage.clearAside()),
    },
    'journal:trim': {
      read: readNothing,
      run: async () => noted('journal trim', await shop.trim(await snapshots.covered())),
    },
    'journal:erase': {
      read: readErasure,
      run: async ({ stubs }) => noted('journal erase', await shop.erase(stubs)),
    },
    'file:add': { read: readPiece, run: (piece) => writings.add(piece) },
    'file:abandon': {
      read: readWriting,
      run: async ({ writing }) => {
        await writings.abandon(writing);
        return { kind: 'abandoned' };
      },
    },
  };
}

type SnapshotCalls = Extract<keyof SafetyCalls, `snapshots:${string}`>;

function snapshotHandlers(parts: SafetyParts): Pick<Handlers, SnapshotCalls> {
  const { snapshots, keptLong } = parts;
  const noted = notedIn(parts);
  return {
    'snapshots:list': { read: readNothing, run: () => snapshots.list() },
    'snapshots:begin': {
      read: readSnapshotAbout,
      run: async (about) => noted('snapshot begin', await snapshots.begin(about)),
    },
    'snapshots:finish': {
      read: readSnapshotEnd,
      run: async (end) => noted('snapshot finish', await snapshots.finish(end)),
    },
    'snapshots:read': {
      read: readSnapshotPiece,
      run: ({ name, from }) => snapshots.read(name, from),
    },
    'snapshots:vouch': {
      read: readSnapshotMark,
      run: async (mark) => noted('snapshot vouch', await snapshots.vouch(mark)),
    },
    'snapshots:tidy': {
      read: readNothing,
      run: async () => noted('snapshot tidy', await snapshots.tidy()),
    },
    'snapshots:rotation': {
      read: readNothing,
      run: async () => ({ kind: 'rotation', ...(await keptLong.read()) }),
    },
    'snapshots:keep': {
      read: readKeptLong,
      run: async (wish) => noted('snapshot rotation', await keptLong.keep(wish)),
    },
  };
}

function sharingHandlers(parts: SafetyParts): Pick<Handlers, keyof SharingCalls> {
  const { sharing } = parts;
  const noted = notedIn(parts);
  return {
    'sharing:look': { read: readNothing, run: () => sharing.look() },
    'sharing:choose': {
      read: readTitle,
      run: async ({ title }) => noted('sharing choose', await sharing.choose(title)),
    },
    'sharing:forget': {
      read: readNothing,
      run: async () => noted('sharing forget', await sharing.forget()),
    },
    'sharing:list': { read: readNothing, run: () => sharing.list() },
    'sharing:begin': {
      read: readSharedKey,
      run: async (key) => noted('sharing begin', await sharing.begin(key)),
    },
    'sharing:finish': {
      read: readSharedEnd,
      run: async (end) => noted('sharing finish', await sharing.finish(end)),
    },
    'sharing:recall': { read: readNothing, run: () => sharing.recall() },
    'sharing:remember': { read: readMemory, run: ({ text }) => sharing.remember(text) },
    'sharing:prove': { read: readSharedFile, run: (file) => sharing.prove(file) },
    'sharing:read': {
      read: readSharedPiece,
      run: ({ file, from }) => sharing.read(file, from),
    },
    'sharing:delete': {
      read: readSharedDeletion,
      run: async (deletion) => noted('sharing delete', await sharing.delete(deletion)),
    },
    'sharing:confirm': {
      read: readSharedFile,
      run: async (file) => noted('sharing confirm', await sharing.confirm(file)),
    },
  };
}

/** What went as it should is told softly; everything else is worth a look. */
const usual = new Set(['trimmed', 'nothing', 'erased', 'begun', 'kept', 'vouched', 'tidied']);
const usualToo = new Set([
  'chosen',
  'cancelled',
  'forgotten',
  'put',
  'deleted',
  'durable',
  'cleared',
  'set',
]);

function notedIn({ log }: SafetyParts) {
  return <Outcome extends Kind>(what: string, outcome: Outcome): Outcome => {
    const { kind } = outcome;
    log.write(usual.has(kind) || usualToo.has(kind) ? 'info' : 'warn', what, { kind });
    return outcome;
  };
}
