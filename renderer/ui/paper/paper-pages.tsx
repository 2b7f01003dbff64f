import { useMemo } from 'react';

import type { Sheet } from '#domain/printing/sheet.ts';

import { CardPages } from './card-pages.tsx';
import { type PictureShapes, drawnBlocks } from './drawn-block.ts';
import { FlowPages } from './flow-pages.tsx';
import { roomInside } from './paper-page.tsx';
import styles from './paper.module.css';
import { RollPage } from './roll-page.tsx';

type PaperPagesProps = {
  readonly sheet: Sheet;
  /** What `shapesOfPictures` found: how high a picture is must be known before pages are made. */
  readonly shapes: PictureShapes;
};

/**
 * A sheet at its true size, page below page, finished when it has been rendered. The print page, the preview and the
 * browser's own printing draw with nothing else, so that what is shown is what is printed.
 */
export function PaperPages({ sheet, shapes }: PaperPagesProps) {
  const { paper, blocks, cells, onePage } = sheet;
  const drawn = useMemo(() => {
    const room = roomInside(paper);
    const one = onePage === true && paper.grid === undefined ? [{ place: 0, blocks }] : cells;
    return {
      room,
      blocks: drawnBlocks(blocks, room, shapes),
      cells: (one ?? []).map((cell) => ({
        place: cell.place,
        blocks: drawnBlocks(cell.blocks, room, shapes),
      })),
    };
  }, [paper, blocks, cells, onePage, shapes]);
  const isWide = paper.grid === undefined && drawn.room.width >= 90;
  return (
    <article className={`${styles['paper']} ${isWide ? styles['wide'] : ''}`}>
      {paper.height === null ? (
        <RollPage paper={paper} blocks={drawn.blocks} />
      ) : paper.grid !== undefined || onePage === true ? (
        <CardPages paper={paper} cells={drawn.cells} room={drawn.room} />
      ) : (
        <FlowPages paper={paper} blocks={drawn.blocks} room={drawn.room} foot={sheet.foot} />
      )}
    </article>
  );
}
