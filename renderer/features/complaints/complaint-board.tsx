import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import type { ShownComplaint } from '#data/care/complaint-feed.ts';
import { textsOf } from '#data/texts-door.ts';
import { useShop } from '#data/use-shop.ts';
import { complaintBoard } from '#domain/care/complaint-board.ts';
import {
  type ComplaintMove,
  type ComplaintState,
  movesFrom,
  stateAfter,
} from '#domain/care/complaint.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { Board } from '#ui/board/board.tsx';
import { useBoardFocus } from '#ui/board/use-board-focus.ts';

import type { Moment } from './complaint-card.tsx';
import { ComplaintColumn } from './complaint-column.tsx';
import type { ComplaintWish } from './complaint-wish.ts';

/** How many cards a column draws at first; also how many words are read (`design.md` §3: at most 200 rows). */
const drawnAtOnce = 50;

type ComplaintBoardProps = {
  readonly complaints: readonly ShownComplaint[];
  readonly moment: Moment;
  readonly onWish: (wish: ComplaintWish) => void;
};

/** Complaints by how far they are. Every move asks for its words first, so none happens by a slip of the hand. */
export function ComplaintBoard({ complaints, moment, onWish }: ComplaintBoardProps) {
  const shop = useShop();
  const { t } = useWords();
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const columns = complaintBoard(complaints, moment.today);
  const focus = useBoardFocus(
    'complaint',
    columns.map((column) => column.complaints),
  );
  const shown = columns.flatMap((column) => column.complaints.slice(0, drawn));
  const ids = shown.map(({ whatId }) => whatId).filter((id) => id !== null);
  const key = ids.join();
  const whats = useLiveQuery(async () => textsOf(shop.db, ids), [shop, key]) ?? new Map();

  function show(id: RowId, move?: ComplaintMove) {
    focus.follow(id);
    onWish({ kind: 'one', id, ...(move !== undefined && { move }) });
  }

  function drop(cardId: string, state: ComplaintState) {
    const dropped = complaints.find((one) => one.id === cardId);
    if (dropped === undefined || dropped.state === state) return;
    const move = movesFrom[dropped.state].find((one) => stateAfter[one] === state);
    if (move !== undefined) show(dropped.id, move);
  }

  /** Onwards to the next step, or back: taken up again. */
  function carry(id: RowId, column: number, step: number) {
    const state = columns[column]?.state ?? 'open';
    const move = movesFrom[state].find((one) => (one === 'reopen') === (step === -1));
    if (move !== undefined) show(id, move);
  }

  return (
    <Board
      keys={t('complaints.keys')}
      onKeyDown={(event) => focus.onKeyDown(event, { onCarry: carry })}
    >
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
          onDropped={(cardId) => drop(cardId, column.state)}
        />
      ))}
    </Board>
  );
}
