/**
 * What a command answers: the value, or a refusal that the shopkeeper should hear.
 * A refusal carries facts, never a sentence; the screen finds the words. Bugs throw.
 */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

/** The command did what was asked; `value` is what the screen needs of it. */
export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Nothing was written; `refusal` says why in a form that a screen can put in words. */
export function refuse<Refusal>(refusal: Refusal): {
  readonly ok: false;
  readonly refusal: Refusal;
} {
  return { ok: false, refusal };
}
