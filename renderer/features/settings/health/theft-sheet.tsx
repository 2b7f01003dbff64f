import { useEffect, useState } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { type ProtectionAnswer, lookAtProtection } from '#platform/health.ts';
import { Sheet } from '#ui/sheet.tsx';

import { Fact, type FactState } from './fact.tsx';
import classes from './facts.module.css';

const states: Readonly<Record<string, FactState>> = {
  locked: 'fine',
  open: 'bad',
  changing: 'warn',
  unknown: 'warn',
};

const advice = {
  win32: 'health.adviceWindows',
  darwin: 'health.adviceMac',
  linux: 'health.adviceLinux',
  other: 'health.adviceOther',
} as const;

/** What whoever steals this computer would find, and what not: said plainly, also where it cannot be known. */
export function TheftSheet() {
  const { t } = useWords();
  const [protection, setProtection] = useState<ProtectionAnswer | null>();
  useEffect(() => {
    // Once: on Windows a program is started for it.
    void lookAtProtection().then(setProtection);
  }, []);
  if (protection === undefined) return null;
  const disk = protection?.disk ?? 'unknown';
  const system = protection?.system ?? 'other';
  return (
    <Sheet title={t('health.theft')} hint={t('health.theftHint')}>
      <ul className={classes.list}>
        <Fact
          state={states[disk] ?? 'warn'}
          title={t(`health.disk-${disk}`)}
          texts={[t(`health.diskText-${disk}`), disk === 'locked' ? '' : t(advice[system])]}
        />
      </ul>
      <h3 className={classes.heading}>{t('health.protected')}</h3>
      <ul className={classes.list}>
        <Fact state="fine" title={t('health.filesLocked')} texts={[t('health.filesLockedText')]} />
        <Fact state="fine" title={t('health.goOn')} texts={[t('health.goOnText')]} />
      </ul>
      <h3 className={classes.heading}>{t('health.unprotected')}</h3>
      <ul className={classes.list}>
        <Fact state="warn" title={t('health.running')} texts={[t('health.runningText')]} />
        <Fact state="warn" title={t('health.noPassword')} texts={[t('health.noPasswordText')]} />
        <Fact state="warn" title={t('health.exported')} texts={[t('health.exportedText')]} />
      </ul>
    </Sheet>
  );
}
