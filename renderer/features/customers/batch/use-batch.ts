import { useRef, useState } from 'react';

import type { BatchCount } from '#data/customers/batch/change-many.ts';
import type { BatchRun } from '#data/write/in-parts.ts';
import type { Act } from '#data/write/act.ts';
import type { Result } from '#domain/kernel/result.ts';
import { useWords } from '#i18n/use-words.ts';
import { showToast } from '#ui/toast.tsx';

import { useListActs } from '../use-list-acts.ts';

/** A batch under way: how far it is (0 to 1), and the way to stop it. */
export type Running = { readonly share: number; readonly stop: () => void };

type Command<Refusal> = (act: Act, run: BatchRun) => Promise<Result<BatchCount, Refusal>>;

/** How many it was done for, and how many were left out. */
type Sentences = {
  readonly said: (count: number) => string;
  readonly leftOut: (count: number) => string;
};

/** Carries out a batch as one action, shows how far it is, and says how it went. */
export function useBatch(onDone: () => void) {
  const { t } = useWords();
  const { newAct, tell } = useListActs();
  const [running, setRunning] = useState<Running>();
  const isUnderWay = useRef(false);

  async function carryOut<Refusal extends { readonly kind: string }>(
    command: Command<Refusal>,
    said: (count: number) => string,
    leftOut: (count: number) => string = (count) => t('customers.batchRefused', { count }),
  ): Promise<void> {
    // A bouncing Enter is one action: the same promise must not be made twice to hundreds.
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    const act = newAct();
    const controller = new AbortController();
    const stop = () => controller.abort();
    setRunning({ share: 0, stop });
    try {
      const outcome = await command(act, {
        signal: controller.signal,
        progress: (done, of) => setRunning({ share: of === 0 ? 1 : done / of, stop }),
      });
      if (outcome.ok) await sayHow(act, outcome.value, { said, leftOut });
      else showToast({ id: act.operationId, kind: 'problem', title: t('customers.batchStopped') });
    } finally {
      isUnderWay.current = false;
      setRunning(undefined);
      onDone();
    }
  }

  async function sayHow(act: Act, count: BatchCount, { said, leftOut }: Sentences): Promise<void> {
    if (count.changed > 0) {
      const rest = [
        count.same > 0 ? t('customers.batchSame', { count: count.same }) : '',
        count.refused > 0 ? leftOut(count.refused) : '',
      ];
      await tell(act, [said(count.changed), ...rest].filter((text) => text !== '').join(' '));
      return;
    }
    const title = count.refused > 0 ? t('customers.batchAllRefused') : t('customers.batchNothing');
    showToast({ id: act.operationId, kind: 'done', title });
  }

  return { running, carryOut };
}
