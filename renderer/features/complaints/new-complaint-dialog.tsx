import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';

import { cardOf } from '#data/customers/card-queries.ts';
import { useShop } from '#data/use-shop.ts';
import type { ComplaintType } from '#domain/care/complaint.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { Dialog } from '#ui/dialog.tsx';

import classes from './complaint-dialog.module.css';
import { PersonField } from './person-field.tsx';
import { SaleField } from './sale-field.tsx';
import { StaffField } from './staff-field.tsx';
import { TypeField } from './type-field.tsx';
import { useComplaintActs } from './use-complaint-acts.ts';
import { WordsField } from './words-field.tsx';

type NewComplaintDialogProps = {
  /** Whose, if that is known already. */
  readonly customerId: RowId | null;
  readonly onClose: () => void;
};

/** Who complains about what: found as at the counter, by area, in the customer's own words. */
export function NewComplaintDialog({ customerId: given, onClose }: NewComplaintDialogProps) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, open } = useComplaintActs();
  const [act] = useState(newAct);
  const [customerId, setCustomerId] = useState<RowId | null>(given);
  const [type, setType] = useState<ComplaintType>();
  const [what, setWhat] = useState('');
  const [saleId, setSaleId] = useState<RowId | null>(null);
  const [staffId, setStaffId] = useState<RowId | null>(null);
  const [problem, setProblem] = useState<string>();

  async function submit() {
    if (customerId === null) return setProblem(t('complaints.noPerson'));
    if (type === undefined) return setProblem(t('complaints.noType'));
    const card = await cardOf(shop, customerId);
    const name = card?.name || card?.number || '';
    const refused = await open({ customerId, type, what, saleId, staffId }, name, act);
    if (refused === undefined) onClose();
    else setProblem(refused);
  }

  return (
    <Dialog size="lg" onClose={onClose} title={t('complaints.add')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          <PersonField
            isFirst={given === null}
            value={customerId}
            onChange={(id) => {
              setProblem(undefined);
              setSaleId(null);
              setCustomerId(id);
            }}
          />
          <TypeField
            isFirst={given !== null}
            value={type}
            onChange={(chosen) => {
              setProblem(undefined);
              setType(chosen);
            }}
          />
          <WordsField
            label={t('complaints.what')}
            hint={t('complaints.whatHint')}
            value={what}
            isRequired
            onChange={(text) => {
              setProblem(undefined);
              setWhat(text);
            }}
          />
          {customerId !== null && (
            <SaleField customerId={customerId} value={saleId} onChange={setSaleId} />
          )}
          <StaffField value={staffId} onChange={setStaffId} />
          {problem !== undefined && (
            <p role="alert" className={classes.problem}>
              {problem}
            </p>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit">{t('complaints.addIt')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
