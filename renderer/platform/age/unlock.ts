import { Decrypter } from 'age-encryption';

import { type Result, accept, refuse } from '#domain/kernel/result.ts';

import { type Source, streamOf } from './byte-streams.ts';
import { type AgeRefusal, AgeRefused, type Secret, normalPassphrase } from './locks.ts';
import { readHeader } from './read-header.ts';

/** A file whose lock is open: what is in it can be read as often as needed, without the second of work again. */
export type Unlocked = {
  /**
   * The bytes, each piece proved by its own tag before it is handed over.
   * @throws AgeRefused where the file is not whole; a fault of the source is thrown as it is.
   */
  readonly plain: () => AsyncGenerator<Uint8Array>;
};

/** Opens the lock of a file of ours, or of one that `age -p` or `age -r` made. Reads only its beginning. */
export async function unlock(
  source: Source,
  secret: Secret,
): Promise<Result<Unlocked, AgeRefusal>> {
  const header = await readHeader(source);
  if (!header.ok) return header;
  const { bytes, needs } = header.value;
  if (needs !== secret.kind) return refuse({ kind: 'needs', secret: needs });
  try {
    const fileKey = await opening(secret).decryptHeader(bytes);
    return accept({ plain: () => plainOf(source, fileKey) });
  } catch (fault) {
    return refuse(refusalOf(fault, secret));
  }
}

function opening(secret: Secret): Decrypter {
  const decrypter = new Decrypter();
  if (secret.kind === 'key') decrypter.addIdentity(secret.identity);
  else decrypter.addPassphrase(normalPassphrase(secret.passphrase));
  return decrypter;
}

/** The package only has sentences to tell its faults apart; the tests hold it to this one. */
function refusalOf(fault: unknown, secret: Secret): AgeRefusal {
  const isLocked = fault instanceof Error && fault.message.startsWith('no identity matched');
  if (!isLocked) return { kind: 'not-whole' };
  return { kind: secret.kind === 'key' ? 'wrong-key' : 'wrong-passphrase' };
}

async function* plainOf(source: Source, fileKey: Uint8Array): AsyncGenerator<Uint8Array> {
  let failed: { readonly fault: unknown } | undefined;
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: () => fileKey });
  try {
    yield* await decrypter.decrypt(streamOf(source(), (fault) => (failed = { fault })));
  } catch {
    throw failed === undefined ? new AgeRefused({ kind: 'not-whole' }) : failed.fault;
  }
}
