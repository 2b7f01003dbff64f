import { useState } from 'react';

import type { BatchRun } from '#data/write/in-parts.ts';

/** A batch under way: how far it is (0 to 1), and the way to stop it. */
export type Running = { readonly share: number; readonly stop: () => void };

/** Carries something out on many people, shows how far it is and can be stopped: then nothing of it is left. */
export function useBatch() {
  const [running, setRunning] = useState<Running>();

  async function carryOut<Answer>(command: (run: BatchRun) => Promise<Answer>): Promise<Answer> {
    const controller = new AbortController();
    const stop = () => controller.abort();
    setRunning({ share: 0, stop });
    try {
      return await command({
        signal: controller.signal,
        progress: (done, of) => setRunning({ share: of === 0 ? 1 : done / of, stop }),
      });
    } finally {
      setRunning(undefined);
    }
  }

  return { running, carryOut };
}
