/** Work that stops now and then, so that the page can paint between two slices; the value comes at the end. */
export type Slices<Value> = Generator<void, Value, void>;

/** Runs all slices in one go, where nobody is waiting for a frame. */
export function finish<Value>(work: Slices<Value>): Value {
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
  }
}

/**
 * Visits 0 up to `count`, with a pause after every `size`. The loop itself is a plain
 * function, so that the engine can optimise it without the generator around it.
 */
export function* inSlices(count: number, size: number, visit: (at: number) => void): Slices<void> {
  for (let from = 0; from < count; from += size) {
    visitAll(from, Math.min(from + size, count), visit);
    yield;
  }
}

function visitAll(from: number, to: number, visit: (at: number) => void): void {
  for (let at = from; at < to; at++) visit(at);
}
