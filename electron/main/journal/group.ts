import { randomBytes } from 'node:crypto';

import type { AppendOutcome, JournalBatch, JournalEnd, NewRecord } from '../../contract-journal.ts';
import { type RecordLine, endAt, seal } from './chain.ts';
import { planAppend } from './plan-append.ts';

/** A batch and whoever waits for its answer. */
export type Waiting = {
  readonly batch: JournalBatch;
  readonly answer: (outcome: AppendOutcome) => void;
  readonly fail: (error: unknown) => void;
};

/** Batches that become durable together, and answers that may be given only then. */
export type Group = {
  end: JournalEnd;
  readonly lines: RecordLine[];
  readonly answers: (() => void)[];
};

/** A group that goes on behind what is on the disk. */
export function groupAfter(end: JournalEnd): Group {
  return { end, lines: [], answers: [] };
}

/**
 * Plans one batch behind those before it in the group, which are not written yet either. One that does not fit, or
 * is of another shop, adds nothing and is answered `out-of-order`; `written` is what lies behind its `after` already.
 */
export function joinGroup(
  group: Group,
  { batch, answer }: Waiting,
  isOurs: boolean,
  written: readonly RecordLine[],
): void {
  const plan = isOurs ? planAppend(batch, group.end, written) : ({ kind: 'out-of-order' } as const);
  switch (plan.kind) {
    case 'out-of-order': {
      const { end } = group;
      group.answers.push(() => answer({ kind: 'out-of-order', end }));
      return;
    }
    case 'already-written':
      group.answers.push(() => answer({ kind: 'written', end: plan.end }));
      return;
    case 'append': {
      const end = addTo(group, batch.records.slice(plan.from));
      group.answers.push(() => answer({ kind: 'written', end }));
    }
  }
}

function addTo(group: Group, records: readonly NewRecord[]): JournalEnd {
  for (const record of records) {
    const line = seal(group.end, record, randomBytes(16).toString('hex'));
    group.lines.push(line);
    group.end = endAt(line);
  }
  return group.end;
}
