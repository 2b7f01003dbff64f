import { Anchor } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactNode } from 'react';

import { cardOf } from '#data/customers/card-queries.ts';
import { useShop } from '#data/use-shop.ts';
import type { Card, CardText } from '#domain/customers/card.ts';
import type { CustomField } from '#domain/customers/custom-field.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Sheet } from '#ui/sheet.tsx';

import { customInWords } from '../custom-in-words.ts';
import classes from './details-sheet.module.css';

type DetailsSheetProps = {
  readonly card: Card;
  readonly fields: readonly CustomField[];
};

type Fact = { readonly key: string; readonly name: string; readonly value: ReactNode };

/** All that is known about a person beyond the head of the page. What nobody filled takes no room. */
export function DetailsSheet({ card, fields }: DetailsSheetProps) {
  const words = useWords();
  const { t, day, money } = words;
  const text = (key: CardText): readonly Fact[] =>
    card[key] === '' ? [] : [{ key, name: t(`field.${key}`), value: card[key] }];
  const groups = [
    { key: 'taste', facts: [...text('likes'), ...text('dislikes'), ...text('note')] },
    { key: 'contact', facts: [...text('wechat'), ...text('address'), ...text('contactPerson')] },
    {
      key: 'lead',
      facts: [
        ...(card.expectedValue === null
          ? []
          : [{ key: 'value', name: t('field.expectedValue'), value: money(card.expectedValue) }]),
        ...text('nextStep'),
        ...text('goneReason'),
      ],
    },
    {
      key: 'background',
      facts: [
        ...(card.gender === null
          ? []
          : [{ key: 'gender', name: t('form.gender'), value: t(`form.${card.gender}`) }]),
        ...text('occupation'),
        ...text('source'),
        ...(card.referrerId === null
          ? []
          : [
              {
                key: 'referrer',
                name: t('form.referrer'),
                value: <PersonLink id={card.referrerId} />,
              },
            ]),
        ...text('formerNumber'),
      ],
    },
    {
      key: 'own',
      facts: fields.flatMap(({ id, name }) => {
        const value = card.custom.get(id);
        return value === undefined ? [] : [{ key: id, name, value: customInWords(value, words) }];
      }),
    },
  ] as const;
  const shown = groups.filter(({ facts }) => facts.length > 0);

  return (
    <Sheet title={t('profile.details')}>
      {shown.length === 0 && <EmptyState icon="person" title={t('profile.empty')} />}
      {shown.map(({ key, facts }) => (
        <dl key={key} className={classes.group} data-kind={key}>
          {facts.map((fact) => (
            <div key={fact.key} className={classes.fact} data-fact={fact.key}>
              <dt>{fact.name}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      ))}
      <p className={classes.created}>
        {`${t('profile.createdOn')} ${day(card.createdDay, today())}`}
      </p>
    </Sheet>
  );
}

/** Another person's name, which leads to their page. */
function PersonLink({ id }: { readonly id: RowId }) {
  const shop = useShop();
  const { t } = useWords();
  const card = useLiveQuery(async () => (await cardOf(shop, id)) ?? null, [shop, id]);
  if (card === undefined) return null;
  if (card === null) return <span>{t('profile.someone')}</span>;
  return <Anchor href={`#/customers/${card.id}`}>{card.name || card.number}</Anchor>;
}
