import { useLayoutEffect, useRef, useState } from 'react';

import type { Room } from '#domain/printing/paper.ts';
import type { PageFoot, Paper } from '#domain/printing/sheet.ts';

import { type DrawnBlock, withCaptionsApart } from './drawn-block.ts';
import { Drawn } from './drawn.tsx';
import { Foot } from './foot.tsx';
import { largestScale } from './largest-scale.ts';
import { measure, tightenTables } from './measure.ts';
import { type Fragment, pageStarts, pagesOf } from './pages.ts';
import { PaperPage, Place } from './paper-page.tsx';
import styles from './paper.module.css';
import { withoutTallPieces } from './split-tall.ts';

type FlowPagesProps = {
  readonly paper: Paper;
  readonly blocks: readonly DrawnBlock[];
  readonly room: Room;
  readonly foot: PageFoot | undefined;
};

/** Made of these blocks; another sheet is laid out anew. */
type Laid = {
  readonly from: readonly DrawnBlock[];
  readonly room: Room;
  /** Broken so far that each piece has room on a page. */
  readonly blocks: readonly DrawnBlock[];
  readonly rounds: number;
  readonly pages: readonly (readonly Fragment[])[] | null;
  readonly hasFoot: boolean;
  /** How large it is drawn; 1 is as it was asked for. */
  readonly scale: number;
};

/** A piece that is still too high after so many rounds cannot be broken: one sign in a size larger than the paper. */
const mostRounds = 4;
/** So small a slip may be drawn that it has room on one page: a fifth less is read as well, a lone last line is lost. */
const smallestOnOne = 0.8;
/** A hair of a page stays free: what was measured in one place is rounded in another. Millimetres. */
const hair = 0.1;

/** What is longer than a page goes on over the next, broken between lines and rows only. Laid out before it is seen. */
export function FlowPages({ paper, blocks, room, foot }: FlowPagesProps) {
  const flow = useRef<HTMLDivElement>(null);
  const [kept, setLaid] = useState<Laid>();
  const isFresh = kept?.from === blocks && kept.room === room;
  const laid = isFresh ? kept : beginning(blocks, room);
  useLayoutEffect(() => {
    if (flow.current !== null && laid.pages === null) setLaid(layOut(flow.current, laid, room));
  }, [laid, room]);

  if (laid.pages === null)
    return (
      <div style={{ width: `${room.width}mm` }}>
        <div ref={flow} className={styles['flow']}>
          {laid.blocks.map((block, at) => (
            <Drawn key={at} block={block} />
          ))}
        </div>
        {foot !== undefined && <Foot foot={foot} page={999} pages={999} />}
      </div>
    );
  const { pages } = laid;
  return pages.map((fragments, at) => (
    <PaperPage key={at} paper={paper}>
      <Place paper={paper} place={0}>
        <div className={styles['flow']} style={{ ['--mm' as string]: `${laid.scale}mm` }}>
          {fragments.map((fragment, order) => (
            <Drawn key={order} {...fragment} />
          ))}
        </div>
        {foot !== undefined && laid.hasFoot && (
          <Foot foot={foot} page={at + 1} pages={pages.length} />
        )}
      </Place>
    </PaperPage>
  ));
}

function beginning(blocks: readonly DrawnBlock[], room: Room): Laid {
  const apart = withCaptionsApart(blocks);
  return { from: blocks, room, blocks: apart, rounds: 0, pages: null, hasFoot: true, scale: 1 };
}

function layOut(flow: HTMLElement, laid: Laid, room: Room): Laid {
  tightenTables(flow);
  const whole = (room.height ?? 0) - hair;
  const foot = footHeight(flow, room);
  const scale = foot > 0 ? 1 : scaleForOnePage(flow, room, whole);
  const { blocks, pieces } = measure(flow, laid.blocks, room.width, scale);
  // Page numbers are for those who hold several pages, not for a label of the shop's own size.
  const hasFoot = foot <= whole / 4;
  const height = whole - (hasFoot ? foot : 0);
  const finer =
    laid.rounds < mostRounds ? withoutTallPieces(flow, laid.blocks, pieces, height) : null;
  if (finer !== null) return { ...laid, blocks: finer, rounds: laid.rounds + 1 };
  return { ...laid, pages: pagesOf(blocks, pieces, pageStarts(pieces, height)), hasFoot, scale };
}

/** Pages with a foot are a list, however long: they are turned over and counted. */
function scaleForOnePage(flow: HTMLElement, room: Room, height: number): number {
  return largestScale(flow, smallestOnOne, fits) ?? 1;

  function fits(): boolean {
    const box = flow.getBoundingClientRect();
    return (box.height / box.width) * room.width <= height;
  }
}

function footHeight(flow: HTMLElement, room: Room): number {
  const foot = flow.nextElementSibling;
  if (foot === null) return 0;
  const scale = room.width / flow.getBoundingClientRect().width;
  return foot.getBoundingClientRect().height * scale;
}
