import { importRow } from '#domain/customers/import-row.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import { readPastLine } from '#domain/sales/past-sale-line.ts';
import { readProductRow } from '#domain/sales/product-row.ts';
import type { Inspected } from '#platform/files/table-file.ts';

import type { ImportSetup, LineProblem, OwnFields } from '../job/import-job.ts';
import { bodyOf, columnsOf } from '../setup/guess-setup.ts';

export type PreviewRow = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly problem: LineProblem | undefined;
  /** Where in the row it lies; -1 if in no single cell. */
  readonly badCell: number;
};

const mostRows = 20;

/** The first rows as they would be taken in, each with what is wrong with it. */
export function previewRows(
  setup: ImportSetup,
  inspected: Inspected,
  own: OwnFields,
  today: BusinessDay,
): readonly PreviewRow[] {
  return bodyOf(setup, inspected)
    .slice(0, mostRows)
    .map(({ line, cells }) => {
      const problem = problemOf(cells, setup, own, today);
      const badCell = problem === undefined ? -1 : placeOf(problem, cells, setup);
      return { line, cells, problem, badCell };
    });
}

function problemOf(
  cells: readonly string[],
  setup: ImportSetup,
  own: OwnFields,
  today: BusinessDay,
): LineProblem | undefined {
  const { kind, dayOrder, negatives, saleColumns: columns } = setup;
  const read = readBy();
  return read.ok ? undefined : read.refusal;

  function readBy(): Result<unknown, LineProblem> {
    switch (kind) {
      case 'customers':
        return importRow(cells, setup.customerColumns, own, dayOrder);
      case 'sales':
        return readPastLine(cells, { columns, dayOrder, today, negatives });
      case 'products':
        return readProductRow(cells, setup.productColumns);
    }
  }
}

function placeOf(problem: LineProblem, cells: readonly string[], setup: ImportSetup): number {
  const columns: readonly (string | null)[] = columnsOf(setup);
  if ('text' in problem) {
    const { text } = problem;
    return columns.findIndex((field, at) => field !== null && (cells[at] ?? '').includes(text));
  }
  if (problem.kind === 'too-long') return columns.indexOf(problem.field);
  return columns.indexOf(
    setup.kind === 'products' ? productFieldOf(problem.kind) : fieldOf(problem.kind),
  );
}

function fieldOf(kind: LineProblem['kind']): string {
  if (kind === 'no-date' || kind === 'future') return 'date';
  if (kind === 'negative-quantity') return 'quantity';
  if (kind === 'negative-price') return 'unitPrice';
  return kind === 'no-amount' || kind === 'too-large' ? 'amount' : '';
}

function productFieldOf(kind: LineProblem['kind']): string {
  return kind === 'no-product-name' ? 'name' : 'price';
}
