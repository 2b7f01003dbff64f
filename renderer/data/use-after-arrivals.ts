import { useEffect, useState } from 'react';

import { useShop } from './use-shop.ts';

/** A list is asked again at the earliest so long after something was saved. */
const shortestPause = 200;

/**
 * What `ask` answers, asked again after each command, for lists that are too long for a live query. The longer the
 * answer took, the longer the pause before the next, so that a busy counter does not keep reading. `ask` hears by its
 * signal when nobody waits any more, and must be the same function between renders as long as it asks the same.
 */
export function useAfterArrivals<Answer>(
  ask: (signal: AbortSignal) => Promise<Answer | undefined>,
): Answer | undefined {
  const { arrivals } = useShop();
  const [last, setLast] = useState<{ readonly ask: unknown; readonly answer: Answer }>();

  useEffect(() => {
    const controller = new AbortController();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let isRunning = false;
    let isStale = false;
    let took = 0;

    async function run() {
      waiting = undefined;
      isRunning = true;
      isStale = false;
      const started = performance.now();
      const fresh = await ask(controller.signal);
      took = performance.now() - started;
      isRunning = false;
      if (controller.signal.aborted) return;
      if (fresh !== undefined) setLast({ ask, answer: fresh });
      if (isStale) soon();
    }

    function soon() {
      isStale = true;
      if (isRunning || waiting !== undefined) return;
      waiting = setTimeout(() => void run(), Math.max(shortestPause, took * 4));
    }

    void run();
    const stop = arrivals.subscribe(soon);
    return () => {
      controller.abort();
      clearTimeout(waiting);
      stop();
    };
  }, [arrivals, ask]);

  // The answer to another question is none to this one.
  return last?.ask === ask ? last.answer : undefined;
}
