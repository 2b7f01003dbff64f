import { type Result, accept, refuse } from '../../kernel/result.ts';
import { passphraseBits } from './passphrase-bits.ts';

export type Strength = 'too-weak' | 'fair' | 'good' | 'strong';

export type PassphraseRefusal =
  | { readonly kind: 'too-weak' }
  | { readonly kind: 'differs' }
  | { readonly kind: 'cannot-be-typed' };

/**
 * How long a thief with the file would have to guess, in four steps. A guess costs about a second of a computer
 * (scrypt 2^18), so 36 bits are centuries of one and some weeks of a thousand.
 *
 * `known` are words that a thief would try first: the shop's name, its phone, names of the staff.
 */
export function strengthOf(passphrase: string, known: readonly string[]): Strength {
  const bits = passphraseBits(passphrase, known);
  if (bits < 36) return 'too-weak';
  if (bits < 50) return 'fair';
  return bits < 66 ? 'good' : 'strong';
}

/**
 * A new passphrase, typed twice, in the one way of writing that the lock uses (NFC). Nobody can tell it to the shop
 * again, so one that a person could not type again as it was is refused: with blanks at an end, or with signs that
 * are not seen. What was chosen weakly is refused too, since the file leaves the shop.
 */
export function newPassphrase(
  typed: string,
  again: string,
  known: readonly string[],
): Result<string, PassphraseRefusal> {
  const passphrase = typed.normalize('NFC');
  if (passphrase !== passphrase.trim() || /[\p{C}\p{Zl}\p{Zp}]/u.test(passphrase)) {
    return refuse({ kind: 'cannot-be-typed' });
  }
  if (strengthOf(passphrase, known) === 'too-weak') return refuse({ kind: 'too-weak' });
  return passphrase === again.normalize('NFC') ? accept(passphrase) : refuse({ kind: 'differs' });
}

/** Letters and digits that are not taken for one another on paper, in either case. */
const clear = '23456789abcdefghjkmnpqrstuvwxyz';

/**
 * A passphrase for who has no idea for one: five groups of four, 98 bits. `random` are bytes from the system, 64 of
 * them; each sign is as likely as any other, so bytes that would favour the first signs are passed over.
 */
export function proposedPassphrase(random: Uint8Array): string {
  const fair = [...random].filter((byte) => byte < clear.length * 8).slice(0, 20);
  if (fair.length < 20) throw new RangeError('Too few random bytes.');
  const signs = fair.map((byte) => clear[byte % clear.length]).join('');
  return signs.replaceAll(/(.{4})(?=.)/g, '$1-');
}
