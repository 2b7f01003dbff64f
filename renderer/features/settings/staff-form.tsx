import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';

import { type StaffMember, type StaffRefusal, saveStaff } from '#data/catalogue/staff.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';

import { RowForm } from './row-form.tsx';
import classes from './rows.module.css';
import { useRowAct } from './use-row-act.ts';

type StaffFormProps = { readonly member: StaffMember | undefined; readonly onSaved: () => void };

const problems = {
  empty: 'settings.nameEmpty',
  unknown: 'settings.rowGone',
  'code-taken': 'settings.codeTaken',
} as const satisfies Record<StaffRefusal['kind'], string>;

/** One line for somebody new or changed: name, a short code if the shop uses any, and whether they are still here. */
export function StaffForm({ member, onSaved }: StaffFormProps) {
  const shop = useShop();
  const { t } = useWords();
  const { act, tellKept } = useRowAct(onSaved);
  const [name, setName] = useState(member?.name ?? '');
  const [code, setCode] = useState(member?.code ?? '');
  const [active, setActive] = useState(member?.active ?? true);
  const [problem, setProblem] = useState<StaffRefusal['kind']>();

  async function save() {
    const known = member === undefined ? {} : { id: member.id };
    const outcome = await saveStaff(shop, { ...known, name, code, active }, act);
    setProblem(outcome.ok ? undefined : outcome.refusal.kind);
    if (!outcome.ok) return;
    setName('');
    setCode('');
    await tellKept();
  }

  return (
    <RowForm onSave={save}>
      <TextInput
        className={classes.grow}
        label={t('settings.staffName')}
        value={name}
        error={problem !== undefined && problem !== 'code-taken' && t(problems[problem])}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        className={classes.code}
        label={t('settings.staffCode')}
        maxLength={8}
        value={code}
        error={problem === 'code-taken' && t(problems[problem])}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {member !== undefined && (
        <Checkbox
          className={classes.check}
          label={t('settings.working')}
          checked={active}
          onChange={(event) => setActive(event.currentTarget.checked)}
        />
      )}
      <Button type="submit">{t(member === undefined ? 'settings.addStaff' : 'common.save')}</Button>
      {member !== undefined && (
        <Button variant="default" onClick={onSaved}>
          {t('common.cancel')}
        </Button>
      )}
    </RowForm>
  );
}
