import type { SharedFile, SharingComputer } from '#electron/contract-sharing.ts';

import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { FolderFailed, type FolderTrouble } from '#domain/sync/exchange/folder-trouble.ts';

import {
  type ShopKey,
  newIdentity,
  openIdentity,
  recipientOf,
  sealIdentity,
} from '../age/identity.ts';
import { type FolderCalls, bytesIn, putFile } from './folder-through.ts';

type KeyRefusal =
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'no-key' }
  | { readonly kind: 'trouble'; readonly trouble: FolderTrouble };

/** What the key is locked with, and what it is to be. `logN` is for tests. */
type NewLock = { readonly present: string; readonly next: string; readonly logN?: number };

type KeyCalls = Pick<SharingComputer, 'listShared' | 'readShared'> & FolderCalls;

/**
 * Opens the shop's key that lies in the folder, locked with the passphrase. There may be several (two counters were set
 * up in the same hour, or a drive made a copy): the first by name that opens is the one for everybody. One that is still
 * being copied looks like a wrong passphrase, so whole ones are tried only.
 */
export async function openShopKey(
  calls: KeyCalls,
  passphrase: string,
): Promise<Result<ShopKey, KeyRefusal>> {
  return asAnswer(async () => {
    const keys = keysAmong(await filesIn(calls));
    let refusal: KeyRefusal = { kind: 'no-key' };
    for (const file of keys) {
      if ((await calls.proveShared(file)).kind !== 'whole') continue;
      const opened = await openIdentity(bytesIn(calls, file), passphrase);
      if (opened.ok) {
        const identity = opened.value;
        return accept({ identity, recipient: await recipientOf(identity) });
      }
      refusal = { kind: 'wrong-passphrase' };
    }
    return refuse(refusal);
  });
}

/** Draws the key of the shop and puts it into the folder, locked with the passphrase. It is drawn once. */
export async function newShopKey(
  calls: KeyCalls,
  passphrase: string,
): Promise<Result<ShopKey, KeyRefusal>> {
  return asAnswer(async () => {
    // Another counter was quicker: there is one shop, and one key.
    const files = await filesIn(calls);
    if (keysAmong(files).length > 0) return openShopKey(calls, passphrase);
    // Those are locked with a key that is somewhere: another one would part the shop in two.
    if (files.length > 0) return refuse({ kind: 'no-key' });
    const key = await newIdentity();
    const bytes = sealIdentity(key.identity, passphrase);
    await putFile(calls, { kind: 'key' }, bytes, () => Promise.resolve());
    return accept(key);
  });
}

/** Puts the shop's key there again, where somebody deleted it. Throws `FolderFailed`; false if it did not arrive whole. */
export async function putShopKey(
  calls: KeyCalls,
  { identity }: ShopKey,
  passphrase: string,
): Promise<boolean> {
  const bytes = sealIdentity(identity, passphrase);
  return (await putFile(calls, { kind: 'key' }, bytes, () => Promise.resolve())) !== 'not-whole';
}

/**
 * Locks the shop's key anew: the new file first, and once it is there for good the ones that the old passphrase opens go. A
 * power cut in between leaves both, and another try ends it. What was already copied away still opens with the old passphrase.
 * A key that neither opens may be another shop's, and stays: `left` says how many passphrases still open something here.
 */
export async function changeShopKey(
  calls: KeyCalls,
  { identity }: ShopKey,
  { present, next, logN }: NewLock,
): Promise<Result<{ readonly left: number }, KeyRefusal>> {
  return asAnswer(async () => {
    const keys = keysAmong(await filesIn(calls));
    const lockedBy = async (passphrase: string, among: readonly SharedFile[]) => {
      const found: SharedFile[] = [];
      for (const file of among) {
        if ((await calls.proveShared(file)).kind !== 'whole') continue;
        const opened = await openIdentity(bytesIn(calls, file), passphrase);
        if (opened.ok && opened.value === identity) found.push(file);
      }
      return found;
    };
    const old = await lockedBy(present, keys);
    if (old.length === 0) return refuse({ kind: keys.length > 0 ? 'wrong-passphrase' : 'no-key' });
    // A try that was cut off: its file lies there already.
    const before = await lockedBy(
      next,
      keys.filter((file) => !old.includes(file)),
    );
    const covering = before[0] ?? (await putLocked(calls, sealIdentity(identity, next, logN)));
    const answer = await calls.deleteShared({ files: old, covering, others: [] });
    const gone = answer.kind === 'deleted' ? old : [];
    return accept({
      left: keys.filter((file) => file !== covering && !gone.includes(file)).length,
    });
  });
}

async function putLocked(calls: KeyCalls, bytes: AsyncIterable<Uint8Array>): Promise<SharedFile> {
  let name = '';
  const put = await putFile(calls, { kind: 'key' }, bytes, async (hash) => {
    name = hash;
  });
  if (put === 'not-whole') throw new FolderFailed({ kind: 'refused', code: 'NOT_WHOLE' });
  return { kind: 'key', hash: name };
}

async function filesIn(calls: KeyCalls): Promise<readonly SharedFile[]> {
  const list = await calls.listShared();
  if (list.kind === 'no-place') throw new FolderFailed({ kind: 'no-place' });
  if (list.kind === 'folder-gone') throw new FolderFailed({ kind: 'away' });
  if (list.kind === 'unreadable') throw new FolderFailed({ kind: 'refused', code: list.code });
  return list.files;
}

function keysAmong(files: readonly SharedFile[]) {
  return files
    .flatMap((file) => (file.kind === 'key' ? [file] : []))
    .sort((one, other) => (one.hash < other.hash ? -1 : 1));
}

async function asAnswer<Value>(
  work: () => Promise<Result<Value, KeyRefusal>>,
): Promise<Result<Value, KeyRefusal>> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof FolderFailed) return refuse({ kind: 'trouble', trouble: fault.trouble });
    throw fault;
  }
}
