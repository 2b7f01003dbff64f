import { useLiveQuery } from 'dexie-react-hooks';

import { followUpWords } from '#data/care/follow-up-words.ts';
import { useCareBook } from '#data/care/use-care-book.ts';
import { useComplaints } from '#data/care/use-complaints.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { complaintType } from '#i18n/care-line.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';

import classes from './card-care.module.css';

type CardCareProps = { readonly customerId: RowId };

/** What whoever serves should know before they say hello: a complaint that is open, a promise that is due. */
export function CardCare({ customerId }: CardCareProps) {
  const shop = useShop();
  const words = useWords();
  const { t } = words;
  const now = today();
  const due = useCareBook()
    .ofCustomer(customerId)
    .filter(({ state, day }) => state === 'open' && day <= now);
  const key = due.map(({ id, textId }) => `${id} ${textId ?? ''}`).join();
  const said = useLiveQuery(async () => followUpWords(shop.db, due), [shop, key]);
  const complaints = (useComplaints() ?? []).filter(
    (one) => one.customerId === customerId && one.state !== 'checked',
  );
  if (complaints.length + due.length === 0) return null;
  return (
    <ul className={classes.root} aria-label={t('profile.careTitle')}>
      {complaints.map(({ id, type, state }) => (
        <li key={id} className={classes.complaint}>
          {`${t('profile.complaintOf', { type: complaintType(type, words) })} · ${t(`care.complaint-${state}`)}`}
        </li>
      ))}
      {due.map(({ id, kind }) => (
        <li key={id} className={classes.due}>
          {[t(`care.kind-${kind}`), said?.get(id) ?? ''].filter((text) => text !== '').join(' · ')}
        </li>
      ))}
    </ul>
  );
}
