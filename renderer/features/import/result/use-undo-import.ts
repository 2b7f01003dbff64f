import { useRef, useState } from 'react';

import { type UndoRefusal, undoOperation } from '#data/undo.ts';
import { useShop } from '#data/use-shop.ts';
import type { OperationId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { newOperationId } from '#platform/ids.ts';
import { showToast } from '#ui/toast.tsx';

/** Takes an import back in one step, and says so wherever the owner is by then; from there it can be brought back. */
export function useUndoImport(operationId: OperationId) {
  const shop = useShop();
  const { t } = useWords();
  const [state, setState] = useState<'there' | 'undoing' | 'undone'>('there');
  const undoId = useRef<OperationId>(undefined);

  async function undo(): Promise<void> {
    // Ten presses are one undo: only the first finds no id drawn.
    if (undoId.current !== undefined) return;
    const mine = newOperationId();
    undoId.current = mine;
    setState('undoing');
    showToast({ id: operationId, kind: 'busy', title: t('import.undoing') });
    const outcome = await undoOperation(shop, operationId, { operationId: mine, by: null });
    if (outcome.ok || outcome.refusal.kind === 'already-undone') {
      setState('undone');
      const action = { label: t('common.redo'), run: () => void redo(mine) };
      showToast({ id: operationId, kind: 'done', title: t('import.undone'), action });
      return;
    }
    undoId.current = undefined;
    setState('there');
    sayProblem(outcome.refusal);
  }

  async function redo(mine: OperationId): Promise<void> {
    const act = { operationId: newOperationId(), by: null };
    const outcome = await undoOperation(shop, mine, act);
    if (!outcome.ok) return sayProblem(outcome.refusal);
    undoId.current = undefined;
    setState('there');
    showToast({ id: operationId, kind: 'done', title: t('import.redone') });
  }

  function sayProblem({ kind }: UndoRefusal): void {
    showToast({ id: operationId, kind: 'problem', title: t(undoProblems[kind]) });
  }

  return { state, undo };
}

const undoProblems = {
  'unknown-operation': 'undo.unknown',
  'already-undone': 'undo.already',
  'cannot-be-undone': 'undo.cannot',
} as const;
