import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import type { ShownComplaint } from '#data/care/complaint-feed.ts';
import { textsOf } from '#data/texts-door.ts';
import { useShop } from '#data/use-shop.ts';
import { complaintBoard } from '#domain/care/complaint-board.ts';
import { type ComplaintState, movesFrom, stateAfter } from '#domain/care/complaint.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './board.module.css';
import type { Moment } from './complaint-card.tsx';
import { ComplaintColumn } from './complaint-column.tsx';
import type { ComplaintWish } from './complaint-wish.ts';
import { useBoardFocus } from './use-board-focus.ts';

/** How many cards a column draws at first; also how many words are read (`design.md` §3: at most 200 rows). */
const drawnAtOnce = 50;

type BoardProps = {
  readonly complaints: readonly ShownComplaint[];
  readonly moment: Moment;
  readonly onWish: (wish: ComplaintWish) => void;
};

/** Complaints by how far they are. Every move asks for its words first, so none happens by a slip of the hand. */
export function Board({ complaints, moment, onWish }: BoardProps) {
  const shop = useShop();
  const { t } = useWords();
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const columns = complaintBoard(complaints, moment.today);
  const focus = useBoardFocus(columns);
  const shown = columns.flatMap((column) => column.complaints.slice(0, drawn));
  const ids = shown.map(({ whatId }) => whatId).filter((id) => id !== null);
  const key = ids.join();
  const whats = useLiveQuery(async () => textsOf(shop.db, ids), [shop, key]) ?? new Map();

  function show(id: RowId, move?: (typeof movesFrom)[ComplaintState][number]) {
    focus.follow(id);
    onWish({ kind: 'one', id, ...(move !== undefined && { move }) });
  }

  function drop(id: RowId, state: ComplaintState) {
    const dropped = complaints.find((one) => one.id === id);
    if (dropped === undefined || dropped.state === state) return;
    const move = movesFrom[dropped.state].find((one) => stateAfter[one] === state);
    if (move !== undefined) show(id, move);
  }

  return (
    <>
      <div className={classes.board} onKeyDown={(event) => focus.onKeyDown(event, show)}>
        {columns.map((column) => (
          <ComplaintColumn
            key={column.state}
            column={column}
            drawn={drawn}
            whats={whats}
            moment={moment}
            focus={focus}
            onMore={() => setDrawn(drawn + drawnAtOnce)}
            onShow={show}
            onDropped={(id) => drop(id, column.state)}
          />
        ))}
      </div>
      <p className={classes.keys}>{t('complaints.keys')}</p>
    </>
  );
}
