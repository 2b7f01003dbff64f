/** Works that must not meet, such as reading what arrived and writing the snapshot of it. */
export type OneByOne = {
  readonly add: (work: () => Promise<void>) => void;
  /** All that was handed in so far is through, failed or not. */
  readonly settled: () => Promise<void>;
};

/**
 * Does one work after the other. One that fails leaves what is in memory as it was, and the next arrival tries again;
 * the log hears of it, unless `isOver`: a shop that was closed under a work is no fault.
 */
export function oneByOne(isOver: () => boolean): OneByOne {
  let running: Promise<void> = Promise.resolve();
  return {
    add: (work) => {
      running = running.then(work).catch((error: unknown) => {
        if (isOver()) return;
        // Thrown where nobody waits for it: the window's own handler writes the log.
        queueMicrotask(() => {
          throw error;
        });
      });
    },
    settled: () => running,
  };
}
