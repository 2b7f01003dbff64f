import { useLiveQuery } from 'dexie-react-hooks';

import type { ShownComplaint } from '#data/care/complaint-feed.ts';
import { textsOf } from '#data/texts-door.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { now, today } from '#platform/clock.ts';

import { ageInWords } from './age-in-words.ts';
import classes from './complaint-dialog.module.css';

const parts = [
  ['whatId', 'complaints.what'],
  ['answerId', 'timeline.complaint-answered'],
  ['causeId', 'complaints.cause'],
  ['doneId', 'complaints.done'],
  ['againId', 'complaints.why'],
  ['checkId', 'timeline.complaint-checked'],
] as const;

type ComplaintStoryProps = { readonly complaint: ShownComplaint };

/** How far a complaint is, since when, and what was said on the way. */
export function ComplaintStory({ complaint }: ComplaintStoryProps) {
  const shop = useShop();
  const words = useWords();
  const { t, day } = words;
  const ids = parts.map(([part]) => complaint[part]).filter((id) => id !== null);
  const key = ids.join();
  const texts = useLiveQuery(async () => textsOf(shop.db, ids), [shop, key]);
  return (
    <div>
      <p className={classes.state}>
        <strong>{t(`care.complaint-${complaint.state}`)}</strong>
        <span>{day(complaint.openedDay, today())}</span>
        <span>{ageInWords(complaint, { now: now(), today: today() }, words)}</span>
        {complaint.phone !== '' && <span>{complaint.phone}</span>}
      </p>
      <dl className={classes.story}>
        {parts.map(([part, label]) => {
          const id = complaint[part];
          const text = id === null ? undefined : texts?.get(id);
          if (text === undefined) return null;
          return (
            <div key={part}>
              <dt>{t(label)}</dt>
              <dd>{text ?? t('complaints.erased')}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
