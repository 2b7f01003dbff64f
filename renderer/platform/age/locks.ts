/** What a file is locked with. `logN` is for tests only: a file of the shop always has the usual work factor. */
export type Lock =
  | { readonly kind: 'passphrase'; readonly passphrase: string; readonly logN?: number }
  | { readonly kind: 'key'; readonly recipient: string };

/** What opens a file again. */
export type Secret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'key'; readonly identity: string };

/** Why a locked file did not open. Nothing of it was handed over that had not proved itself. */
export type AgeRefusal =
  | { readonly kind: 'not-age' }
  /** Its lock takes the other kind of secret. */
  | { readonly kind: 'needs'; readonly secret: Secret['kind'] }
  /** Or the few bytes that the passphrase is proved by are damaged: nobody can tell these two apart. */
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'wrong-key' }
  /** Trying the passphrase would take hours, or more memory than a shop's computer has. */
  | { readonly kind: 'too-hard'; readonly logN: number }
  /** Changed, cut off or with something behind it: age proves every byte and does not tell which it was. */
  | { readonly kind: 'not-whole' };

/** Thrown where a file fails in the middle of being read; as a value it could be overlooked. */
export class AgeRefused extends Error {
  readonly refusal: AgeRefusal;

  constructor(refusal: AgeRefusal) {
    super(`This file did not open: ${refusal.kind}`);
    this.refusal = refusal;
  }
}

/**
 * 2^18 is what the age program takes itself: a second or two on a shop's laptop, and as much for each guess of
 * a thief. 2^20 takes a gigabyte of memory; more is only asked for by a file made to stop a computer.
 */
export const usualWork = 18;
export const mostWork = 20;

/** One way of writing for what looks the same: `é` typed on another keyboard must open the file too. */
export function normalPassphrase(typed: string): string {
  return typed.normalize('NFC');
}
