import { useLayoutEffect, useRef } from 'react';

import type { Paper } from '#domain/printing/sheet.ts';

import type { DrawnBlock } from './drawn-block.ts';
import { Drawn } from './drawn.tsx';
import { tightenTables } from './measure.ts';
import styles from './paper.module.css';

type RollPageProps = { readonly paper: Paper; readonly blocks: readonly DrawnBlock[] };

/** A roll is cut where its words end: one page, as long as it takes. Upside down it can be turned, aside it cannot. */
export function RollPage({ paper, blocks }: RollPageProps) {
  const flow = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (flow.current !== null) tightenTables(flow.current);
  }, [blocks]);
  const { top, right, bottom, left } = paper.margins;
  return (
    <section
      className={styles['page']}
      data-page
      style={{ width: `${paper.width}mm`, padding: `${top}mm ${right}mm ${bottom}mm ${left}mm` }}
    >
      <div
        ref={flow}
        className={styles['flow']}
        style={{ transform: paper.rotation === 0 ? undefined : `rotate(${paper.rotation}deg)` }}
      >
        {blocks.map((block, at) => (
          <Drawn key={at} block={block} />
        ))}
      </div>
    </section>
  );
}
