/** One plain line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The beginning of a long step, so that silence always has a name. */
export function sayStep(line: string): void {
  say(`\n▸ ${line}`);
}

/** How long something took since `performance.now()` said `since`: `12.3 s`. */
export function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
