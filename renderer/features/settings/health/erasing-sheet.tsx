import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { useErasing } from '#data/erasing/erasing-desk.ts';
import { isOlderThere, pendingErasures, waitsForNextStart } from '#data/erasing/pending.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import { Fact } from './fact.tsx';
import classes from './facts.module.css';

/** Whether the old bytes of people who were erased still lie on this computer's disk, and a button that has them go now. */
export function ErasingSheet() {
  const { db, shopId } = useShop();
  const { t } = useWords();
  const { desk, state } = useErasing();
  const pending = useLiveQuery(async () => (await pendingErasures(db)).length, [db]);
  const isStuck = useLiveQuery(() => isOlderThere(db, shopId), [db]) ?? false;
  const isWaiting = useLiveQuery(() => waitsForNextStart(db), [db]) ?? false;
  if (desk === undefined || pending === undefined) return null;
  const what =
    state.kind === 'left' ? state.what : isWaiting && isStuck ? (['old-database'] as const) : [];
  const left = what.map((one) => t(`health.left-${one}`));
  return (
    <Sheet title={t('health.erasing')} hint={t('health.erasingHint')}>
      <ul className={classes.list} aria-live="polite">
        <Fact
          state={pending > 0 ? 'warn' : 'fine'}
          title={
            pending > 0 ? t('health.erasingPending', { count: pending }) : t('health.erasingDone')
          }
          texts={[
            isWaiting ? t('health.erasingWaits') : '',
            left.length > 0 ? t('health.erasingFailed', { what: left.join(' ') }) : '',
            t('health.erasingBeyond'),
          ]}
        />
      </ul>
      {pending > 0 && !isWaiting && (
        <div className={classes.work}>
          <Button
            variant="default"
            loading={state.kind === 'working'}
            onClick={() => void desk.eraseNow()}
          >
            {t('health.erasingNow')}
          </Button>
          <span className={classes.text}>{t('health.erasingNowHint')}</span>
        </div>
      )}
    </Sheet>
  );
}
