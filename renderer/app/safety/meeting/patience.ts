const tickMs = 30_000;
/** The largest step between two words of a worker is a piece of a megabyte; a share that hangs says nothing at all. */
const mostTicks = 20;

/**
 * Calls once if nothing is heard for ten minutes: a share that hangs would hold up every later look. Counted in ticks, not by
 * the clock, since a computer that slept was not slow.
 */
export function patience(onOver: () => void) {
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
    if (ticks < mostTicks) return;
    clearInterval(timer);
    onOver();
  }, tickMs);
  return {
    heard: () => {
      ticks = 0;
    },
    end: () => clearInterval(timer),
  };
}
