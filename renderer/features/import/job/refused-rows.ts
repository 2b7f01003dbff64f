import type { TableRow } from '#platform/files/table-file.ts';

import type { Checked, LineProblem, RefusedLine } from './import-job.ts';

/** How many refused rows the screen is shown; the file of refused rows has all of them. */
const mostShown = 200;

/** The rows that stay out and why, by number only: a list of a million bad rows must not be held twice. */
export class RefusedRows {
  private readonly problems = new Map<number, LineProblem>();
  private readonly shown: RefusedLine[] = [];

  get size(): number {
    return this.problems.size;
  }

  add({ line, cells }: TableRow, problem: LineProblem): void {
    this.problems.set(line, problem);
    if (this.shown.length < mostShown) this.shown.push({ row: line, cells, problem });
  }

  /** A row that was read well and stays out for what it belongs to; its cells are not at hand any more. */
  addLater(row: number, problem: LineProblem): void {
    this.problems.set(row, problem);
    if (this.shown.length < mostShown) this.shown.push({ row, cells: [], problem });
  }

  /** A list of the same rows, to which more may be added. */
  copy(): RefusedRows {
    const copy = new RefusedRows();
    for (const [row, problem] of this.problems) copy.problems.set(row, problem);
    copy.shown.push(...this.shown);
    return copy;
  }

  of(row: number): LineProblem | undefined {
    return this.problems.get(row);
  }

  summary(): Pick<Checked, 'refused' | 'byProblem' | 'refusedLines'> {
    const byProblem: Partial<Record<LineProblem['kind'], number>> = {};
    for (const { kind } of this.problems.values()) byProblem[kind] = (byProblem[kind] ?? 0) + 1;
    const refusedLines = [...this.shown].sort((one, other) => one.row - other.row);
    return { refused: this.problems.size, byProblem, refusedLines };
  }
}
