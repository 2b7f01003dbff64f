import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { useErasing } from '#data/erasing/erasing-desk.ts';
import type { SelfCheck } from '#data/health/check-shop.ts';
import { keepCheck, lastCheck } from '#data/health/last-check.ts';
import { useShop } from '#data/use-shop.ts';
import { useToday } from '#data/use-today.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import { Fact } from './fact.tsx';
import classes from './facts.module.css';
import { when } from './facts-sheet.tsx';
import { startCheck } from './job/health-job.ts';
import { useHealthJob } from './use-health-job.ts';
import { WorkLine } from './work-line.tsx';

/** The shop looks at itself: everybody's numbers, every row, the indexes, the clock; numbers that are wrong are put right. */
export function CheckSheet() {
  const words = useWords();
  const shop = useShop();
  const today = useToday();
  const job = useHealthJob();
  const { desk } = useErasing();
  const last = useLiveQuery(() => lastCheck(shop), [shop]) ?? null;
  const { t } = words;

  async function check() {
    const ended = await job.run((told) => startCheck(shop, told));
    if (ended.kind === 'checked') await keepCheck(shop, ended.check);
  }

  return (
    <Sheet title={t('health.check')} hint={t('health.checkHint')}>
      <ul className={classes.list} aria-live="polite">
        {job.answer?.kind === 'broken' && (
          <Fact state="bad" title={t('health.checkBroken')} texts={[t('health.checkBrokenText')]} />
        )}
        {last !== null && (
          <Fact
            state={isFine(last) ? 'fine' : 'warn'}
            title={t(isFine(last) ? 'health.checkFine' : 'health.checkFound')}
            texts={[
              t('health.checkWhen', { when: when(last.at, words, today), count: last.rows }),
              ...foundIn(last, words),
            ]}
          />
        )}
      </ul>
      {last !== null && last.indexes.length > 0 && desk !== undefined && (
        <div className={classes.work}>
          <Button variant="default" onClick={() => void desk.writeAnew()}>
            {t('health.renew')}
          </Button>
          <span className={classes.text}>{t('health.renewHint')}</span>
        </div>
      )}
      <WorkLine
        action={t('health.checkNow')}
        progress={job.progress}
        onStart={() => void check()}
        onStop={job.stop}
      />
    </Sheet>
  );
}

function isFine({ wrong, orphans, indexes }: SelfCheck): boolean {
  return wrong === 0 && orphans === 0 && indexes.length === 0;
}

function foundIn(check: SelfCheck, { t }: Words): readonly string[] {
  return [
    check.mended > 0 ? t('health.checkMended', { count: check.mended }) : '',
    check.wrong > 0 ? t('health.checkWrong', { count: check.wrong }) : '',
    check.indexes.length > 0 ? t('health.checkIndexes', { names: check.indexes.join(', ') }) : '',
    check.orphans > 0 ? t('health.checkOrphans', { count: check.orphans }) : '',
    check.clockBehind > 0 ? t('health.clockBehind', { count: check.clockBehind }) : '',
  ];
}
