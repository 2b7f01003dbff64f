import type { FillRefusal } from '#domain/care/greeting-template.ts';
import type { Result } from '#domain/kernel/result.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './care.module.css';

type GreetingPreviewProps = { readonly filled: Result<string, FillRefusal> };

/** A greeting as one customer would read it, or why there is nothing left to read. */
export function GreetingPreview({ filled }: GreetingPreviewProps) {
  const { t } = useWords();
  if (filled.ok) return <p className={classes.template}>{filled.value}</p>;
  const missing =
    filled.refusal.kind === 'nothing-left'
      ? filled.refusal.missing.map((name) => t(`greetings.blank-${name}`))
      : [];
  if (missing.length === 0) return null;
  return (
    <p className={classes.problem}>
      {t('greetings.nothingLeft', { missing: missing.join(t('careSettings.listComma')) })}
    </p>
  );
}
