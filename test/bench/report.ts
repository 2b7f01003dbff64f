import type { Times } from './measure.ts';
import type { Recall } from './recall.ts';
import type { TypingTimes } from './typing.ts';

export type RivalRow = {
  readonly name: string;
  readonly prepareMs: number;
  readonly times: Times;
  readonly recall: Recall;
};

/** How long a keystroke waits, by kind of text. */
export function typingTable(rows: readonly TypingTimes[]): string {
  return table(
    ['kind of text', 'keystrokes', 'median ms', 'p95', 'p99', 'worst'],
    rows.map(({ kind, times }) => [kind, `${times.count}`, ...cells(times), ms(times.worst)]),
  );
}

/** How long each step takes, one line a step. */
export function stepsTable(rows: readonly (readonly [step: string, times: Times])[]): string {
  return table(
    ['step', 'runs', 'median ms', 'p95', 'p99', 'worst'],
    rows.map(([step, times]) => [step, `${times.count}`, ...cells(times), ms(times.worst)]),
  );
}

/** The first row is ours: the others are so many times slower. */
export function rivalTable(rows: readonly RivalRow[]): string {
  const ours = rows[0]?.times.p99 ?? 1;
  return table(
    ['', 'build ms', 'median ms', 'p95', 'p99', 'p99 ÷ ours', 'recall', 'same list'],
    rows.map(({ name, prepareMs, times, recall }) => [
      name,
      prepareMs.toFixed(0),
      ...cells(times),
      `${(times.p99 / ours).toFixed(1)}×`,
      recall.share.toFixed(3),
      `${(recall.identical * 100).toFixed(0)} %`,
    ]),
  );
}

function cells({ median, p95, p99 }: Times): readonly string[] {
  return [ms(median), ms(p95), ms(p99)];
}

function ms(time: number): string {
  return time < 10 ? time.toFixed(3) : time.toFixed(1);
}

/** A table in Markdown; every column but the first to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
