import { useEffect } from 'react';

import { CounterScreen } from '#features/counter/counter-screen.tsx';
import { useDesk } from '#features/counter/desk-store.ts';
import { KeysOverlay } from '#features/counter/keys/keys-overlay.tsx';
import { useCounterKeys } from '#features/counter/keys/use-counter-keys.ts';
import { useActs } from '#features/counter/use-acts.ts';
import { ImportScreen } from '#features/import/import-screen.tsx';
import { SettingsScreen } from '#features/settings/settings-screen.tsx';

import { NoticeBar } from './notice-bar.tsx';
import type { Opening } from './open-the-shop.ts';
import { goTo, routes, useRoute } from './routes.ts';
import classes from './screens.module.css';
import { SafetyBar } from './safety-bar.tsx';

type ScreensProps = { readonly notices: Extract<Opening, { kind: 'open' }>['notices'] };

/** The screens of an open shop. The import stays alive behind the counter: a running one is not lost. */
export function Screens({ notices }: ScreensProps) {
  const route = useRoute();
  const { takeBack } = useActs();
  useCounterKeys({
    toCounter,
    onUndo: () => {
      const { lastAct } = useDesk.getState();
      if (lastAct !== null) void takeBack(lastAct.operationId);
    },
  });
  useScreenKeys();

  return (
    <>
      <SafetyBar />
      <NoticeBar notices={notices} />
      <div className={classes.screen} hidden={route !== 'counter'}>
        {route === 'counter' && <CounterScreen onImport={() => goTo('import')} />}
      </div>
      <div className={classes.screen} hidden={route !== 'import'}>
        <ImportScreen onDone={toCounter} />
      </div>
      {route === 'settings' && (
        <div className={classes.screen}>
          <SettingsScreen />
        </div>
      )}
      <KeysOverlay />
    </>
  );
}

function toCounter(): void {
  goTo('counter');
}

/** Ctrl+1…3 go to the screens in the order of the menu. */
function useScreenKeys(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const route = routes[Number(/^Digit(\d)$/.exec(event.code)?.[1] ?? 0) - 1];
      if (!(event.ctrlKey || event.metaKey) || event.altKey || route === undefined) return;
      event.preventDefault();
      goTo(route);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
