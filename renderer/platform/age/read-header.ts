import { type Result, accept, refuse } from '#domain/kernel/result.ts';

import type { Source } from './byte-streams.ts';
import { type AgeRefusal, type Secret, mostWork } from './locks.ts';

/** The beginning of a locked file: the part that only says what opens it. */
export type Header = { readonly bytes: Uint8Array; readonly needs: Secret['kind'] };

const magic = 'age-encryption.org/v1\n';

/** Ours have 200 bytes; a header may name a hundred keys. Without an end, a gigabyte would be gathered here. */
const longest = 262_144;

/**
 * Looks at the beginning of a file before anything is computed: whether it is a locked one, what opens it,
 * and whether trying to would take longer than a shop can wait (`AgeRefusal`).
 */
export async function readHeader(source: Source): Promise<Result<Header, AgeRefusal>> {
  const beginning = await beginningOf(source);
  const text = latin1(beginning);
  if (!text.startsWith(magic)) return refuse({ kind: 'not-age' });
  const mac = text.indexOf('\n---');
  const end = mac < 0 ? -1 : text.indexOf('\n', mac + 1);
  if (end < 0) return refuse({ kind: 'not-whole' });
  const bytes = beginning.slice(0, end + 1);
  const work = /\n-> scrypt [^ \n]* ([^ \n]*)/.exec(text.slice(0, end))?.[1];
  if (work !== undefined && Number(work) > mostWork) {
    return refuse({ kind: 'too-hard', logN: Number(work) });
  }
  const hasPassphrase = text.slice(0, end).includes('\n-> scrypt');
  return accept({ bytes, needs: hasPassphrase ? 'passphrase' : 'key' });
}

async function beginningOf(source: Source): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source()) {
    pieces.push(piece);
    length += piece.length;
    if (length >= longest || isEnough(flat(pieces))) break;
  }
  return flat(pieces);
}

/** Enough to see that it is none, or where the header ends. */
function isEnough(bytes: Uint8Array): boolean {
  const text = latin1(bytes);
  const mayBeOurs = text.startsWith(magic) || magic.startsWith(text);
  return !mayBeOurs || /\n---[^\n]*\n/.test(text);
}

function flat(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
