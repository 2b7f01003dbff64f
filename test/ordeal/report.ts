import { type Outcome, isGood } from './outcome.ts';

/** A trial's row, with where it came from: parts are run by themselves, and each row says its own commit. */
export type Told = {
  readonly part: string;
  readonly outcome: Outcome;
  readonly commit: string;
  readonly seed: number;
  readonly minutes: string;
};

const head = [
  '| part | trial | times | saved | lost | doubled | what the app said it did | faults | commit, seed, minutes |',
  '|---|---|---|---|---|---|---|---|---|',
];

/**
 * The table that is committed: what was done how often, and what came of it. Rows of parts that were not run now stay as the table of
 * before has them, so that parts run one by one add up.
 */
export function reportOf(
  told: readonly Told[],
  before: string,
  parts: readonly string[],
  notes: readonly string[],
): string {
  const isNow = new Set(told.map(({ part }) => part));
  const kept = before.split('\n').filter((line) => {
    const part = partOf(line);
    return part !== undefined && parts.includes(part) && !isNow.has(part);
  });
  const rows = [...kept, ...told.map(rowOf)];
  return [
    '# What the ordeal came to',
    '',
    'Written by `npm run ordeal`; each row says at which commit, with which seed, and how long it took.',
    '“Saved” are sales (files, rows) that the app called saved, written down outside of it and looked for afterwards',
    '(once for each look). Lost and doubled must be 0. After each recovery five more sales go in, and two starts later everything is looked for again.',
    '',
    ...head,
    ...parts.flatMap((part) => rows.filter((row) => partOf(row) === part)),
    '',
    ...notes,
    '',
  ].join('\n');
}

function rowOf({ part, outcome, commit, seed, minutes }: Told): string {
  const { trial, times, saved, lost, doubled } = outcome;
  const cells = [part, trial, times, saved, lost, doubled, recoveries(outcome), inShort(outcome)];
  return `| ${[...cells, `${commit}, ${seed}, ${minutes}`].join(' | ')} |`;
}

/** Undefined for a line that is no row. */
function partOf(line: string): string | undefined {
  const [, part, ...others] = line.split(' | ').join('|').split('|');
  const isRow = others.length === 9 && part !== undefined && /^ ?\w[\w ]*$/.test(part);
  return isRow && part.trim() !== 'part' ? part.trim() : undefined;
}

/** First lines, without paths of the machine. */
function inShort(outcome: Outcome): string {
  if (outcome.notRun !== undefined) return `NOT RUN: ${withoutPaths(outcome.notRun)}`;
  if (isGood(outcome)) return '–';
  const lines = outcome.faults.slice(0, 3).map((fault) => fault.split('\n')[0] ?? '');
  return lines.map(withoutPaths).join('; ');
}

function withoutPaths(words: string): string {
  return words.replaceAll(/\/[\w./-]+/g, '…').replaceAll('|', '/');
}

function recoveries(outcome: Outcome): string {
  const kinds = Object.entries(outcome.recoveries);
  return kinds.length === 0 ? '–' : kinds.map(([kind, times]) => `${kind} ×${times}`).join(', ');
}
