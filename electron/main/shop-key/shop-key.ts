import { readFile, rm } from 'node:fs/promises';

import type { ShopKeyKept, ShopKeyLook } from '../../contract-shop-key.ts';
import { codeOf } from '../journal/write-faults.ts';
import { writeAtomically } from '../settings/atomic-write.ts';

/** What of Electron's `safeStorage` is used. */
export type SecretStore = {
  /** False where the system has no place for secrets, and for Linux' plain text, which would only look like one. */
  readonly canKeep: () => boolean;
  readonly encrypt: (text: string) => Buffer;
  readonly decrypt: (bytes: Buffer) => string;
};

/**
 * The key of the shop's files, kept by the system for this account, if the owner wishes: then the passphrase is not asked
 * for at each start. Another account, or the disk in another computer, cannot read it. The passphrase itself is never kept.
 */
export class ShopKeyKeeper {
  private readonly file: string;
  private readonly store: SecretStore;

  constructor(file: string, store: SecretStore) {
    this.file = file;
    this.store = store;
  }

  /** Null if none is kept, or it cannot be read here. */
  async look(): Promise<ShopKeyLook> {
    const canKeep = this.store.canKeep();
    if (!canKeep) return { canKeep, identity: null };
    try {
      const text = this.store.decrypt(Buffer.from(await readFile(this.file, 'utf8'), 'base64'));
      return { canKeep, identity: isIdentity(text) ? text : null };
    } catch {
      return { canKeep, identity: null };
    }
  }

  async keep(identity: string): Promise<ShopKeyKept> {
    if (!this.store.canKeep()) return { kind: 'not-possible', code: 'NO_STORE' };
    try {
      await writeAtomically(this.file, this.store.encrypt(identity).toString('base64'));
      return { kind: 'kept' };
    } catch (error) {
      return { kind: 'not-possible', code: codeOf(error) };
    }
  }

  async forget(): Promise<{ readonly kind: 'forgotten' }> {
    await rm(this.file, { force: true });
    return { kind: 'forgotten' };
  }
}

/** An age identity, as `age-keygen` writes it. */
export function isIdentity(text: string): boolean {
  return /^AGE-SECRET-KEY-1[0-9A-Z]{58}$/.test(text);
}
