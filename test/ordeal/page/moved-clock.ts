let ahead = 0;

/**
 * Moves the clock that the app is given, never the machine's: everything in this page that asks what time it is hears it, as after
 * somebody set the computer's clock.
 */
export function moveClock(ms: number): void {
  ahead = ms;
}

const real = Date;

globalThis.Date = new Proxy(real, {
  construct: (target, words: unknown[]) => {
    const now = new target(target.now() + ahead);
    if (words.length === 0) return now;
    const made: unknown = Reflect.construct(target, words);
    return made instanceof target ? made : now;
  },
  get: (target, name) =>
    name === 'now' ? () => target.now() + ahead : (Reflect.get(target, name) as unknown),
});
