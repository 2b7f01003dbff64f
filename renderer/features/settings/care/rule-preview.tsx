import { usePeople } from '#data/columns/use-people.ts';
import { useShop } from '#data/use-shop.ts';
import type { CareRuleDraft } from '#domain/care/care-rule.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './care.module.css';
import { useRulePreview } from './use-rule-preview.ts';

/** How many follow-ups a rule would make if it were on now, and for whom; nothing is written. */
export function RulePreviewList({ rule }: { readonly rule: CareRuleDraft }) {
  const today = useShop().clock.today();
  const { t, day, number } = useWords();
  const { personOf } = usePeople();
  const state = useRulePreview(rule);
  if (state.kind === 'broken') return <p role="alert">{t('careSettings.previewBroken')}</p>;
  if (state.kind === 'counting') {
    return (
      <p role="status" className={classes.soft}>
        {t('careSettings.counting')}
      </p>
    );
  }
  const { count, first } = state.preview;
  return (
    <>
      <p role="status" className={classes.sum}>
        {count === 0
          ? t('careSettings.previewNone')
          : t('careSettings.previewCount', { count, shown: number(count) })}
      </p>
      {first.length > 0 && (
        <ul className={classes.people} aria-label={t('careSettings.previewWho')} tabIndex={0}>
          {first.map((one) => (
            <li key={`${one.customerId}-${one.day}`}>
              <span className={classes.name}>
                {personOf(one.customerId)?.name || t('common.noName')}{' '}
                <span className={classes.soft}>{personOf(one.customerId)?.number}</span>
              </span>
              <span>{day(one.day, today)}</span>
            </li>
          ))}
          {count > first.length && (
            <li className={classes.soft}>
              {t('careSettings.andMore', {
                count: count - first.length,
                shown: number(count - first.length),
              })}
            </li>
          )}
        </ul>
      )}
    </>
  );
}
