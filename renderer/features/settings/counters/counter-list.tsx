import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { counterNames, removeCounter, removedCounters } from '#data/meeting/counters.ts';
import type { LastMeeting, SeenCounter } from '#data/meeting/meeting-desk.ts';
import { useShop } from '#data/use-shop.ts';
import { toDeviceId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Sheet } from '#ui/sheet.tsx';

import { RowButton } from '../row-button.tsx';
import classes from '../rows.module.css';
import { useSaved } from '../use-saved.ts';
import { CounterNameForm } from './counter-name-form.tsx';

/** Every computer whose files lie in the folder: its name, and the way to take a lost one off the list. */
export function CounterList({ last }: { readonly last: LastMeeting }) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct } = useSaved();
  const known = useLiveQuery(
    async () => ({ names: await counterNames(shop.db), removed: await removedCounters(shop.db) }),
    [shop],
  );
  const [named, setNamed] = useState<string>();
  const [asked, setAsked] = useState<SeenCounter>();
  if (known === undefined) return null;
  const nameOf = (device: string) =>
    known.names.get(device) ?? t('counters.unnamed', { device: device.slice(0, 4) });

  async function remove({ device, lastNumber }: SeenCounter) {
    setAsked(undefined);
    await removeCounter(shop, toDeviceId(device), lastNumber, newAct());
  }

  return (
    <Sheet title={t('counters.list')}>
      <ul className={classes.list}>
        {withThis(last.counters, shop.deviceId).map((counter) => {
          const { device, files, held } = counter;
          const isOff = known.removed.has(toDeviceId(device));
          const isThis = device === shop.deviceId;
          return (
            <li key={device} className={classes.row} data-off={isOff}>
              <span className={classes.name}>{nameOf(device)}</span>
              {isThis && <span className={classes.flag}>{t('counters.thisOne')}</span>}
              {isOff && <span className={classes.flag}>{t('counters.removed')}</span>}
              <span className={classes.soft}>
                {held > 0
                  ? t('counters.held', { count: held })
                  : files > 0 && t('counters.files', { count: files })}
              </span>
              <span className={classes.buttons}>
                {!isThis && !isOff && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="red"
                    aria-label={t('counters.removeOf', { name: nameOf(device) })}
                    onClick={() => setAsked(counter)}
                  >
                    {t('counters.remove')}
                  </Button>
                )}
                <RowButton name={nameOf(device)} onClick={() => setNamed(device)} />
              </span>
            </li>
          );
        })}
      </ul>
      {named !== undefined && (
        <CounterNameForm
          key={named}
          device={named}
          name={known.names.get(named) ?? ''}
          onSaved={() => setNamed(undefined)}
        />
      )}
      {asked !== undefined && (
        <ConfirmDialog
          title={t('counters.removeOf', { name: nameOf(asked.device) })}
          text={t('counters.removeText')}
          action={t('counters.remove')}
          danger
          onConfirm={() => void remove(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Sheet>
  );
}

/** This computer is one of them also before its first file was seen lying there. */
function withThis(seen: readonly SeenCounter[], device: string): readonly SeenCounter[] {
  if (seen.some((counter) => counter.device === device)) return seen;
  return [{ device, files: 0, lastNumber: 0, held: 0 }, ...seen];
}
