import { Anchor, Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { liveCustomersAmong } from '#data/customers/customer-documents.ts';
import { readProgram } from '#data/loyalty/program.ts';
import { counterNames } from '#data/meeting/counters.ts';
import type { FoundByMeeting } from '#data/meeting/found.ts';
import type { MeetingKeeper } from '#data/meeting/meeting-keeper.ts';
import { useShop } from '#data/use-shop.ts';
import { cardFrom } from '#domain/customers/card-document.ts';
import { type RowId, cents, pointUnits } from '#domain/kernel/units.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import classes from '../rows.module.css';

type FoundSheetProps = {
  readonly keeper: MeetingKeeper;
  readonly found: FoundByMeeting;
  readonly onOpen: (id: RowId) => void;
};

/** What only the owner can settle after computers worked apart: debts, the same phone twice, a clock that is wrong. */
export function FoundSheet({ keeper, found, onOpen }: FoundSheetProps) {
  const shop = useShop();
  const words = useWords();
  const { t } = words;
  const { debts, alike, twice, clocks } = found;
  const known = useLiveQuery(async () => {
    const same = [...alike, ...twice.map(({ cards }) => cards)].flat();
    const ids = [...debts.map(({ customerId }) => customerId), ...same];
    const cards = (await liveCustomersAmong(shop.db, ids)).map(cardFrom);
    const names = new Map(cards.map(({ id, name, number }) => [id, name || number]));
    const { decimals } = (await readProgram(shop.db)).earn;
    return { names, decimals, counters: await counterNames(shop.db) };
  }, [shop, debts, alike, twice]);
  if (known === undefined || debts.length + alike.length + twice.length + clocks.length === 0)
    return null;
  const nameOf = (id: RowId) => known.names.get(id) ?? t('counters.nobody');
  return (
    <Sheet title={t('counters.foundTitle')} hint={t('counters.foundHint')}>
      <ul className={classes.list}>
        {debts.map((debt) => (
          <li key={debt.customerId} className={classes.row}>
            <Anchor component="button" type="button" onClick={() => onOpen(debt.customerId)}>
              {t('counters.debt', {
                name: nameOf(debt.customerId),
                what: owedInWords(debt, known.decimals, words),
              })}
            </Anchor>
          </li>
        ))}
        {alike.map((cards) => (
          <li key={cards.join()} className={classes.row}>
            <span>{t('counters.alike', { names: cards.map(nameOf).join(' / ') })}</span>
            <Anchor className={classes.end} href={`#/check?merge=${cards.join(',')}`}>
              {t('counters.merge')}
            </Anchor>
          </li>
        ))}
        {twice.map(({ number, cards }) => (
          <li key={number} className={classes.row}>
            {t('counters.twice', { number, names: cards.map(nameOf).join(' / ') })}
          </li>
        ))}
        {clocks.map(({ device, warning }) => (
          <li key={device} className={classes.row}>
            {t(`counters.clock-${warning.kind}`, {
              name:
                known.counters.get(device) ?? t('counters.unnamed', { device: device.slice(0, 4) }),
              time: aboutTime(warning.ms, words),
            })}
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={() => void keeper.putFoundAway()}>
        {t('counters.seen')}
      </Button>
    </Sheet>
  );
}

function owedInWords(
  { points, principal, bonus }: FoundByMeeting['debts'][number],
  decimals: number,
  words: Words,
): string {
  const parts: string[] = [];
  const { t } = words;
  if (points > 0) {
    parts.push(t('counters.debtPoints', { points: words.points(pointUnits(points), decimals) }));
  }
  const money = principal + bonus;
  if (money > 0) parts.push(t('counters.debtStored', { amount: words.money(cents(money)) }));
  return parts.join(' + ');
}

function aboutTime(ms: number, { t }: Words): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 90) return t('counters.minutes', { count: minutes });
  const hours = Math.round(minutes / 60);
  return hours < 36
    ? t('counters.hours', { count: hours })
    : t('counters.days', { count: Math.round(hours / 24) });
}
