import { TextInput } from '@mantine/core';
import { useState } from 'react';

import {
  type ActivityOnList,
  type ActivityRefusal,
  saveActivity,
} from '#data/activities/activity-list.ts';
import { useShop } from '#data/use-shop.ts';
import { readPoints, typedPoints } from '#domain/kernel/points-text.ts';
import { isBusinessDay, pointUnits } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import { OfferDialog } from '../offer-dialog.tsx';
import { OfferName } from '../offer-name.tsx';
import classes from '../offers.module.css';
import { readCount } from '../read-count.ts';
import { useOfferActs } from '../use-offer-acts.ts';
import { usePoints } from '../use-points.ts';

type ActivityFormProps = {
  readonly activity: ActivityOnList | undefined;
  readonly onClose: () => void;
};

const problems = {
  empty: 'rewards.nameEmpty',
  'bad-days': 'rewards.badDays',
  'bad-units': 'rewards.badUnits',
  'bad-cap': 'rewards.badCap',
  unknown: 'rewards.gone',
} as const satisfies Record<ActivityRefusal['kind'], string>;

/** A new activity or a changed one; what was awarded stays as it was. */
export function ActivityForm({ activity, onClose }: ActivityFormProps) {
  const shop = useShop();
  const { t } = useWords();
  const { decimals } = usePoints();
  const { newAct, tell } = useOfferActs();
  const [act] = useState(newAct);
  const today = shop.clock.today();
  const [name, setName] = useState(activity?.name ?? '');
  const [from, setFrom] = useState<string>(activity?.from ?? today);
  const [to, setTo] = useState<string>(activity?.to ?? today);
  const [typedUnits, setUnits] = useState<string>();
  const units = typedUnits ?? (activity ? typedPoints(activity.units, decimals) : '');
  const [cap, setCap] = useState(String(activity?.cap ?? ''));
  const [problem, setProblem] = useState<string>();

  async function save() {
    if (!isBusinessDay(from) || !isBusinessDay(to)) return setProblem(t('rewards.badDays'));
    const draft = {
      ...(activity !== undefined && { id: activity.id }),
      name,
      from,
      to,
      units: readPoints(units, decimals) ?? pointUnits(0),
      cap: cap.trim() === '' ? null : (readCount(cap) ?? 0),
      active: activity?.active ?? true,
    };
    const outcome = await saveActivity(shop, draft, act);
    if (!outcome.ok) return setProblem(t(problems[outcome.refusal.kind]));
    onClose();
    await tell(act, t('rewards.saved', { name: name.trim() }));
  }

  return (
    <OfferDialog
      title={t(activity === undefined ? 'rewards.newActivity' : 'rewards.editActivity')}
      action={t('common.save')}
      problem={problem}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <OfferName className={classes.whole} value={name} onChange={setName} />
      <TextInput
        className={classes.grow}
        type="date"
        label={t('rewards.firstDay')}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        className={classes.grow}
        type="date"
        label={t('rewards.lastDay')}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <TextInput
        className={classes.grow}
        label={t('rewards.headPoints')}
        inputMode="decimal"
        autoComplete="off"
        value={units}
        onChange={(event) => setUnits(event.currentTarget.value)}
      />
      <TextInput
        className={classes.grow}
        label={t('rewards.cap')}
        placeholder={t('rewards.emptyIsAny')}
        inputMode="numeric"
        autoComplete="off"
        value={cap}
        onChange={(event) => setCap(event.currentTarget.value)}
      />
    </OfferDialog>
  );
}
