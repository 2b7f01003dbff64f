import type { KeyboardEvent } from 'react';

import { isComposing } from '#ui/composing.ts';

type Doors = {
  /** The words were copied, and it is asked whether they were sent. */
  readonly isAsking: boolean;
  readonly onSent: () => void;
  readonly onNotSent: () => void;
  readonly onSkip: () => void;
};

/** Y sent, N not sent, S next; inside the words they are letters. A key held down says it once, not of everybody. */
export function useGreetKeys(doors: Doors): (event: KeyboardEvent) => void {
  return (event) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target instanceof HTMLTextAreaElement) return;
    const act = actOf(event.key.toLowerCase(), doors);
    if (event.repeat && event.key === 'Enter') event.preventDefault();
    if (act === undefined) return;
    event.preventDefault();
    if (!event.repeat) act();
  };
}

function actOf(key: string, doors: Doors): (() => void) | undefined {
  if (key === 's') return doors.onSkip;
  if (!doors.isAsking) return undefined;
  if (key === 'y') return doors.onSent;
  return key === 'n' ? doors.onNotSent : undefined;
}
