/** How long a slice of work may hold up a keystroke, in milliseconds: half a frame. */
const sliceMs = 8;

/**
 * Lets the page do what waits (a key, a paint) before long work goes on. A timer, not a promise: those are all
 * run before the page gets its turn; and not `scheduler.yield`, which Node, where the suites run, does not have.
 */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Carries out work that offers places to pause at, so that a keystroke is never behind the whole of it. */
export async function inSlices<Value>(work: Generator<unknown, Value, void>): Promise<Value> {
  let nextBreath = Date.now() + sliceMs;
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
    if (Date.now() < nextBreath) continue;
    await breath();
    nextBreath = Date.now() + sliceMs;
  }
}
