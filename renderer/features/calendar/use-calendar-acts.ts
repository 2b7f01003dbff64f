import { postponeFollowUp } from '#data/care/follow-ups.ts';
import { setLastOperation } from '#data/last-operation.ts';
import { whenSafe } from '#data/safety.ts';
import { undoOperation } from '#data/undo.ts';
import { useShop } from '#data/use-shop.ts';
import type { Act } from '#data/write/act.ts';
import type { FollowUpLine } from '#domain/care/calendar/calendar-line.ts';
import type { BusinessDay, OperationId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { newOperationId } from '#platform/ids.ts';
import { showToast } from '#ui/toast.tsx';

export type Moved = { readonly day: BusinessDay; readonly minute: number | null };

/** What is done in the calendar itself, told, and taken back. */
export function useCalendarActs(today: BusinessDay) {
  const shop = useShop();
  const words = useWords();
  const { t } = words;

  function newAct(): Act {
    return { operationId: newOperationId(), by: null };
  }

  /** Says what was done once the journal has it; the way back stands beside. */
  async function tell({ operationId }: Act, title: string): Promise<void> {
    setLastOperation(shop, { operationId, said: title });
    const safety = await whenSafe(shop);
    const isSafe = safety.kind !== 'not-yet-safe';
    showToast({
      id: operationId,
      kind: isSafe ? 'done' : 'problem',
      title,
      action: { label: t('common.undo'), run: () => void takeBack(operationId) },
      ...(!isSafe && { text: t('calendar.notYetSafe') }),
    });
  }

  async function takeBack(operationId: OperationId): Promise<void> {
    const outcome = await undoOperation(shop, operationId, newAct());
    setLastOperation(shop, null);
    const title = t(outcome.ok ? 'undo.done' : undoProblems[outcome.refusal.kind]);
    showToast({ id: operationId, kind: outcome.ok ? 'done' : 'problem', title });
  }

  /** Puts a follow-up on another day, or to another time; answers whether it is there now. */
  async function move({ followUp, name }: FollowUpLine, to: Moved): Promise<boolean> {
    if (to.day === followUp.day && to.minute === followUp.minute) return false;
    const act = newAct();
    const outcome = await postponeFollowUp(shop, followUp.id, to, act);
    if (!outcome.ok) {
      showToast({
        id: 'calendar-refused',
        kind: 'problem',
        title: t('calendar.notMoved', { name }),
      });
      return false;
    }
    void tell(act, t('calendar.moved', { name, day: words.day(to.day, today) }));
    return true;
  }

  return { newAct, tell, move };
}

export type CalendarActs = ReturnType<typeof useCalendarActs>;

const undoProblems = {
  'unknown-operation': 'undo.unknown',
  'already-undone': 'undo.already',
  'cannot-be-undone': 'undo.cannot',
} as const;
