import type { Card } from '#domain/customers/card.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './card-taste.module.css';

type CardTasteProps = { readonly card: Card };

/** What to offer, what to avoid, what to remember. A field that nobody filled takes no room. */
export function CardTaste({ card }: CardTasteProps) {
  const { t } = useWords();
  const facts = [
    { kind: 'likes', text: card.likes },
    { kind: 'dislikes', text: card.dislikes },
    { kind: 'note', text: card.note },
  ] as const;
  const known = facts.filter(({ text }) => text !== '');
  if (known.length === 0) return null;
  return (
    <dl className={classes.root}>
      {known.map(({ kind, text }) => (
        <div key={kind} className={classes.fact} data-kind={kind}>
          <dt>{t(`card.${kind}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
