import type { ShownComplaint } from '#data/care/complaint-feed.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { BarChart } from '#ui/bar-chart.tsx';
import { Sheet } from '#ui/sheet.tsx';

import { useCareSettings } from '../use-care-settings.ts';
import { Causes } from './causes.tsx';
import { monthName } from './month-name.ts';
import classes from './trends.module.css';
import { useMonths } from './use-months.ts';

type TrendsProps = { readonly complaints: readonly ShownComplaint[]; readonly today: BusinessDay };

/** Why people complain, how content they are, and who came back: the last twelve months. */
export function Trends({ complaints, today }: TrendsProps) {
  const words = useWords();
  const { t, number } = words;
  const { winBackDays } = useCareSettings();
  const trend = useMonths(today);
  if (trend === undefined) return <p role="status">{t('complaints.counting')}</p>;
  const { months, ratings, wonBack } = trend;
  const answers = (count: number) =>
    count === 0 ? t('complaints.nobodyAsked') : t('complaints.answers', { count });

  return (
    <div className={classes.root}>
      <Causes complaints={complaints} months={months} />
      <Sheet title={t('complaints.stars')} hint={t('complaints.starsHint')}>
        <BarChart
          caption={t('complaints.stars')}
          heads={[
            t('complaints.headMonth'),
            t('complaints.headStars'),
            t('complaints.headAnswers'),
          ]}
          bars={ratings.map(({ month, stars, answers: count }) => ({
            key: month,
            label: monthName(month, words),
            share: stars === null ? null : stars / 500,
            value: stars === null ? '—' : t('complaints.starsOf', { stars: number(stars / 100) }),
            note: answers(count),
            ...(stars !== null && stars < 300 && { tone: 'bad' as const }),
          }))}
        />
      </Sheet>
      <Sheet title={t('complaints.nps')} hint={t('complaints.npsHint')}>
        <BarChart
          caption={t('complaints.nps')}
          heads={[t('complaints.headMonth'), t('complaints.headNps')]}
          bars={ratings.map(({ month, promoters }) => ({
            key: month,
            label: monthName(month, words),
            share: promoters === null ? null : Math.abs(promoters) / 100,
            value: promoters === null ? '—' : number(promoters).replace('-', '−'),
            ...(promoters !== null && promoters < 0 && { tone: 'bad' as const }),
          }))}
        />
      </Sheet>
      <Sheet
        title={t('complaints.winBack')}
        hint={t('complaints.winBackHint', { count: winBackDays })}
      >
        <BarChart
          caption={t('complaints.winBack')}
          heads={[t('complaints.headMonth'), t('complaints.headWon')]}
          bars={wonBack.map(({ month, asked, came }) => ({
            key: month,
            label: monthName(month, words),
            share: asked === 0 ? null : came / asked,
            value: asked === 0 ? '—' : t('complaints.wonOf', { came, asked }),
          }))}
        />
      </Sheet>
    </div>
  );
}
