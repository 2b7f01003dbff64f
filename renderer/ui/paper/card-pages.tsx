import { labelsOn } from '#domain/printing/label-grid.ts';
import type { Room } from '#domain/printing/paper.ts';
import type { Paper } from '#domain/printing/sheet.ts';

import type { DrawnBlock } from './drawn-block.ts';
import { FitBox } from './fit-box.tsx';
import { PaperPage, Place } from './paper-page.tsx';

type DrawnCell = { readonly place: number; readonly blocks: readonly DrawnBlock[] };
type CardPagesProps = {
  readonly paper: Paper;
  readonly cells: readonly DrawnCell[];
  readonly room: Room;
};

/** Cards and labels: each has one room, and all of it stands there, smaller if need be. */
export function CardPages({ paper, cells, room }: CardPagesProps) {
  const onPage = paper.grid === undefined ? 1 : labelsOn(paper.grid);
  const pages = Map.groupBy(cells, ({ place }) => Math.floor(place / onPage));
  if (pages.size === 0) pages.set(0, []);
  return [...pages].map(([page, onIt]) => (
    <PaperPage key={page} paper={paper}>
      {onIt.map(({ place, blocks }) => (
        <Place key={place} paper={paper} place={place}>
          <FitBox blocks={blocks} room={room} isTurned={paper.rotation % 180 !== 0} />
        </Place>
      ))}
    </PaperPage>
  ));
}
