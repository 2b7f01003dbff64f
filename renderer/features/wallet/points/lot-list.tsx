import type { PointsStory } from '#data/loyalty/points-story.ts';
import type { PointUnits } from '#domain/kernel/units.ts';
import type { LotStory } from '#domain/loyalty/points/explain.ts';
import { factInWords } from '#i18n/fact-in-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';

import classes from '../parts/wallet.module.css';

type LotListProps = { readonly story: PointsStory; readonly lots: readonly LotStory[] };

/** Points as they were given: what is left of each, until when, and what became of the rest. */
export function LotList({ story, lots }: LotListProps) {
  return (
    <ul className={classes.list}>
      {lots.map((lot) => (
        <LotRow key={lot.id} story={story} lot={lot} />
      ))}
    </ul>
  );
}

function LotRow({ story, lot }: { readonly story: PointsStory; readonly lot: LotStory }) {
  const words = useWords();
  const { t, day, money, points } = words;
  const shown = (units: PointUnits) => points(units, story.decimals);
  const on = day(lot.earnedDay, today());
  const after = lot.moves.slice(1);
  const fact = story.facts.get(lot.factId);
  return (
    <li className={classes.row}>
      <div>
        <p className={classes.main}>
          {factInWords(fact, words)}
          {fact !== undefined && fact.amount !== null && ` ${money(fact.amount)}`}
        </p>
        <p className={classes.quiet}>
          {lot.until === null
            ? t('wallet.lotForEver', { on })
            : t('wallet.lotUntil', { on, until: day(lot.until, today()) })}
        </p>
        {after.length > 0 && (
          <ul className={classes.moves}>
            {after.map((move, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- one fact may move a lot twice in the same way
              <li key={at}>
                {t(`wallet.lot-${move.kind}`, {
                  on: day(move.day, today()),
                  points: shown(move.units),
                  what:
                    move.factId === null ? '' : factInWords(story.facts.get(move.factId), words),
                })}
              </li>
            ))}
          </ul>
        )}
      </div>
      <p className={classes.sum}>
        <span className={classes.amount}>{t('wallet.pointsOf', { points: shown(lot.left) })}</span>
      </p>
    </li>
  );
}
