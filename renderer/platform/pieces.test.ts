import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { allBytes, sourceOfBytes } from '#test/support/read-bytes.ts';

import { PiecesFailed, sendInPieces, sourceInPieces } from './pieces.ts';
import { offerPieces, sourceThrough } from './pieces-port.ts';

describe('a file of the main process', () => {
  it('is read piece by piece to its last byte, whatever its length', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.integer({ min: 1, max: 9 }), async (bytes, size) => {
        const read = async (from: number) => {
          const piece = bytes.slice(from, from + size);
          return { kind: 'piece', bytes: piece, isLast: piece.length < size } as const;
        };
        expect(await allBytes(sourceInPieces(read)())).toEqual(bytes);
      }),
    );
  });

  it('that goes away while it is read is no shorter file', async () => {
    const read = async (from: number) =>
      from === 0
        ? ({ kind: 'piece', bytes: new Uint8Array(5), isLast: false } as const)
        : ({ kind: 'gone' } as const);
    await expect(allBytes(sourceInPieces(read)())).rejects.toThrow(PiecesFailed);
  });
});

describe('a file on its way to the main process', () => {
  it('arrives whole and in order, in pieces that a call takes', async () => {
    const bytes = someBytes(2_500_000);
    const main = new Taker();
    const sent = await sendInPieces(main, begun, sourceOfBytes(bytes, 65_521)());
    expect(sent).toEqual({ kind: 'sent', writing: 7, bytes: bytes.length });
    expect(main.taken.map((piece) => piece.length)).toEqual([982_815, 982_815, 534_370]);
    expect(Buffer.concat(main.taken).equals(Buffer.from(bytes))).toBe(true);
  });

  it('of one large piece is cut', async () => {
    const main = new Taker();
    await sendInPieces(main, begun, sourceOfBytes(someBytes(2_500_000), 9_000_000)());
    expect(main.taken.map((piece) => piece.length)).toEqual([1_000_000, 1_000_000, 500_000]);
  });

  it('that could not be begun is never made', async () => {
    async function* never() {
      yield new Uint8Array(1);
      throw new Error('Nobody asked for this.');
    }
    const noRoom = { kind: 'no-room', free: 5 } as const;
    expect(await sendInPieces(new Taker(), async () => noRoom, never())).toEqual(noRoom);
  });

  it('is given up when the disk is full', async () => {
    const main = new Taker(1);
    const sent = await sendInPieces(main, begun, sourceOfBytes(someBytes(2_500_000))());
    expect(sent).toEqual({ kind: 'disk-full' });
    expect(main.abandoned).toEqual([7]);
  });

  it('is given up when making it fails, and the fault is told', async () => {
    async function* failing() {
      yield someBytes(1_200_000);
      throw new Error('The database is broken.');
    }
    const main = new Taker();
    await expect(sendInPieces(main, begun, failing())).rejects.toThrow('The database is broken.');
    expect(main.abandoned).toEqual([7]);
  });
});

describe('through a port', () => {
  it('a file is read as often as it is asked for', async () => {
    const { port1, port2 } = new MessageChannel();
    const bytes = someBytes(200_000);
    offerPieces(port1, sourceOfBytes(bytes));
    const source = sourceThrough(port2);
    const both = await Promise.all([allBytes(source()), allBytes(source())]);
    expect(both.map((read) => Buffer.from(read).equals(Buffer.from(bytes)))).toEqual([true, true]);
    port1.close();
  });

  it('no more is read than was asked for', async () => {
    const { port1, port2 } = new MessageChannel();
    let made = 0;
    let closed = 0;
    offerPieces(port1, async function* pieces() {
      try {
        for (;;) yield new Uint8Array([(made += 1)]);
      } finally {
        closed += 1;
      }
    });
    for await (const piece of sourceThrough(port2)()) if (piece[0] === 3) break;
    await expect.poll(() => closed).toBe(1);
    expect(made).toBe(3);
    port1.close();
  });

  it.each([
    [new PiecesFailed({ kind: 'folder-gone' }), { trouble: { kind: 'folder-gone' } }],
    [new Error('A bug.'), { message: 'A bug.' }],
  ])('what went wrong there is known here: %s', async (fault, known) => {
    const { port1, port2 } = new MessageChannel();
    offerPieces(port1, async function* pieces() {
      yield new Uint8Array(1);
      throw fault;
    });
    const reading = allBytes(sourceThrough(port2)());
    await expect(reading).rejects.toMatchObject(known);
    port1.close();
  });
});

const begun = async () => ({ kind: 'begun', writing: 7 }) as const;

/** Stands for the main process; full after so many pieces. */
class Taker {
  readonly taken: Uint8Array[] = [];
  readonly abandoned: number[] = [];
  private readonly most: number;

  constructor(most = 100) {
    this.most = most;
  }

  addToFile = async ({ index, bytes }: { readonly index: number; readonly bytes: Uint8Array }) => {
    if (this.taken.length === this.most) return { kind: 'disk-full' } as const;
    expect(index).toBe(this.taken.length);
    this.taken.push(bytes);
    return { kind: 'taken' } as const;
  };

  abandonFile = async (writing: number) => {
    this.abandoned.push(writing);
    return { kind: 'abandoned' } as const;
  };
}

function someBytes(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) % 251);
}
