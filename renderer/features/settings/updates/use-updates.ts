import { useEffect, useState } from 'react';

import { type Updates, askForUpdate, lookAtUpdates, setUpdates } from '#platform/updates.ts';

/** A fetched part a second: who looks at the sheet wants to see it move. */
const lookMs = 1_000;

export type SetTrouble = 'no-address' | 'not-https' | 'with-password' | 'not-kept';

/** How it stands with new versions, as long as somebody looks; null before it is known, and in a plain browser. */
export function useUpdates() {
  const [updates, setShown] = useState<Updates | null>(null);
  useEffect(() => {
    const look = () => void lookAtUpdates().then(setShown);
    look();
    const timer = setInterval(look, lookMs);
    return () => clearInterval(timer);
  }, []);

  /** What is wrong with it, or nothing. */
  async function set(isOn: boolean, address: string): Promise<SetTrouble | undefined> {
    const outcome = await setUpdates(isOn, address);
    if (outcome?.kind === 'bad-address') return outcome.why;
    if (outcome?.kind !== 'set') return 'not-kept';
    setShown(outcome.updates);
    return undefined;
  }

  async function ask(): Promise<void> {
    setShown(await askForUpdate());
  }

  return { updates, set, ask };
}
