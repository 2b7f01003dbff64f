import { encode } from 'uqr';

import { code128 } from '#domain/printing/code-128.ts';

/** A code as a vector: the outline of what is black, on a square or bar of so many modules. */
export type CodeDrawing = {
  readonly path: string;
  /** Modules, the bars' white on both sides counted. */
  readonly across: number;
  readonly down: number;
};

/** One dot of a receipt printer (203 dots to the inch), in millimetres. */
const dot = 25.4 / 203;
/** White around a square, in modules (ISO/IEC 18004). */
export const quietModules = 4;
/** White beside the bars, in modules (ISO/IEC 15417). */
const quietBeside = 10;
/** More than this in bytes no square holds at a fault tolerance of 15 %. */
const mostBytes = 2_300;
/** Three dots: what a scanner reads from a hand's breadth; wider only costs paper. */
const widestBar = 3 * dot;

/** The square of a QR code at a fault tolerance of 15 %, or null for more than a square holds. */
export function squareOf(content: string): CodeDrawing | null {
  if (new TextEncoder().encode(content).length > mostBytes) return null;
  const { data, size } = encode(content, { ecc: 'M', border: 0 });
  return { path: data.map(rowPath).join(''), across: size, down: size };
}

/** One run of black after the other: far fewer shapes than modules, and no hair of white between them. */
function rowPath(row: readonly boolean[], down: number): string {
  let path = '';
  let from = 0;
  for (let at = 0; at <= row.length; at += 1) {
    if (row[at] === true) continue;
    if (at > from) path += `M${from} ${down}h${at - from}v1h${from - at}z`;
    from = at + 1;
  }
  return path;
}

/** The bars of a Code 128 with their white on both sides, one module high; null where bars cannot say it. */
export function barsOf(content: string): CodeDrawing | null {
  const widths = code128(content);
  if (widths === null) return null;
  let at = quietBeside;
  let path = '';
  for (const [turn, width] of widths.entries()) {
    if (turn % 2 === 0) path += `M${at} 0h${width}v1h${-width}z`;
    at += width;
  }
  return { path, across: at + quietBeside, down: 1 };
}

/**
 * How large a square is drawn, in millimetres: as asked or as there is room, and then a little less, so that a receipt
 * printer's dots come out even. A module of two and a half dots would be two here and three there, and be misread.
 */
export function squareEdge({ across }: CodeDrawing, asked: number, room: number): number {
  const module = Math.min(asked / across, room / (across + 2 * quietModules));
  return across * wholeDots(module);
}

/** How wide bars are drawn, white included, in millimetres; null where they would be finer than one dot. */
export function barsWidth({ across }: CodeDrawing, room: number): number | null {
  const module = Math.min(room / across, widestBar);
  return module < dot ? null : across * wholeDots(module);
}

function wholeDots(module: number): number {
  return module < dot ? module : Math.floor(module / dot + 1e-9) * dot;
}
