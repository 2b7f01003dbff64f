import type { PointsStory } from '#data/loyalty/points-story.ts';
import type { LotStory, PointsLine, PointsMove } from '#domain/loyalty/points/explain.ts';
import { factInWords } from '#i18n/fact-in-words.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';

import classes from '../parts/wallet.module.css';
import { earningInWords } from './earning-in-words.ts';

type StoryLinesProps = { readonly story: PointsStory };

/** Day by day: what happened, what it did to the points and to which of them, and the balance after it. */
export function StoryLines({ story }: StoryLinesProps) {
  const { t } = useWords();
  const lots = new Map([...story.live, ...story.gone].map((lot) => [lot.id, lot]));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('wallet.day')}</th>
          <th scope="col">{t('wallet.what')}</th>
          <th scope="col" className={classes.number}>
            {t('wallet.change')}
          </th>
          <th scope="col" className={classes.number}>
            {t('wallet.balanceAfter')}
          </th>
        </tr>
      </thead>
      <tbody>
        {story.lines.map((line) => (
          <StoryLine
            key={line.fact?.id ?? `end-${line.day}`}
            story={story}
            line={line}
            lots={lots}
          />
        ))}
      </tbody>
    </table>
  );
}

type StoryLineProps = {
  readonly story: PointsStory;
  readonly line: PointsLine;
  readonly lots: ReadonlyMap<string, LotStory>;
};

function StoryLine({ story, line, lots }: StoryLineProps) {
  const words = useWords();
  const { t, day, money, points, pointsChange } = words;
  const { decimals } = story;
  const fact = line.fact === null ? undefined : story.facts.get(line.fact.id);
  const isRejected = story.state.rejected.some(({ id }) => id === line.fact?.id);
  return (
    <tr>
      <td className={classes.when}>{day(line.day, today())}</td>
      <td>
        <span className={classes.main}>{factInWords(fact, words)}</span>
        {fact?.amount !== undefined && fact.amount !== null && ` ${money(fact.amount)}`}
        {fact !== undefined && fact.words !== '' && (
          <p className={classes.quiet}>{t('timeline.because', { reason: fact.words })}</p>
        )}
        {fact?.earning && <p className={classes.quiet}>{earningInWords(fact.earning, words)}</p>}
        {isRejected && <p className={classes.quiet}>{t('wallet.rejected')}</p>}
        <ul className={classes.moves}>
          {line.moves.map((move, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- moves have no names; their order is what happened
            <li key={at}>{moveInWords(move, lots, decimals, words)}</li>
          ))}
        </ul>
      </td>
      <td className={`${classes.number} ${line.delta < 0 ? classes.minus : classes.plus}`}>
        {pointsChange(line.delta, decimals)}
      </td>
      <td className={`${classes.number} ${classes.amount}`}>{points(line.balance, decimals)}</td>
    </tr>
  );
}

/** Which points moved: a lot is known by the day it was given and its last day. */
function moveInWords(
  { kind, units, lotId }: PointsMove,
  lots: ReadonlyMap<string, LotStory>,
  decimals: number,
  { t, points, day }: Words,
): string {
  const lot = lotId === null ? undefined : lots.get(lotId);
  const until = lot?.until ?? null;
  return t(`wallet.move-${kind}`, {
    points: points(units, decimals),
    on: lot === undefined ? t('wallet.earlier') : day(lot.earnedDay, today()),
    until: until === null ? t('wallet.forEver') : t('wallet.until', { day: day(until, today()) }),
  });
}
