import { type Result, accept, refuse } from '../kernel/result.ts';
import { isRecord } from '../kernel/setting-readers.ts';
import type { LabelGrid, Margins, Paper, Rotation } from './sheet.ts';

/** What no printer or no eye could do with a paper. `field` names the length: `margins/left`, `grid/columns`. */
export type PaperProblem =
  | { readonly kind: 'unreadable-paper' }
  | {
      readonly kind: 'paper-out-of-range';
      readonly field: string;
      readonly least: number;
      readonly most: number;
    }
  /** Between the margins less than ten millimetres are left. */
  | { readonly kind: 'margins-too-wide' }
  /** A label of the sheet is smaller than ten by five millimetres. */
  | { readonly kind: 'labels-too-small' }
  /** A roll has no end that could be turned to the side, and no rows of labels. */
  | { readonly kind: 'roll-is-endless' };

const rotations = [0, 90, 180, 270] as const satisfies readonly Rotation[];
const least = { edge: 10, inside: 10, label: { width: 10, height: 5 } } as const;
const most = { edge: 1_200, margin: 100, labels: 50 } as const;

/** Room for words, in millimetres, as they are read: a turned paper is as wide as it was high. */
export type Room = { readonly width: number; readonly height: number | null };

/** The room between the margins, or inside one label of a sheet of labels. */
export function roomOn(paper: Paper): Room {
  const across = paper.width - paper.margins.left - paper.margins.right;
  const down =
    paper.height === null ? null : paper.height - paper.margins.top - paper.margins.bottom;
  const { grid } = paper;
  const width = grid === undefined ? across : partOf(across, grid.columns, grid.gap.across);
  const height =
    grid === undefined || down === null ? down : partOf(down, grid.rows, grid.gap.down);
  const isTurned = paper.rotation === 90 || paper.rotation === 270;
  return isTurned && height !== null ? { width: height, height: width } : { width, height };
}

/** One of so many equal parts with gaps between them, to the thousandth of a millimetre. */
function partOf(whole: number, parts: number, gap: number): number {
  return Math.round(((whole - gap * (parts - 1)) / parts) * 1_000) / 1_000;
}

/**
 * A paper that can be printed on. Own sizes are 10 mm to 1.2 m on each edge, with at least 10 mm between
 * the margins; a roll is never turned to the side.
 */
export function checkPaper(paper: Paper): Result<Paper, PaperProblem> {
  const wrong = lengthProblem(paper);
  if (wrong !== undefined) return refuse(wrong);
  if (paper.height === null && (paper.grid !== undefined || paper.rotation % 180 !== 0)) {
    return refuse({ kind: 'roll-is-endless' });
  }
  const whole = roomOn(withoutGrid(paper));
  const isTooLittle = (length: number | null) => length !== null && length < least.inside;
  if (isTooLittle(whole.width) || isTooLittle(whole.height)) {
    return refuse({ kind: 'margins-too-wide' });
  }
  if (paper.grid === undefined) return accept(paper);
  const label = roomOn({ ...paper, rotation: 0 });
  const isLabel = label.width >= least.label.width && (label.height ?? 0) >= least.label.height;
  return isLabel ? accept(paper) : refuse({ kind: 'labels-too-small' });
}

function withoutGrid({ id, width, height, margins, rotation }: Paper): Paper {
  return { id, width, height, margins, rotation };
}

type Measure = readonly [field: string, length: number, least: number, most: number];

function lengthProblem({ width, height, margins, grid }: Paper): PaperProblem | undefined {
  const measures: readonly Measure[] = [
    ['width', width, least.edge, most.edge],
    ['height', height ?? least.edge, least.edge, most.edge],
    ...Object.entries(margins).map(([side, length]): Measure => [
      `margins/${side}`,
      length,
      0,
      most.margin,
    ]),
    ...(grid === undefined ? [] : gridMeasures(grid)),
  ];
  const wrong = measures.find(([, length, low, high]) => !(length >= low && length <= high));
  if (wrong === undefined) return undefined;
  const [field, , low, high] = wrong;
  return { kind: 'paper-out-of-range', field, least: low, most: high };
}

function gridMeasures({ columns, rows, gap }: LabelGrid): readonly Measure[] {
  const counted = (count: number) => (Number.isInteger(count) ? count : NaN);
  return [
    ['grid/columns', counted(columns), 1, most.labels],
    ['grid/rows', counted(rows), 1, most.labels],
    ['grid/gap/across', gap.across, 0, most.margin],
    ['grid/gap/down', gap.down, 0, most.margin],
  ];
}

/** A paper out of a stored template or a file, checked; null for one of a newer version or a damaged one. */
export function paperFrom(value: unknown): Paper | null {
  if (!isRecord(value)) return null;
  const { id, width, height, grid } = value;
  const margins = marginsIn(value['margins']);
  const rotation = rotations.find((one) => one === value['rotation']);
  // The names that `own-paper.ts` gives and printing takes; a file may say anything.
  if (typeof id !== 'string' || !/^[\w.-]{1,64}$/.test(id)) return null;
  if (typeof width !== 'number' || (height !== null && typeof height !== 'number')) return null;
  if (margins === null || rotation === undefined) return null;
  const labels = grid === undefined || grid === null ? undefined : gridIn(grid);
  if (labels === null) return null;
  const paper = { id, width, height, margins, rotation };
  const checked = checkPaper(labels === undefined ? paper : { ...paper, grid: labels });
  return checked.ok ? checked.value : null;
}

function marginsIn(value: unknown): Margins | null {
  if (!isRecord(value)) return null;
  const { top, right, bottom, left } = value;
  if (typeof top !== 'number' || typeof right !== 'number') return null;
  if (typeof bottom !== 'number' || typeof left !== 'number') return null;
  return { top, right, bottom, left };
}

function gridIn(value: unknown): LabelGrid | null {
  if (!isRecord(value) || !isRecord(value['gap'])) return null;
  const { columns, rows, gap } = value;
  if (typeof columns !== 'number' || typeof rows !== 'number') return null;
  const { across, down } = gap;
  if (typeof across !== 'number' || typeof down !== 'number') return null;
  return { columns, rows, gap: { across, down } };
}
