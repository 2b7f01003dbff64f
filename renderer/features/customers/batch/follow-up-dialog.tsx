import { Checkbox } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';

import { addFollowUps } from '#data/care/follow-ups.ts';
import { staffOf } from '#data/catalogue/staff.ts';
import { columnsOf } from '#data/columns/columns-of.ts';
import { useShop } from '#data/use-shop.ts';
import { useToday } from '#data/use-today.ts';
import { followUpKinds } from '#domain/care/follow-up.ts';
import { daysLater } from '#domain/kernel/days-later.ts';
import { accept } from '#domain/kernel/result.ts';
import { useWords } from '#i18n/use-words.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { PromiseFields, type Promised } from '#ui/promise-fields.tsx';

import type { BatchDialogProps } from './dialog-props.ts';
import { type PromiseProblem, promiseForAll, whoSaidNo } from './promise-for-all.ts';

/**
 * Promises the same to everybody ticked. Who does not want to be contacted is left out and said so; a shop that has
 * a reason (a recall, an order to fetch) ticks that they are meant too.
 */
export function FollowUpDialog({ ids, busy, carryOut, onClose }: BatchDialogProps) {
  const shop = useShop();
  const { t, day: dayInWords } = useWords();
  const today = useToday();
  const staff = useLiveQuery(() => staffOf(shop), [shop]) ?? [];
  const [promised, setPromised] = useState<Promised>(() => newPromise(daysLater(today, 1)));
  const [problem, setProblem] = useState<PromiseProblem['kind']>();
  const [isForAll, setForAll] = useState(false);
  const { list } = columnsOf(shop);
  const saidNo = useMemo(() => whoSaidNo(list.columns(), ids), [list, ids]);
  const leftOut = isForAll ? 0 : saidNo.size;
  const words = (kind: PromiseProblem['kind']) =>
    problem === kind ? t(`customers.follow-${kind}`) : undefined;

  function confirm() {
    const draft = promiseForAll(promised, today);
    if (!draft.ok) return setProblem(draft.refusal.kind);
    // Asked anew: on another counter somebody may have said no while this was typed.
    const without = isForAll ? new Set() : whoSaidNo(list.columns(), ids);
    const people = ids.filter((id) => !without.has(id));
    if (people.length === 0) return setProblem('nobody');
    const day = dayInWords(draft.value.day, today);
    void carryOut(
      async (act, run) => {
        const made = await addFollowUps(shop, people, draft.value, act, run);
        if (!made.ok) return made;
        return accept({ changed: made.value, same: 0, refused: people.length - made.value });
      },
      (count) =>
        [
          t('customers.followed', { count, day }),
          without.size > 0 ? t('customers.followLeftNo', { count: without.size }) : '',
        ]
          .filter((text) => text !== '')
          .join(' '),
      (count) => t('customers.followGone', { count }),
    );
  }

  return (
    <ConfirmDialog
      title={t('customers.followTitle', { count: ids.length })}
      text={t('customers.followText')}
      action={t('customers.followThem', { count: ids.length - leftOut })}
      busy={busy}
      onClose={onClose}
      onConfirm={confirm}
    >
      <PromiseFields
        promised={promised}
        kinds={followUpKinds}
        staff={staff}
        problems={{ day: words('no-day') ?? words('past-day'), time: words('no-time') }}
        onChange={(change) => {
          setPromised((before) => ({ ...before, ...change }));
          setProblem(undefined);
        }}
        onHalfTyped={(field) => setProblem(field === 'day' ? 'no-day' : 'no-time')}
      />
      {saidNo.size > 0 && (
        <Checkbox
          label={t('customers.followIncludeNo', { count: saidNo.size })}
          description={t('customers.followSaidNo', { count: saidNo.size })}
          checked={isForAll}
          error={words('nobody')}
          onChange={(event) => {
            setForAll(event.currentTarget.checked);
            setProblem(undefined);
          }}
        />
      )}
    </ConfirmDialog>
  );
}

function newPromise(day: string): Promised {
  return { kind: 'revisit', day, time: '', text: '', staffId: null };
}
