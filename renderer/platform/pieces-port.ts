import type { Source } from './age/byte-streams.ts';
import { type PieceTrouble, PiecesFailed } from './pieces.ts';

// Only the page can ask the main process for bytes, and only a worker may spend seconds on them. So they
// go through a port between the two, each piece when the other side asks for it.

type Asked = { readonly reading: number; readonly what: 'next' | 'close' };
type Answered =
  | { readonly reading: number; readonly kind: 'piece'; readonly bytes: Uint8Array }
  | { readonly reading: number; readonly kind: 'end' }
  | { readonly reading: number; readonly kind: 'trouble'; readonly trouble: PieceTrouble }
  | { readonly reading: number; readonly kind: 'fault'; readonly message: string };

/**
 * Lets the other side of the port read these bytes, from the beginning as often as it asks. Pieces are moved, not
 * copied: a source hands out bytes of its own. Ends when the port is closed.
 */
export function offerPieces(port: MessagePort, source: Source): void {
  const readings = new Map<number, AsyncIterator<Uint8Array>>();

  async function answer({ reading, what }: Asked): Promise<Answered | undefined> {
    const pieces = readings.get(reading) ?? source()[Symbol.asyncIterator]();
    readings.set(reading, pieces);
    if (what === 'next') {
      const next = await pieces.next();
      if (next.done !== true) return { reading, kind: 'piece', bytes: ownBytes(next.value) };
    }
    readings.delete(reading);
    if (what === 'next') return { reading, kind: 'end' };
    await pieces.return?.();
    return undefined;
  }

  port.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
    answer(data)
      .catch((fault: unknown) => asAnswer(data.reading, fault))
      .then((answered) => {
        if (answered === undefined) return;
        port.postMessage(answered, answered.kind === 'piece' ? [answered.bytes.buffer] : []);
      })
      .catch((fault: unknown) => port.postMessage(asAnswer(data.reading, fault)));
  });
  port.start();
}

/**
 * The bytes that the other side of the port offers. Each reading asks for one piece at a time; one that is given up
 * is closed there too.
 *
 * @throws PiecesFailed as it was thrown there; any other fault with its message.
 */
export function sourceThrough(port: MessagePort): Source {
  const waiting = new Map<number, (answer: Answered) => void>();
  let readings = 0;
  port.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    waiting.get(data.reading)?.(data);
  });
  port.start();
  const ask = (asked: Asked) =>
    new Promise<Answered>((resolve) => {
      waiting.set(asked.reading, resolve);
      port.postMessage(asked);
    });

  return async function* pieces() {
    const reading = ++readings;
    let isOver = false;
    try {
      for (;;) {
        const answer = await ask({ reading, what: 'next' });
        isOver = answer.kind !== 'piece';
        if (answer.kind === 'trouble') throw new PiecesFailed(answer.trouble);
        if (answer.kind === 'fault') throw new Error(answer.message);
        if (answer.kind === 'end') return;
        yield answer.bytes;
      }
    } finally {
      waiting.delete(reading);
      if (!isOver) port.postMessage({ reading, what: 'close' } satisfies Asked);
    }
  };
}

/** A part of a larger buffer would be moved with all of it, and what else lies there would be gone. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  const isWhole = buffer instanceof ArrayBuffer && bytes.byteLength === buffer.byteLength;
  return isWhole ? new Uint8Array(buffer) : new Uint8Array(bytes);
}

function asAnswer(reading: number, fault: unknown): Answered {
  if (fault instanceof PiecesFailed) return { reading, kind: 'trouble', trouble: fault.trouble };
  return {
    reading,
    kind: 'fault',
    message: fault instanceof Error ? fault.message : String(fault),
  };
}
