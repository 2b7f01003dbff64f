import type { CalendarFileState } from '#data/care/calendar-desk.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { dayOf } from '#platform/clock.ts';

import classes from './subscribe-dialog.module.css';

type SubscribeFactsProps = {
  readonly state: CalendarFileState;
  readonly today: BusinessDay;
};

/** Where the file lies, since when it is as it is, and where it ends if not everything found room. */
export function SubscribeFacts({ state, today }: SubscribeFactsProps) {
  const { t, day, time } = useWords();
  const { path, writtenAt, endsOn } = state;
  const facts = [
    [t('calendar.subscribePath'), path],
    [
      t('calendar.subscribeWritten'),
      writtenAt === null
        ? t('calendar.subscribeNotWritten')
        : t('calendar.subscribeWrittenAt', {
            day: day(dayOf(writtenAt), today),
            time: time(writtenAt),
          }),
    ],
    ...(endsOn === null
      ? []
      : [
          [
            t('calendar.subscribeUntil'),
            t('calendar.subscribeUntilDay', { day: day(endsOn, today) }),
          ],
        ]),
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, fact]) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
