import { setLastOperation } from '#data/last-operation.ts';
import { whenSafe } from '#data/safety.ts';
import { undoOperation } from '#data/undo.ts';
import { useShop } from '#data/use-shop.ts';
import type { Act } from '#data/write/act.ts';
import type { OperationId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { newOperationId } from '#platform/ids.ts';
import { showToast } from '#ui/toast.tsx';

/** An act about rewards, coupons and activities, the word that it is kept, and the way back and forth. */
export function useOfferActs() {
  const shop = useShop();
  const { t } = useWords();

  function newAct(): Act {
    return { operationId: newOperationId(), by: null };
  }

  /** Says that it is kept once the journal has it; a full disk is said too. */
  async function tell({ operationId }: Act, title: string): Promise<void> {
    setLastOperation(shop, { operationId, said: title });
    const action = { label: t('common.undo'), run: () => void takeBack(operationId) };
    const safety = await whenSafe(shop);
    const isSafe = safety.kind !== 'not-yet-safe';
    const text = isSafe ? {} : { text: t('customers.notYetSafe') };
    showToast({ id: operationId, kind: isSafe ? 'done' : 'problem', title, action, ...text });
  }

  async function takeBack(operationId: OperationId): Promise<void> {
    showToast({ id: operationId, kind: 'busy', title: t('customers.undoing') });
    const act = newAct();
    const outcome = await undoOperation(shop, operationId, act);
    setLastOperation(shop, null);
    if (!outcome.ok) return sayProblem(operationId, t(undoProblems[outcome.refusal.kind]));
    const { kept } = outcome.value;
    const title = kept === 0 ? t('undo.done') : t('undo.doneKept', { count: kept });
    const action = { label: t('common.redo'), run: () => void putBack(act.operationId) };
    showToast({ id: operationId, kind: 'done', title, action });
  }

  async function putBack(undoId: OperationId): Promise<void> {
    const outcome = await undoOperation(shop, undoId, newAct());
    if (!outcome.ok) return sayProblem(undoId, t(undoProblems[outcome.refusal.kind]));
    showToast({ id: undoId, kind: 'done', title: t('undo.redone') });
  }

  /** Something was refused where no field could say so. */
  function sayProblem(id: string, title: string): void {
    showToast({ id, kind: 'problem', title });
  }

  return { newAct, tell, takeBack, sayProblem };
}

const undoProblems = {
  'unknown-operation': 'undo.unknown',
  'already-undone': 'undo.already',
  'cannot-be-undone': 'undo.cannot',
} as const;
