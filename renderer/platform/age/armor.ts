import { armor } from 'age-encryption';

import { type Result, accept, refuse } from '#domain/kernel/result.ts';

import type { Source } from './byte-streams.ts';
import type { AgeRefusal } from './locks.ts';

const begin = '-----BEGIN AGE ENCRYPTED FILE-----';

/** Such files are made to be sent as a letter; a shop's whole book is never one. */
const largest = 64_000_000;

/**
 * The bytes of a file that `age -a` wrote as letters, so that it opens too; any other source as it is.
 * One over 64 MB is refused, since it has to be in memory as a whole.
 */
export async function withoutArmor(source: Source): Promise<Result<Source, AgeRefusal>> {
  let text = '';
  const decoder = new TextDecoder('latin1');
  for await (const piece of source()) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > 4_096 && !text.trimStart().startsWith(begin)) return accept(source);
    if (text.length > largest) return refuse({ kind: 'not-whole' });
  }
  if (!text.trimStart().startsWith(begin)) return accept(source);
  try {
    const bytes = armor.decode(text);
    return accept(() => onePiece(bytes));
  } catch {
    return refuse({ kind: 'not-whole' });
  }
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
