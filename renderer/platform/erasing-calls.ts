import type { Computer } from '#electron/contract.ts';

const names = [
  'openShop',
  'readJournal',
  'eraseInJournal',
  'listSnapshots',
  'readSnapshot',
  'beginSnapshot',
  'addToFile',
  'abandonFile',
  'finishSnapshot',
  'vouchForSnapshot',
  'tidySnapshots',
  'clearSetAside',
  'listReplaced',
  'dropReplaced',
] as const;

/** What erasing in bytes needs of the computer. */
export type ErasingCalls = Pick<Computer, (typeof names)[number]>;

/** The calls as a worker makes them: each goes to the page, and its answer comes back. */
export function erasingCallsOver(
  ask: (name: string, input: readonly unknown[]) => Promise<unknown>,
): ErasingCalls {
  const calls = names.map((name) => [name, (...input: readonly unknown[]) => ask(name, input)]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Each name asks for the call of that name, and answers what it answered.
  return Object.fromEntries(calls) as ErasingCalls;
}
