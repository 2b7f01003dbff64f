import type { Act } from '#data/write/act.ts';

/** Does what a dialog is for. False if it was refused: nothing was written, and it can be pressed again. */
type CarryOut = (act: Act) => Promise<boolean>;

/**
 * A dialog is one act, however often Enter bounces: what is pressed while the first press is carried out, or after
 * it was, is not heard. It might even mean something else (1 and 7 in one breath are two days to postpone to).
 */
export function oneAct(act: Act): (carryOut: CarryOut) => Promise<void> {
  let isHearing = true;
  return async (carryOut) => {
    if (!isHearing) return;
    isHearing = false;
    let isDone = false;
    try {
      isDone = await carryOut(act);
    } finally {
      isHearing = !isDone;
    }
  };
}
