import { Encrypter } from 'age-encryption';

import { streamOf } from './byte-streams.ts';
import { type Lock, normalPassphrase, usualWork } from './locks.ts';

/**
 * Locks bytes on their way out, in the age v1 format (age-encryption.org/v1), so that the `age` program opens
 * them without us: `age -d file` asks for the passphrase, `age -d -i key file` takes the shop's key.
 * With a passphrase the first piece takes a second or two and 256 MB; call it in a worker.
 */
export async function* seal(
  plain: AsyncIterable<Uint8Array>,
  lock: Lock,
): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  if (lock.kind === 'key') encrypter.addRecipient(lock.recipient);
  else {
    encrypter.setPassphrase(normalPassphrase(lock.passphrase));
    encrypter.setScryptWorkFactor(lock.logN ?? usualWork);
  }
  yield* await encrypter.encrypt(streamOf(plain));
}
