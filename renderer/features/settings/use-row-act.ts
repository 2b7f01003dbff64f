import { useState } from 'react';

import { useSaved } from './use-saved.ts';

/**
 * The act of a form that saves one row after the other: the same one until it is kept, so that Enter twice
 * saves once. `tellKept` begins the next, calls `onSaved` and says that it is saved.
 */
export function useRowAct(onSaved: () => void) {
  const { newAct, tellSaved } = useSaved();
  const [act, setAct] = useState(newAct);

  async function tellKept(): Promise<void> {
    setAct(newAct());
    onSaved();
    await tellSaved(act);
  }

  return { act, tellKept };
}
