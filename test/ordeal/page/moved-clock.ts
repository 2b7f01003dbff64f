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
  construct: (target, words: ConstructorParameters<typeof Date>) =>
    words.length === 0 ? new target(target.now() + ahead) : new target(...words),
  get: (target, name) =>
    name === 'now' ? () => target.now() + ahead : (Reflect.get(target, name) as unknown),
});
