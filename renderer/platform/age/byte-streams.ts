/** Bytes that can be read from the beginning as often as needed: a file, or chunks asked of the main process. */
export type Source = () => AsyncIterable<Uint8Array>;

/** A `File` that a person chose. */
export function sourceOf(file: Blob): Source {
  return () => file.stream();
}

/**
 * As the stream that browser interfaces take. It asks for the next piece only when there is room, so that a
 * file of gigabytes passes through a few of them. `failed` hears a fault of the source (a stick pulled out),
 * which must not be mistaken for one of the file.
 */
export function streamOf<Bytes extends Uint8Array>(
  bytes: AsyncIterable<Bytes>,
  failed: (fault: unknown) => void = () => {},
): ReadableStream<Bytes> {
  const iterator = bytes[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next().catch((fault: unknown) => {
        failed(fault);
        throw fault;
      });
      // A reader that gave up meanwhile (what it unpacks is damaged) makes these throw: no fault of the source.
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** Text as bytes, piece by piece. */
export async function* bytesOf(
  text: AsyncIterable<string>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  for await (const piece of text) yield encoder.encode(piece);
}
