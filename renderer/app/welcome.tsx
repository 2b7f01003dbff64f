import { Button } from '@mantine/core';
import { Suspense, lazy, useEffect } from 'react';

import { focusFindBox, focusSoon } from '#features/counter/keys/focus.ts';
import { goToSheet } from '#features/settings/find/go-to-sheet.ts';
import { startSteps } from '#features/start/start-state.ts';
import { useStart } from '#features/start/start-store.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './bars.module.css';
import { goTo, goToSettings, useShownSettings } from './routes.ts';
import { useSwitchShop } from './use-switch-shop.ts';

/** Not in what every other start loads: most see it once. */
const FirstStart = lazy(async () => ({
  default: (await import('#features/start/first-start.tsx')).FirstStart,
}));

/**
 * The first start, if this shop has nothing in it yet and nobody was asked; a bar where somebody left it for later. The
 * shop to try is nobody's first start.
 */
export function Welcome() {
  const { state } = useStart();
  const switchShop = useSwitchShop();
  const { t } = useWords();
  useStepAside();
  if (state === null || state.isDone) return null;
  if (state.isLater) return <LaterBar />;
  return (
    <Suspense fallback={<Cover />}>
      <FirstStart
        onImport={() => {
          goTo('import');
          setTimeout(() => focusSoon('import-choose'), 0);
        }}
        onTrySample={() => void switchShop('sample')}
        onFolder={() => toSheet('counters', t('counters.title'))}
        onCopy={() => toSheet('backup', t('backup.saveTitle'))}
        onFile={() => toSheet('backup', t('backup.openTitle'))}
        onDone={() => {
          goTo('counter');
          setTimeout(focusFindBox, 0);
        }}
      />
    </Suspense>
  );
}

/** While the questions are fetched: what is typed at them too early must not begin a card at the counter behind them. */
function Cover() {
  const { t } = useWords();
  return (
    <div
      role="dialog"
      aria-busy="true"
      aria-label={t('start.title')}
      tabIndex={-1}
      className={classes.cover}
      ref={focusIt}
    />
  );
}

function focusIt(element: HTMLElement | null): void {
  element?.focus();
}

function toSheet(tab: 'backup' | 'counters', title: string): void {
  goToSettings(tab);
  goToSheet(title);
}

/** Somebody opened the file of a shop with the app: the questions make room for it, and the bar brings back to them. */
function useStepAside(): void {
  const isKnown = useStart(({ state }) => state !== null);
  const isFileShown = useShownSettings() === 'backup';
  // At arriving only: who goes on with the questions from there is let go on.
  useEffect(() => {
    const { state, change } = useStart.getState();
    if (!isFileShown || !isKnown || state === null || state.isDone || state.isLater) return;
    void change({ isLater: true });
  }, [isFileShown, isKnown]);
}

function LaterBar() {
  const { t } = useWords();
  const { state, change } = useStart();
  // The dialog had the focus and is gone: typing goes to the search box again.
  useEffect(() => {
    const soon = setTimeout(focusFindBox, 0);
    return () => clearTimeout(soon);
  }, []);
  const left = startSteps.length - (state === null ? 0 : startSteps.indexOf(state.step));
  return (
    <aside className={classes.bar} aria-label={t('start.title')}>
      <Icon name="flag" />
      <span>{t('start.barText', { count: left })}</span>
      <Button size="compact-sm" variant="default" onClick={() => void change({ isLater: false })}>
        {t('start.barContinue')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => void change({ isDone: true })}>
        {t('start.barEnough')}
      </Button>
    </aside>
  );
}
