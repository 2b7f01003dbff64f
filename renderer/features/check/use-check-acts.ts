import { setLastOperation } from '#data/last-operation.ts';
import { whenSafe } from '#data/safety.ts';
import { undoOperation } from '#data/undo.ts';
import { useShop } from '#data/use-shop.ts';
import type { Act } from '#data/write/act.ts';
import type { OperationId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { newOperationId } from '#platform/ids.ts';
import { showToast } from '#ui/toast.tsx';

/** Doing, telling and taking back in the data check. */
export function useCheckActs() {
  const shop = useShop();
  const { t } = useWords();

  function newAct(): Act {
    return { operationId: newOperationId(), by: null };
  }

  /** Says it when the journal has it (`design.md` §4); undo stands beside. */
  async function tell({ operationId }: Act, title: string): Promise<void> {
    setLastOperation(shop, { operationId, said: title });
    const safety = await whenSafe(shop);
    const action = { label: t('common.undo'), run: () => void takeBack(operationId) };
    const kind = safety.kind === 'not-yet-safe' ? 'problem' : 'done';
    showToast({ id: operationId, kind, title, action });
  }

  async function takeBack(operationId: OperationId): Promise<void> {
    const act = newAct();
    const outcome = await undoOperation(shop, operationId, act);
    setLastOperation(shop, null);
    if (!outcome.ok) return tellProblem(t(undoProblems[outcome.refusal.kind]));
    const action = { label: t('common.redo'), run: () => void redo(act.operationId) };
    showToast({ id: operationId, kind: 'done', title: t('undo.done'), action });
  }

  async function redo(undoId: OperationId): Promise<void> {
    const outcome = await undoOperation(shop, undoId, newAct());
    if (!outcome.ok) return tellProblem(t(undoProblems[outcome.refusal.kind]));
    showToast({ id: undoId, kind: 'done', title: t('undo.redone') });
  }

  function tellProblem(title: string): void {
    showToast({ id: 'check-problem', kind: 'problem', title });
  }

  return { newAct, tell, tellProblem };
}

const undoProblems = {
  'unknown-operation': 'undo.unknown',
  'already-undone': 'undo.already',
  'cannot-be-undone': 'undo.cannot',
} as const;
