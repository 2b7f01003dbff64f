import { useWords } from '#i18n/use-words.ts';
import { PhoneText } from '#ui/phone-text.tsx';

import classes from './merge-dialog.module.css';
import type { MergeQuestions } from './use-merge-preview.ts';

type MergeResultProps = {
  readonly preview: MergeQuestions;
  /** What the card will say in a field that was asked about. */
  readonly textOf: (path: string) => string;
};

/** The one card that comes of it, before it is made. */
export function MergeResult({ preview, textOf }: MergeResultProps) {
  const { t } = useWords();
  const { cards, merged, questions, others, tagNames } = preview;
  const name = textOf('name') || merged.name || t('common.noName');
  const number = textOf('number') || merged.number;
  const also = cards.map((card) => card.number).filter((one) => one !== number);
  const asked = questions.filter(({ path }) => path !== 'name' && path !== 'number');
  const plain = others.filter(({ path }) => path !== 'name' && path !== 'number');
  return (
    <section className={classes.result} aria-label={t('check.result')}>
      <h3 className={classes.resultTitle}>{t('check.result')}</h3>
      <p className={classes.who}>
        <strong>{name}</strong>
        <span>{t('check.cardOf', { number })}</span>
        {also.length > 0 && (
          <span className={classes.soft}>{t('check.also', { numbers: also.join(' · ') })}</span>
        )}
      </p>
      <dl className={classes.facts}>
        {merged.phones.length > 0 && (
          <div>
            <dt>{t('check.phonesUnited')}</dt>
            <dd>
              {merged.phones.map((phone) => (
                <span key={phone.key} className={classes.phone}>
                  <PhoneText typed={phone.typed} digits={phone.digits} />
                </span>
              ))}
            </dd>
          </div>
        )}
        {tagNames.length > 0 && (
          <div>
            <dt>{t('check.tagsUnited')}</dt>
            <dd>{tagNames.join('、')}</dd>
          </div>
        )}
        {asked.map(({ path, label }) => (
          <div key={path}>
            <dt>{label}</dt>
            <dd>{textOf(path)}</dd>
          </div>
        ))}
        {plain.map(({ path, label, text }) => (
          <div key={path}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
