/** Runs what it is handed one after the other, in the order it came. */
export type OneAtATime = <Outcome>(
  work: () => Promise<Outcome>,
) => Promise<Outcome | { readonly kind: 'too-many-waiting' }>;

/**
 * There is one hidden window, and what it shows must not change while it is being printed. The page keeps the real
 * queue; so many at once are a mistake of it and are turned away, nothing printed.
 */
export function oneAtATime(mostWaiting: number): OneAtATime {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  return async (work) => {
    if (waiting >= mostWaiting) return { kind: 'too-many-waiting' };
    waiting += 1;
    const turn = last.then(work);
    // The next one's turn comes whatever became of this one; who asked for this one hears of its fault.
    last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      waiting -= 1;
    }
  };
}
