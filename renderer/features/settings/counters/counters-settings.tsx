import type { RowId } from '#domain/kernel/units.ts';
import { useMeeting } from '#data/meeting/use-meeting.ts';
import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import { AnotherShop } from './another-shop.tsx';
import { CounterList } from './counter-list.tsx';
import { FolderSheet } from './folder-sheet.tsx';
import { KeyBackForm } from './key-back-form.tsx';
import { FoundSheet } from './found-sheet.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { PassphraseSheet } from './passphrase-sheet.tsx';

/** A folder and a passphrase: the automatic backup, and the way in which several computers have one customer book. */
export function CountersSettings({ onOpen }: { readonly onOpen: (id: RowId) => void }) {
  const { t } = useWords();
  const { keeper, state } = useMeeting();
  if (keeper === undefined || state === undefined || state.kind === 'no-desktop') {
    return (
      <Sheet title={t('counters.title')} hint={t('counters.hint')}>
        <p>{t('counters.browser')}</p>
      </Sheet>
    );
  }
  return (
    <>
      <FolderSheet keeper={keeper} state={state}>
        {state.kind === 'locked' && <PassphraseForm keeper={keeper} state={state} />}
        {state.kind === 'on' && state.problem?.kind === 'key-gone' && (
          <KeyBackForm keeper={keeper} />
        )}
        {state.kind === 'another-shop' && <AnotherShop keeper={keeper} state={state} />}
      </FolderSheet>
      {state.kind === 'on' && <PassphraseSheet keeper={keeper} state={state} />}
      <FoundSheet keeper={keeper} found={state.found} onOpen={onOpen} />
      {state.last !== null && <CounterList last={state.last} />}
    </>
  );
}
