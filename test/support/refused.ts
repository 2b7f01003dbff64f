/** What a command answers that refused, with the facts that belong to it. For `toEqual`. */
export function refused(kind: string, facts: object = {}) {
  return { ok: false, refusal: { kind, ...facts } };
}
