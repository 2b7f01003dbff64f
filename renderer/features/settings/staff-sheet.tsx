import { Button, TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { type StaffMember, saveStaff, staffOf } from '#data/catalogue/staff.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Sheet } from '#ui/sheet.tsx';

import classes from './rows.module.css';
import { useSaved } from './use-saved.ts';

/** Who works here. Nobody is ever deleted, since their name stands in sales; they have "left". */
export function StaffSheet() {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tellSaved } = useSaved();
  const staff = useLiveQuery(() => staffOf(shop), [shop]) ?? [];
  const [act, setAct] = useState(newAct);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();

  async function add() {
    const outcome = await saveStaff(shop, { name, active: true }, act);
    setProblem(outcome.ok ? undefined : t('settings.nameEmpty'));
    if (!outcome.ok) return;
    setName('');
    setAct(newAct());
    await tellSaved(act);
  }

  async function turn(member: StaffMember) {
    const turned = newAct();
    const outcome = await saveStaff(shop, { ...member, active: !member.active }, turned);
    if (outcome.ok) await tellSaved(turned);
  }

  return (
    <Sheet title={t('settings.staff')}>
      {staff.length === 0 && <EmptyState icon="person" title={t('settings.staffEmpty')} />}
      <ul className={classes.list}>
        {staff.map((member) => (
          <li key={member.id} className={classes.row} data-off={!member.active}>
            <span className={classes.name}>{member.name}</span>
            <Button
              className={classes.end}
              size="compact-sm"
              variant="subtle"
              color={member.active ? 'jade' : 'gray'}
              aria-label={`${member.name}: ${t(member.active ? 'settings.working' : 'settings.left')}`}
              onClick={() => void turn(member)}
            >
              {t(member.active ? 'settings.working' : 'settings.left')}
            </Button>
          </li>
        ))}
      </ul>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextInput
          className={classes.grow}
          label={t('settings.staffName')}
          value={name}
          error={problem}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit">{t('settings.addStaff')}</Button>
      </form>
    </Sheet>
  );
}
