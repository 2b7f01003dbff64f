import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { deleteGreeting, greetingsFor, saveGreeting } from '#data/care/greetings.ts';
import { useShop } from '#data/use-shop.ts';
import { type GreetingOccasion, greetingOccasions } from '#domain/care/greeting-template.ts';
import { type Greeting, type GreetingPlace, greetingLanguages } from '#domain/care/greeting.ts';
import type { FestivalKind } from '#domain/care/festivals.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';
import { Sheet } from '#ui/sheet.tsx';

import { useSaved } from '../use-saved.ts';
import classes from './care.module.css';
import { CustomerField } from './customer-field.tsx';
import { type EditedGreeting, GreetingDialog } from './greeting-dialog.tsx';
import { GreetingRow } from './greeting-row.tsx';
import { useGreetingFor } from './use-greeting-for.ts';

/** What the shop says on which occasion, in whose language: the app's own words, changed, and more of them. */
export function GreetingsSheet({ festivals }: { readonly festivals: readonly FestivalKind[] }) {
  const shop = useShop();
  const { t, language: spoken } = useWords();
  const { newAct, tellSaved } = useSaved();
  const [occasion, setOccasion] = useState<GreetingOccasion>('birthday');
  const [language, setLanguage] = useState(
    greetingLanguages.find((one) => one === spoken) ?? 'zh-CN',
  );
  const [customerId, setCustomerId] = useState<RowId | null>(null);
  const [edited, setEdited] = useState<EditedGreeting>();
  const fill = useGreetingFor(customerId, language, festivals);
  const greetings = useLiveQuery(
    () => greetingsFor(shop, occasion, language),
    [shop, occasion, language],
  );

  async function keep(place: GreetingPlace, text: string): Promise<void> {
    const act = newAct();
    const known = edited?.id === undefined ? {} : { id: edited.id };
    const outcome = await saveGreeting(shop, { ...place, ...known, text }, act);
    if (!outcome.ok) return;
    setEdited(undefined);
    await tellSaved(act, t('greetings.saved'));
  }

  async function putAway({ id, origin }: Greeting): Promise<void> {
    const act = newAct();
    const outcome = await deleteGreeting(shop, id, act);
    const told = t(origin === 'own' ? 'greetings.removed' : 'greetings.wasReset');
    if (outcome.ok) await tellSaved(act, told);
  }

  return (
    <Sheet
      title={t('greetings.title')}
      hint={t('greetings.hint')}
      aside={
        <Button
          leftSection={<Icon name="add" size={16} />}
          onClick={() => setEdited({ occasion, language, tone: 'warm', text: '' })}
        >
          {t('greetings.add')}
        </Button>
      }
    >
      <div className={classes.choices}>
        <SegmentedControl
          aria-label={t('greetings.occasion')}
          value={occasion}
          data={greetingOccasions.map((value) => ({
            value,
            label: t(`greetings.occasion-${value}`),
          }))}
          onChange={setOccasion}
        />
        <NativeSelect
          label={t('greetings.language')}
          value={language}
          data={greetingLanguages.map((value) => ({
            value,
            label: t(`greetings.language-${value}`),
          }))}
          onChange={({ currentTarget }) =>
            setLanguage(greetingLanguages.find((one) => one === currentTarget.value) ?? 'zh-CN')
          }
        />
        <CustomerField value={customerId} onChange={setCustomerId} />
      </div>
      <ul className={classes.list} aria-label={t('greetings.title')}>
        {greetings?.map((greeting) => (
          <GreetingRow
            key={greeting.id}
            greeting={greeting}
            fill={fill}
            onEdit={() => setEdited(greeting)}
            onPutAway={() => void putAway(greeting)}
          />
        ))}
      </ul>
      {edited !== undefined && (
        <GreetingDialog
          greeting={edited}
          fill={fill}
          customerId={customerId}
          onCustomer={setCustomerId}
          onSave={(place, text) => void keep(place, text)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Sheet>
  );
}
