import { setLastOperation } from '#data/last-operation.ts';
import { whenSafe } from '#data/safety.ts';
import { undoOperation } from '#data/undo.ts';
import { useShop } from '#data/use-shop.ts';
import type { Act } from '#data/write/act.ts';
import type { OperationId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { newOperationId } from '#platform/ids.ts';
import { showToast } from '#ui/toast.tsx';

/** Doing, telling and taking back on a card's page. */
export function useProfileActs() {
  const shop = useShop();
  const { t } = useWords();

  function newAct(operationId: OperationId = newOperationId()): Act {
    return { operationId, by: null };
  }

  /** Says it only when the journal has it, as everywhere (`design.md` §4); undo stands beside. */
  async function tell({ operationId }: Act, title: string, text?: string): Promise<void> {
    setLastOperation(shop, { operationId, said: title });
    const safety = await whenSafe(shop);
    const action = { label: t('common.undo'), run: () => void takeBack(operationId) };
    const kind = safety.kind === 'not-yet-safe' ? 'problem' : 'done';
    showToast({ id: operationId, kind, title, action, ...(text !== undefined && { text }) });
  }

  async function takeBack(operationId: OperationId): Promise<void> {
    const act = newAct();
    const outcome = await undoOperation(shop, operationId, act);
    setLastOperation(shop, null);
    if (!outcome.ok) return sayProblem(operationId, t(undoProblems[outcome.refusal.kind]));
    const { kept } = outcome.value;
    const title = kept === 0 ? t('undo.done') : t('undo.doneKept', { count: kept });
    const action = { label: t('common.redo'), run: () => void redo(act.operationId) };
    showToast({ id: operationId, kind: 'done', title, action });
  }

  async function redo(undoId: OperationId): Promise<void> {
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
