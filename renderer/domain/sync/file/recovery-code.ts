import { type Result, accept, refuse } from '../../kernel/result.ts';

/** What a person copied from paper: how many signs there were of 58, or that more than one of them is wrong. */
export type RecoveryRefusal =
  | { readonly kind: 'length'; readonly signs: number }
  | { readonly kind: 'mistyped' };

const prefix = 'age-secret-key-';
const signs = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const length = 58;

/**
 * The key of the shop as it stands on the recovery sheet: 58 letters and digits in groups of four, without the words
 * that begin every key. It is the key itself, not a word for it: with it the files open even where
 * this program is gone. It ends in a check sum (Bech32, BIP 173).
 */
export function recoveryCode(identity: string): readonly string[] {
  const data = identity.slice(prefix.length + 1).toUpperCase();
  return data.match(/.{1,4}/g) ?? [];
}

/**
 * The key, as typed from the sheet: blanks, dashes, lines and small letters do not matter, and letters that the code
 * does not have are taken for those they look like. One wrong sign, or two neighbours that changed places, are found
 * by the check sum and put right: no other key is as near, so it can only be the one on the sheet.
 */
export function readRecoveryCode(typed: string): Result<string, RecoveryRefusal> {
  const plain = typed.toLowerCase().replaceAll(/[^0-9a-z]/g, '');
  const bare = plain.replace(/^agesecretkey[1li]/, '');
  const code = bare.replaceAll('o', '0').replaceAll(/[1i]/g, 'l').replaceAll('b', '8');
  if (code.length !== length) return refuse({ kind: 'length', signs: code.length });
  const meant = [code, ...nearly(code)].find(isWhole);
  if (meant === undefined) return refuse({ kind: 'mistyped' });
  return accept(`${prefix}1${meant}`.toUpperCase());
}

function* nearly(code: string): Generator<string> {
  for (let at = 0; at < code.length; at += 1) {
    const [before, after] = [code.slice(0, at), code.slice(at + 1)];
    for (const sign of signs) yield before + sign + after;
    yield before + after.slice(0, 1) + code.slice(at, at + 1) + after.slice(1);
  }
}

/** The check sum of BIP 173 over the words that begin every key and the signs. */
function isWhole(code: string): boolean {
  const begin = Array.from(prefix, (letter) => letter.charCodeAt(0));
  const values = [
    ...begin.map((letter) => letter >> 5),
    0,
    ...begin.map((letter) => letter & 31),
    ...Array.from(code, (sign) => signs.indexOf(sign)),
  ];
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of generators.entries()) if ((top >> bit) & 1) sum ^= generator;
  }
  return sum === 1;
}

const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
