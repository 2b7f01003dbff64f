import { Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { type StockRefusal, correctStock } from '#data/rewards/stock-book.ts';
import { stockLinesOf } from '#data/rewards/stock-lines.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { Dialog } from '#ui/dialog.tsx';

import classes from '../offers.module.css';
import { readCount } from '../read-count.ts';
import { useOfferActs } from '../use-offer-acts.ts';
import { StockBook } from './stock-book.tsx';

/** A reward or a coupon whose pieces are counted. */
export type Stocked = { readonly id: RowId; readonly name: string };

type StockDialogProps = { readonly of: Stocked; readonly onClose: () => void };

/** How many are left and why, and pieces that came or went: a difference, never "the new stock". */
export function StockDialog({ of: { id, name }, onClose }: StockDialogProps) {
  const shop = useShop();
  const { t, number } = useWords();
  const { newAct, tell } = useOfferActs();
  const lines = useLiveQuery(async () => stockLinesOf(shop, id), [shop, id]);
  const [act, setAct] = useState(newAct);
  const [way, setWay] = useState<'in' | 'out'>('in');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const left = lines?.[0]?.left ?? 0;

  async function save() {
    const count = readCount(typed) ?? 0;
    const outcome = await correctStock(shop, id, way === 'in' ? count : -count, act);
    if (!outcome.ok) return setProblem(said(outcome.refusal));
    setTyped('');
    setAct(newAct());
    const { left: now } = outcome.value;
    await tell(act, t('rewards.stockSaved', { name, count: now, shown: number(now) }));
  }

  function said(refusal: StockRefusal): string {
    switch (refusal.kind) {
      case 'below-zero':
        return t('rewards.stockBelowZero', { left: number(refusal.left) });
      case 'bad-number':
        return t('rewards.badPieces');
      case 'unknown':
      case 'not-kept':
        return t('rewards.gone');
    }
  }

  return (
    <Dialog size="lg" onClose={onClose} title={t('rewards.stockOf', { name })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className={classes.example} role="status">
          {t('rewards.left', { count: left, shown: number(left) })}
        </p>
        <Group align="flex-end" my="md" gap="sm">
          <SegmentedControl
            aria-label={t('rewards.stockWay')}
            value={way}
            data={[
              { value: 'in', label: t('rewards.stockIn') },
              { value: 'out', label: t('rewards.stockOut') },
            ]}
            onChange={setWay}
          />
          <TextInput
            data-autofocus
            className={classes.small}
            label={t('rewards.pieces')}
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            error={problem}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setProblem(undefined);
            }}
          />
          <Button type="submit">{t('rewards.stockWrite')}</Button>
        </Group>
      </form>
      <StockBook lines={lines ?? []} />
    </Dialog>
  );
}
