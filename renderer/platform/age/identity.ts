import { generateX25519Identity, identityToRecipient } from 'age-encryption';

import { type Result, accept, refuse } from '#domain/kernel/result.ts';

import { type Source, bytesOf } from './byte-streams.ts';
import { type AgeRefusal, AgeRefused } from './locks.ts';
import { seal } from './seal.ts';
import { unlock } from './unlock.ts';

/** The shop's own pair of keys: files are locked to `recipient`, which is no secret, and opened by `identity`. */
export type ShopKey = { readonly identity: string; readonly recipient: string };

/** Draws the key of a shop. It is drawn once; the other counters get it with the identity file. */
export async function newIdentity(): Promise<ShopKey> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** What to lock files to, of a key that was read or typed in. Throws if it is none. */
export async function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(identity);
}

/**
 * The key as a file, locked with the passphrase, that lies beside the files it opens: so that no passphrase is
 * stored anywhere, and a new PC needs nothing but the folder and the passphrase (`design.md` §5).
 * `age -d -i key.age file` takes it as it is. `logN` is for tests.
 */
export async function* sealIdentity(
  identity: string,
  passphrase: string,
  logN?: number,
): AsyncGenerator<Uint8Array> {
  const text = `# public key: ${await recipientOf(identity)}\n${identity}\n`;
  const lock = { kind: 'passphrase', passphrase } as const;
  yield* seal(bytesOf(only(text)), logN === undefined ? lock : { ...lock, logN });
}

/** Our key file, or one that the age program locked, opened with its passphrase. */
export async function openIdentity(
  source: Source,
  passphrase: string,
): Promise<Result<string, AgeRefusal>> {
  const unlocked = await unlock(source, { kind: 'passphrase', passphrase });
  if (!unlocked.ok) return unlocked;
  try {
    const text = await beginningOf(unlocked.value.plain());
    const identity = /^AGE-SECRET-KEY-1[0-9A-Z]{58}\r?$/m.exec(text)?.[0].trim();
    return identity === undefined ? refuse({ kind: 'not-age' }) : accept(identity);
  } catch (fault) {
    if (fault instanceof AgeRefused) return refuse(fault.refusal);
    throw fault;
  }
}

/** Read to its end, so that every byte has proved itself; a key file is short, and anything else is none. */
async function beginningOf(plain: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of plain)
    if (text.length < 65_536) text += decoder.decode(piece, { stream: true });
  return text;
}

async function* only(text: string): AsyncGenerator<string> {
  yield text;
}
