import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { type StaffMember, saveStaff, staffOf } from '#data/catalogue/staff.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Sheet } from '#ui/sheet.tsx';

import { RowButton } from './row-button.tsx';
import classes from './rows.module.css';
import { StaffForm } from './staff-form.tsx';
import { useSaved } from './use-saved.ts';

/** Who works here. Nobody is ever deleted, since their name stands in sales; they have "left". */
export function StaffSheet() {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tellSaved } = useSaved();
  const staff = useLiveQuery(() => staffOf(shop), [shop]) ?? [];
  const [edited, setEdited] = useState<StaffMember>();

  async function turn(member: StaffMember) {
    const turned = newAct();
    const outcome = await saveStaff(shop, { ...member, active: !member.active }, turned);
    if (outcome.ok) await tellSaved(turned);
  }

  return (
    <Sheet title={t('settings.staff')} hint={t('settingsFind.say-staff')}>
      {staff.length === 0 && <EmptyState icon="person" title={t('settings.staffEmpty')} />}
      <ul className={classes.list}>
        {staff.map((member) => (
          <li key={member.id} className={classes.row} data-off={!member.active}>
            <span className={classes.name}>{member.name}</span>
            <span className={classes.soft}>{member.code}</span>
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
            <RowButton name={member.name} onClick={() => setEdited(member)} />
          </li>
        ))}
      </ul>
      <StaffForm key={edited?.id ?? 'new'} member={edited} onSaved={() => setEdited(undefined)} />
    </Sheet>
  );
}
