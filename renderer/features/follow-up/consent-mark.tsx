import { useWords } from '#i18n/use-words.ts';

import classes from './dialogs.module.css';

type ConsentMarkProps = { readonly consent: 'yes' | 'no' | null };

/** Says where nobody asked whether contact is fine, or the answer was no (`rules.md` §5). */
export function ConsentMark({ consent }: ConsentMarkProps) {
  const { t } = useWords();
  if (consent === 'yes') return null;
  return (
    <p className={classes.marked}>
      {t(consent === 'no' ? 'followUp.saidNo' : 'followUp.notAsked')}
    </p>
  );
}
