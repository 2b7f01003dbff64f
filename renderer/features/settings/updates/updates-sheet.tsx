import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import { UpdateForm } from './update-form.tsx';
import { UpdateState } from './update-state.tsx';
import classes from './updates.module.css';
import { useUpdates } from './use-updates.ts';

/** New versions of the app: off until the owner says yes to an address. A plain browser has none to put in, and shows nothing. */
export function UpdatesSheet() {
  const { t } = useWords();
  const { updates, set, ask } = useUpdates();
  if (updates === null) return null;
  if (updates.kind === 'not-offered') {
    return (
      <Sheet title={t('updates.title')}>
        <p className={classes.line}>{t(`updates.not-${updates.why}`)}</p>
      </Sheet>
    );
  }
  return (
    <Sheet title={t('updates.title')} hint={t('updates.hint')}>
      <UpdateForm isOn={updates.kind === 'on'} address={updates.address} onSet={set} />
      {updates.kind === 'on' && <UpdateState step={updates.step} onAsk={ask} />}
    </Sheet>
  );
}
