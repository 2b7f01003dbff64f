import { expect, it } from 'vitest';

import type { TimelineLine } from '#data/timeline/timeline-line.ts';
import { toBusinessDay, toInstant, toOperationId, toRowId } from '#domain/kernel/units.ts';

import { byMonth } from './by-month.ts';

it('puts a story in months, and the fields of one edit in one row', () => {
  const months = byMonth([
    note('n1', '2026-03-05'),
    change('c1', '2026-03-02', 'edit-2'),
    change('c2', '2026-03-02', 'edit-2'),
    change('c3', '2026-03-01', 'edit-1'),
    note('n2', '2025-03-05'),
  ]);
  expect(
    months.map(({ day, steps }) => [day.slice(0, 7), steps.map(({ changes }) => changes.length)]),
  ).toEqual([
    ['2026-03', [0, 2, 1]],
    ['2025-03', [0]],
  ]);
});

function note(id: string, day: string): TimelineLine {
  return { ...head(id, day, id), kind: 'note', text: '怕烫' };
}

function change(id: string, day: string, operation: string): TimelineLine {
  return { ...head(id, day, operation), kind: 'change', path: 'name', before: '', after: '' };
}

function head(id: string, day: string, operation: string) {
  return {
    id: toRowId(id),
    operationId: toOperationId(operation),
    at: toInstant(`${day}T09:00:00.000Z`),
    day: toBusinessDay(day),
    by: null,
    off: false,
    reason: null,
  };
}
