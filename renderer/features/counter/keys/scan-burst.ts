/** Keys that came in one breath so far. */
export type Burst = { readonly text: string; readonly lastAt: number };

export const noBurst: Burst = { text: '', lastAt: -Infinity };

/** A scanner sends a key each 1 to 20 ms; a slow one reaches 35. Nobody types five keys like that. */
const longestGapMs = 40;
/** The shortest code: a customer number, `00001`. Three digits and Enter are an amount typed in a hurry. */
const shortestCode = 5;

/** The burst after one more key; a pause begins a new one. Times are those of the key events. */
export function afterKey(burst: Burst, letter: string, at: number): Burst {
  const goesOn = at - burst.lastAt <= longestGapMs;
  return { text: goesOn ? burst.text + letter : letter, lastAt: at };
}

/** The code, if Enter came as the end of a burst; undefined if a person typed. */
export function scannedCode(burst: Burst, enterAt: number): string | undefined {
  const isOneBreath = enterAt - burst.lastAt <= longestGapMs;
  return isOneBreath && burst.text.length >= shortestCode ? burst.text : undefined;
}

type KeyPress = {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly keyCode: number;
};

/**
 * The letter a scanner meant. Under an active Chinese input method the event says only "Process",
 * but still which key it was: that is how a code survives pinyin.
 */
export function letterOf(event: KeyPress): string | undefined {
  if (event.key.length === 1 && event.keyCode !== 229) return event.key;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  if (digit !== undefined) return digit;
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (letter !== undefined) return event.shiftKey ? letter : letter.toLowerCase();
  if (event.code === 'Minus') return '-';
  return event.key.length === 1 ? event.key : undefined;
}
