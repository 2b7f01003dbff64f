import type { Outcome } from './outcome.ts';

/** The table that is committed: what was done how often, and what came of it. */
export function reportOf(
  outcomes: readonly Outcome[],
  about: {
    readonly commit: string;
    readonly seed: number;
    readonly minutes: string;
    readonly noFullDisk: string | undefined;
  },
): string {
  const rows = outcomes.map((outcome) => {
    const { trial, times, saved, lost, doubled, faults } = outcome;
    return `| ${trial} | ${times} | ${saved} | ${lost} | ${doubled} | ${recoveries(outcome)} | ${inShort(faults)} |`;
  });
  return [
    '# What the last full ordeal came to',
    '',
    `Written by \`npm run ordeal\` at commit ${about.commit}, seed ${about.seed}, in ${about.minutes} minutes.`,
    '“Saved” are sales that the app called saved, written down outside of it and looked for afterwards',
    '(once for each look). Lost and doubled must be 0.',
    '',
    '| trial | times | saved | lost | doubled | what the app said it did | faults |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    ...(about.noFullDisk === undefined ? [] : ['', `Full disk not tried: ${about.noFullDisk}.`]),
    '',
  ].join('\n');
}

/** First lines, without paths of the machine. */
function inShort(faults: readonly string[]): string {
  if (faults.length === 0) return '–';
  const lines = faults.slice(0, 3).map((fault) => fault.split('\n')[0] ?? '');
  return lines.map((line) => line.replaceAll(/\/[\w./-]+/g, '…')).join('; ');
}

function recoveries(outcome: Outcome): string {
  const kinds = Object.entries(outcome.recoveries);
  return kinds.length === 0 ? '–' : kinds.map(([kind, times]) => `${kind} ×${times}`).join(', ');
}
