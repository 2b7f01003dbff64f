import { useCallback, useState } from 'react';

import { awardedAmong, awardsOf } from '#data/activities/activity-book.ts';
import type { ActivityOnList } from '#data/activities/activity-list.ts';
import { type AwardRefusal, awardActivity } from '#data/activities/award-activity.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';

import { OfferDialog } from '../offer-dialog.tsx';
import classes from '../offers.module.css';
import { peopleOf } from '../people/people-of.ts';
import { PreviewBox } from '../people/preview-box.tsx';
import type { Target } from '../people/target.ts';
import { TargetFields } from '../people/target-fields.tsx';
import { useBatch } from '../people/use-batch.ts';
import { useAfterArrivals } from '#data/use-after-arrivals.ts';
import { useOfferActs } from '../use-offer-acts.ts';
import { usePoints } from '../use-points.ts';

type AwardDialogProps = { readonly activity: ActivityOnList; readonly onClose: () => void };

/** Gives the points of an activity to one or many, each head once; says before how many get them. */
export function AwardDialog({ activity, onClose }: AwardDialogProps) {
  const shop = useShop();
  const { t, number } = useWords();
  const { said } = usePoints();
  const { newAct, tell, sayProblem } = useOfferActs();
  const { running, carryOut } = useBatch();
  const [target, setTarget] = useState<Target>({ kind: 'group', group: null });
  const [problem, setProblem] = useState<string>();
  const { id, name, units, cap } = activity;
  const ask = useCallback(async () => {
    const ids = await peopleOf(shop, target);
    if (ids === undefined) return undefined;
    const awards = await awardsOf(shop, id);
    const had = await awardedAmong(shop, id, awards);
    const before = [...ids].filter((one) => had.has(one)).length;
    const heads = awards.reduce((all, award) => all + award.heads, 0);
    return { ids, before, get: ids.size - before, room: cap === null ? Infinity : cap - heads };
  }, [shop, id, cap, target]);
  const preview = useAfterArrivals(ask);
  const isChosen = (target.kind === 'one' ? target.id : target.group) !== null;

  async function award() {
    if (preview === undefined) return;
    const act = newAct();
    const request = { activityId: id, customerIds: [...preview.ids] };
    const outcome = await carryOut((run) => awardActivity(shop, request, act, run));
    if (!outcome.ok) return setProblem(refused(outcome.refusal));
    onClose();
    const { awarded } = outcome.value;
    if (awarded === 0) return sayProblem(act.operationId, t('rewards.awardedNone'));
    await tell(act, t('rewards.awarded', { count: awarded, shown: number(awarded), name }));
  }

  function refused(refusal: AwardRefusal): string {
    switch (refusal.kind) {
      case 'no-room':
        return t('rewards.noRoom', { count: refusal.left, shown: number(refusal.left) });
      case 'cancelled':
        return t('customers.batchStopped');
      case 'not-yet':
      case 'over':
        return t('rewards.notItsDays');
      case 'clock-behind':
        return t('rewards.clockBehind');
      case 'retired':
      case 'unknown-activity':
        return t('rewards.gone');
    }
  }

  const { get = 0, before = 0, room = Infinity } = preview ?? {};
  const isTooMany = get > room;
  return (
    <OfferDialog
      title={t('rewards.awardOf', { name })}
      action={t('rewards.awardTo', { count: get, shown: number(get) })}
      problem={problem}
      busy={running !== undefined}
      isIdle={get === 0 || isTooMany}
      onConfirm={() => void award()}
      onClose={() => {
        running?.stop();
        onClose();
      }}
    >
      <p className={classes.soft}>{t('rewards.perHead', { points: said(units) })}</p>
      <TargetFields
        target={target}
        onChange={(chosen) => {
          setTarget(chosen);
          setProblem(undefined);
        }}
      />
      {isChosen && (
        <PreviewBox
          main={preview && t('rewards.willBeAwarded', { count: get, shown: number(get) })}
          rest={
            before > 0 ? [t('rewards.awardedBefore', { count: before, shown: number(before) })] : []
          }
          problem={
            isTooMany
              ? t('rewards.noRoom', { count: Math.max(0, room), shown: number(Math.max(0, room)) })
              : undefined
          }
          running={running}
        />
      )}
    </OfferDialog>
  );
}
