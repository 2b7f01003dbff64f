import type {
  BeginOutcome,
  DiskTrouble,
  PieceRead,
  SafetyComputer,
} from '#electron/contract-safety.ts';
import type { SharedTrouble } from '#electron/contract-sharing.ts';

import type { Source } from './age/byte-streams.ts';

/** Why bytes did not arrive, or were not taken: the file is gone, the stick was pulled out, the disk is full. */
export type PieceTrouble = DiskTrouble | SharedTrouble | ReadTrouble | WriteTrouble;
type ReadTrouble = Exclude<PieceRead, { readonly kind: 'piece' }>;
type WriteTrouble = { readonly kind: 'no-such-writing' } | { readonly kind: 'no-room' };

/** Thrown while bytes are read: it cannot be overlooked as an answer could, and is never taken for a fault of the file. */
export class PiecesFailed extends Error {
  readonly trouble: PieceTrouble;

  constructor(trouble: PieceTrouble) {
    super(`The bytes of a file cannot be had: ${trouble.kind}`);
    this.trouble = trouble;
  }
}

/**
 * A file that the main process holds (a snapshot, a file in the shared folder), as bytes that are asked for piece by
 * piece: `read` is the call, from a place in the file on. Never more than one piece lies in memory.
 *
 * @throws PiecesFailed
 */
export function sourceInPieces(read: (from: number) => Promise<PieceRead | SharedTrouble>): Source {
  return async function* pieces() {
    for (let from = 0; ;) {
      const answer = await read(from);
      if (answer.kind !== 'piece') throw new PiecesFailed(answer);
      from += answer.bytes.length;
      if (answer.bytes.length > 0) yield answer.bytes;
      if (answer.isLast) return;
    }
  };
}

/** A file that arrived at the main process whole, and waits to get its name; or why it did not. */
export type Sent =
  | { readonly kind: 'sent'; readonly writing: number; readonly bytes: number }
  | Exclude<BeginOutcome, { readonly kind: 'begun' }>
  | SharedTrouble
  | { readonly kind: 'no-such-writing' };

type Begin = () => Promise<BeginOutcome | SharedTrouble>;

/** One call takes at most 4 MB; fewer and larger calls cost less than they hold up. */
const pieceBytes = 1_000_000;

/**
 * Hands a file to the main process as it is made. `begin` is the call that begins it; what answers is given up by
 * itself if the bytes end in a fault, so nothing half is ever left behind. The file has no name yet: whoever called
 * asks for it (`finishSnapshot`, `finishShared`) with `writing` and `bytes`.
 *
 * `bytes` that throw are thrown on.
 */
export async function sendInPieces(
  computer: Pick<SafetyComputer, 'addToFile' | 'abandonFile'>,
  begin: Begin,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Sent> {
  const begun = await begin();
  if (begun.kind !== 'begun') return begun;
  const { writing } = begun;
  let index = 0;
  let length = 0;
  try {
    for await (const piece of inLargePieces(bytes)) {
      // Before it is handed over: bytes that were moved to another thread have no length any more.
      length += piece.length;
      const taken = await computer.addToFile({ writing, index, bytes: piece });
      if (taken.kind !== 'taken') {
        await computer.abandonFile(writing);
        return taken;
      }
      index += 1;
    }
  } catch (fault) {
    await computer.abandonFile(writing);
    throw fault;
  }
  return { kind: 'sent', writing, bytes: length };
}

/** Locks and packers hand out 64 KB at a time; each call between the processes costs as much as a quarter of a megabyte. */
async function* inLargePieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let kept: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    for (let from = 0; from < piece.length; from += pieceBytes) {
      const part = piece.subarray(from, from + pieceBytes);
      if (length + part.length > pieceBytes) {
        yield asOne(kept, length);
        kept = [];
        length = 0;
      }
      kept.push(part);
      length += part.length;
    }
  }
  if (length > 0) yield asOne(kept, length);
}

function asOne(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
