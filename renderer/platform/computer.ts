import type { Computer, WhichShop } from '#electron/contract.ts';

import { type DeviceId, type ShopId, toDeviceId, toShopId } from '#domain/kernel/units.ts';

import { newRowId } from './ids.ts';
import { knownShops } from './known-shops.ts';

declare global {
  interface Window {
    /** The bridge of `electron/preload`; absent in a plain browser. */
    readonly computer?: Computer;
  }
}

export type { WhichShop };

/** Who this shop and counter are, as this computer keeps it. */
export type Place = {
  readonly shopId: ShopId;
  readonly deviceId: DeviceId;
  readonly generation: number;
  /** Databases of lower generations are of a state that was replaced. */
  readonly oldest?: number;
  /** Where the journal begins since snapshots took the place of its first records. */
  readonly journalBegins?: { readonly count: number; readonly hash: string };
  readonly journalEnd: { readonly count: number; readonly hash: string };
  readonly journal: Pick<Computer, 'appendToJournal' | 'readJournal'> | null;
  readonly notices: readonly JournalNotice[];
  /** The owner's own shop, or the made-up one to try. */
  readonly which: WhichShop;
};

/** What the journal on this computer did to itself at opening. */
export type JournalNotice =
  /** Chromium could not open its database; the files were moved away and a new one is built. */
  | { readonly kind: 'database-set-aside'; readonly as: string }
  | { readonly kind: 'torn-tail-cut'; readonly bytes: number; readonly keptAs: string }
  | { readonly kind: 'damaged'; readonly segment: string; readonly records: number };

export type PlaceOutcome =
  | { readonly kind: 'found'; readonly place: Place }
  | { readonly kind: 'refused'; readonly why: 'newer-app' | 'unreadable'; readonly detail: string };

/**
 * Finds this computer's shop. With the desktop app the data folder knows it; should its pointer be
 * gone, the databases found here lead back to it. In a plain browser the pointer lies in the
 * browser's own storage, there is no journal, and the shop is a trial.
 */
export async function findPlace(): Promise<PlaceOutcome> {
  const { computer } = window;
  if (computer === undefined) return { kind: 'found', place: browserPlace() };

  const storage = await readableStorage(computer);
  if (storage === undefined) return { kind: 'refused', why: 'unreadable', detail: 'IndexedDB' };
  const answer = await computer.openShop({ known: await knownShops() });
  if (answer.kind === 'newer-app') return { kind: 'refused', why: 'newer-app', detail: '' };
  if (answer.kind === 'unreadable') {
    return { kind: 'refused', why: 'unreadable', detail: answer.code };
  }
  const place: Place = {
    shopId: toShopId(answer.shopId),
    deviceId: toDeviceId(answer.deviceId),
    generation: answer.generation,
    oldest: answer.oldest,
    journalBegins: answer.begins,
    journalEnd: answer.end,
    journal: computer,
    notices: [...storage.notices, ...answer.notices],
    which: answer.shop,
  };
  return { kind: 'found', place };
}

/** Makes another generation of the database the present one; false if that could not be kept. */
export async function pointTo(generation: number): Promise<boolean> {
  const { computer } = window;
  if (computer !== undefined) return (await computer.pointTo(generation)).kind === 'pointed';
  localStorage.setItem(browserKey(), JSON.stringify({ ...browserPointer(), generation }));
  return true;
}

/**
 * Goes to the other shop: the desktop app starts again in its data folder, a browser loads the page
 * again with the other database. What is not saved by now is not saved.
 */
export async function switchShop(to: WhichShop): Promise<void> {
  const { computer } = window;
  if (computer !== undefined) await computer.switchShop(to);
  // The address `/` without a question is the own shop; the screen in its hash is left behind.
  else window.location.assign(to === 'sample' ? sampleQuestion : window.location.pathname);
}

/** Sends a line to the computer's log, which redacts it; a plain browser keeps none. */
export async function log(level: 'info' | 'warn' | 'error', message: string): Promise<void> {
  await window.computer?.writeLog({ level, message });
}

/**
 * Makes sure that IndexedDB answers at all. A byte flipped in its log, and Chromium refuses every
 * call at every start; then its files are moved away, and the journal fills new ones.
 */
async function readableStorage(
  computer: Computer,
): Promise<{ readonly notices: readonly JournalNotice[] } | undefined> {
  if (await answers()) return { notices: [] };
  const moved = await computer.setDatabaseAside();
  if (moved.kind !== 'set-aside' || !(await answers())) return undefined;
  return { notices: [{ kind: 'database-set-aside', as: moved.as }] };
}

/** Whether IndexedDB can be asked; it throws `UnknownError` if its files cannot be opened. */
async function answers(): Promise<boolean> {
  return indexedDB.databases().then(
    () => true,
    () => false,
  );
}

/** In a browser the address says which shop is meant: `?sample`. */
const sampleQuestion = '?sample';
const emptyJournal = { count: 0, hash: '0'.repeat(64) };

function browserPlace(): Place {
  const { shopId, deviceId, generation } = browserPointer();
  return {
    shopId: toShopId(shopId),
    deviceId: toDeviceId(deviceId),
    generation,
    journalEnd: emptyJournal,
    journal: null,
    notices: [],
    which: browserShop(),
  };
}

type BrowserPointer = {
  readonly shopId: string;
  readonly deviceId: string;
  readonly generation: number;
};

function browserShop(): WhichShop {
  return window.location.search === sampleQuestion ? 'sample' : 'own';
}

/** Each shop has its own pointer, and so its own database. */
function browserKey(): string {
  return browserShop() === 'sample' ? 'regulars-sample-shop' : 'regulars-shop';
}

function browserPointer(): BrowserPointer {
  const stored: unknown = JSON.parse(localStorage.getItem(browserKey()) ?? 'null');
  if (isPointer(stored)) return stored;
  const fresh = { shopId: newRowId(), deviceId: `b${newRowId().slice(-12)}`, generation: 1 };
  localStorage.setItem(browserKey(), JSON.stringify(fresh));
  return fresh;
}

function isPointer(stored: unknown): stored is BrowserPointer {
  if (typeof stored !== 'object' || stored === null) return false;
  return 'shopId' in stored && 'deviceId' in stored && 'generation' in stored;
}
