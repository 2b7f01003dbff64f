import type { TimelineLine } from '#data/timeline/timeline-line.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';

type ChangeLine = Extract<TimelineLine, { kind: 'change' }>;

/** One row of the story. An edit of five fields is one step, not five. */
export type StoryStep = { readonly line: TimelineLine; readonly changes: readonly ChangeLine[] };

export type StoryMonth = { readonly day: BusinessDay; readonly steps: readonly StoryStep[] };

/** The lines by month, in the order they come in (newest first); fields that one action changed stand together. */
export function byMonth(lines: readonly TimelineLine[]): readonly StoryMonth[] {
  const months: { day: BusinessDay; steps: { line: TimelineLine; changes: ChangeLine[] }[] }[] = [];
  for (const line of lines) {
    let month = months.at(-1);
    if (month === undefined || !isSameMonth(month.day, line.day)) {
      month = { day: line.day, steps: [] };
      months.push(month);
    }
    const last = month.steps.at(-1);
    if (line.kind !== 'change') month.steps.push({ line, changes: [] });
    else if (last?.line.kind === 'change' && last.line.operationId === line.operationId) {
      last.changes.push(line);
    } else month.steps.push({ line, changes: [line] });
  }
  return months;
}

/** Names a month among others. */
export function monthKey({ day }: StoryMonth): string {
  return day.slice(0, 7);
}

function isSameMonth(one: BusinessDay, other: BusinessDay): boolean {
  return one.slice(0, 7) === other.slice(0, 7);
}
