import { useState } from 'react';

import { markCareDone } from '#data/care/interactions.ts';
import { lastActOn } from '#data/care/last-act.ts';
import { useShop } from '#data/use-shop.ts';
import { daysLater } from '#domain/kernel/days-later.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { showToast } from '#ui/toast.tsx';

import type { BoardDoors } from '../today-wish.ts';
import { type BoardLine, greetRound } from './board-line.ts';

/** What one line offers; undefined where it makes no sense for it. */
export type LineActs = {
  readonly open: (() => void) | undefined;
  readonly call: (() => void) | undefined;
  readonly greet: (() => void) | undefined;
  readonly done: (() => void) | undefined;
  readonly postpone: (() => void) | undefined;
  readonly cancel: (() => void) | undefined;
  readonly undo: (() => void) | undefined;
  readonly edit: (() => void) | undefined;
};

/**
 * What can be done about a line, by key or button. `after` are the lines of its section below it: a greeting round
 * goes on with them.
 */
export function useBoardActs(
  { acts, onOpen, onFollowUp, onComplaint }: BoardDoors,
  today: BusinessDay,
  nameOf: (id: RowId) => string,
): (line: BoardLine, after: readonly BoardLine[]) => LineActs {
  const shop = useShop();
  const { t } = useWords();
  // A bouncing D is one act, until the line is seen struck through.
  const [marking] = useState(() => new Set<string>());

  async function mark(customerId: RowId, line: string) {
    const name = `${customerId} ${line}`;
    if (marking.has(name)) return;
    marking.add(name);
    try {
      const act = acts.newAct();
      const outcome = await markCareDone(shop, customerId, line, act);
      if (!outcome.ok) return;
      await acts.tellDone(act.operationId, t('today.marked', { name: nameOf(customerId) }));
    } finally {
      marking.delete(name);
    }
  }

  async function undo({ doneBy, why }: BoardLine) {
    const known = why.kind === 'followUp' ? await lastActOn(shop, why.followUp.id) : undefined;
    const operationId = doneBy ?? known;
    if (operationId !== undefined) return acts.takeBack(operationId);
    showToast({ id: 'board', kind: 'problem', title: t('today.nothingToUndo') });
  }

  return (line, after) => {
    const { customerId, why, line: name, greet, isDone } = line;
    const followUpId = why.kind === 'followUp' ? why.followUp.id : undefined;
    // To look after a complaint is to take the complaint on, or it would stand at "solved" for ever.
    const complaintId = complaintOf(why);
    const ask = (kind: 'done' | 'postpone' | 'cancel' | 'edit') =>
      isDone || followUpId === undefined ? undefined : () => onFollowUp({ kind, id: followUpId });
    const canMark = !isDone && customerId !== null && name !== null;
    return {
      open: customerId === null ? undefined : () => onOpen(customerId),
      call: customerId === null ? undefined : () => onFollowUp({ kind: 'call', customerId }),
      greet:
        isDone || greet === null
          ? undefined
          : () => onFollowUp({ kind: 'greet', queue: greetRound(line, after) }),
      done:
        complaintId !== null && !isDone
          ? () => onComplaint(complaintId)
          : (ask('done') ?? (canMark ? () => void mark(customerId, name) : undefined)),
      postpone:
        ask('postpone') ??
        (canMark
          ? () => onFollowUp({ kind: 'new', customerId, day: daysLater(today, 1) })
          : undefined),
      cancel: ask('cancel'),
      edit: ask('edit'),
      undo: isDone && why.kind !== 'festival' ? () => void undo(line) : undefined,
    };
  };
}

function complaintOf(why: BoardLine['why']): RowId | null {
  if (why.kind === 'complaint') return why.complaint.id;
  return why.kind === 'followUp' ? why.followUp.complaintId : null;
}
