import type { ReactNode } from 'react';

import { spotOf } from '#domain/printing/label-grid.ts';
import { type Room, roomOn } from '#domain/printing/paper.ts';
import type { Paper } from '#domain/printing/sheet.ts';

import styles from './paper.module.css';

type PaperPageProps = { readonly paper: Paper; readonly children: ReactNode };

/** One page at its true size: its edges, whatever stands in it. */
export function PaperPage({ paper, children }: PaperPageProps) {
  return (
    <section
      className={styles['page']}
      data-page
      style={{ width: `${paper.width}mm`, height: `${paper.height ?? 0}mm` }}
    >
      {children}
    </section>
  );
}

type PlaceProps = {
  readonly paper: Paper;
  /** Which label of the sheet; a paper without labels is one. */
  readonly place: number;
  readonly children: ReactNode;
};

/** The room between the margins or of one label, turned as the paper says; the margins stay where the paper has them. */
export function Place({ paper, place, children }: PlaceProps) {
  const { left, top, width, height } = spotOf(paper, place);
  const inside = roomInside(paper);
  const pad = paddingOf(paper);
  const turn = `translate(-50%, -50%) rotate(${paper.rotation}deg)`;
  return (
    <div
      className={styles['room']}
      data-label
      style={{
        left: `${left + pad}mm`,
        top: `${top + pad}mm`,
        width: `${width - 2 * pad}mm`,
        height: `${height - 2 * pad}mm`,
      }}
    >
      <div
        className={paper.rotation === 0 ? undefined : styles['turned']}
        style={{
          width: `${inside.width}mm`,
          height: `${inside.height ?? 0}mm`,
          transform: paper.rotation === 0 ? undefined : turn,
        }}
      >
        {children}
      </div>
    </div>
  );
}

/**
 * White inside each label of a sheet, in millimetres: a sheet lies a little askew, knives are not exact, and no office
 * printer reaches the edge of the paper, where the outer labels of some sheets lie.
 */
const insideLabel = 3;

/** The room for words on a page or in a label, as they are read. */
export function roomInside(paper: Paper): Room {
  const { width, height } = roomOn(paper);
  const pad = paddingOf(paper);
  return { width: width - 2 * pad, height: height === null ? null : height - 2 * pad };
}

function paddingOf(paper: Paper): number {
  if (paper.grid === undefined) return 0;
  const { width, height } = roomOn(paper);
  return Math.min(insideLabel, Math.min(width, height ?? width) / 12);
}
