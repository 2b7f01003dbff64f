import { UnstyledButton } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { followUpWords } from '#data/care/follow-up-words.ts';
import { useCareBook } from '#data/care/use-care-book.ts';
import { useComplaints } from '#data/care/use-complaints.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { complaintType } from '#i18n/care-line.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';

import type { OnComplaint } from '../complaint-wish.ts';
import type { OnFollowUp } from '../follow-up-wish.ts';
import rows from '../sheet-rows.module.css';
import classes from './care-sheet.module.css';

type CareListProps = {
  readonly customerId: RowId;
  readonly onFollowUp: OnFollowUp;
  readonly onComplaint: OnComplaint;
};

/** What is open about somebody, the soonest first: complaints that are not checked, and promises. */
export function CareList({ customerId, onFollowUp, onComplaint }: CareListProps) {
  const shop = useShop();
  const words = useWords();
  const { t, day } = words;
  const now = today();
  const followUps = useCareBook()
    .ofCustomer(customerId)
    .filter(({ state }) => state === 'open');
  const key = followUps.map(({ id, textId }) => `${id} ${textId ?? ''}`).join();
  const said = useLiveQuery(async () => followUpWords(shop.db, followUps), [shop, key]);
  const complaints = (useComplaints() ?? []).filter(
    (one) => one.customerId === customerId && one.state !== 'checked',
  );
  if (followUps.length + complaints.length === 0) {
    return <p className={classes.none}>{t('profile.careNone')}</p>;
  }
  /** Asking whether a complaint is solved is the complaint's own next step. */
  function see(id: RowId, complaintId: RowId | null) {
    const isThere = complaints.some((one) => one.id === complaintId);
    if (complaintId !== null && isThere) onComplaint({ kind: 'one', id: complaintId });
    else onFollowUp({ kind: 'done', id });
  }

  return (
    <ul className={rows.list}>
      {complaints.map(({ id, type, state }) => (
        <li key={id}>
          <UnstyledButton className={rows.row} onClick={() => onComplaint({ kind: 'one', id })}>
            <span className={`${rows.about} ${classes.when}`} data-late={state === 'open'}>
              {t(`care.complaint-${state}`)}
            </span>
            <span className={classes.what}>
              {t('profile.complaintOf', { type: complaintType(type, words) })}
            </span>
          </UnstyledButton>
        </li>
      ))}
      {followUps.map(({ id, kind, day: due, complaintId }) => (
        <li key={id}>
          <UnstyledButton className={rows.row} onClick={() => see(id, complaintId)}>
            <span className={`${rows.about} ${classes.when}`} data-late={due < now}>
              {day(due, now)}
            </span>
            <span className={classes.what}>
              {[t(`care.kind-${kind}`), said?.get(id) ?? '']
                .filter((text) => text !== '')
                .join(' · ')}
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
