import { Group, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';

import { rateSatisfaction } from '#data/care/interactions.ts';
import { useShop } from '#data/use-shop.ts';
import { isUnhappy } from '#domain/care/rating.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import { useProfileActs } from '../use-profile-acts.ts';
import { CareDialog } from './care-dialog.tsx';
import classes from './care-sheet.module.css';

type RatingDialogProps = { readonly customerId: RowId; readonly onClose: () => void };

const starsOffered = [1, 2, 3, 4, 5];
const recommendOffered = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** "How was it" in stars and "would you recommend us"; whoever is unhappy has a complaint at once. */
export function RatingDialog({ customerId, onClose }: RatingDialogProps) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tell } = useProfileActs();
  const [act] = useState(newAct);
  const [stars, setStars] = useState<number | null>(null);
  const [recommend, setRecommend] = useState<number | null>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();

  async function save() {
    const draft = { customerId, stars, recommend, text, followUpId: null };
    const outcome = await rateSatisfaction(shop, draft, act);
    if (!outcome.ok) {
      const isGone = outcome.refusal.kind === 'unknown-card';
      return setProblem(t(isGone ? 'form.unknownCard' : 'profile.nothingRated'));
    }
    onClose();
    const isComplaint = outcome.value.complaintId !== null;
    await tell(act, t(isComplaint ? 'profile.ratedUnhappy' : 'profile.rated'));
  }

  return (
    <CareDialog
      title={t('profile.rate')}
      problem={problem}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Radio.Group
        label={t('profile.rateStars')}
        value={stars === null ? '' : String(stars)}
        onChange={(value) => setStars(value === '' ? null : Number(value))}
      >
        <Group gap="md" mt="xs">
          <Radio value="" label={t('profile.notAsked')} data-autofocus />
          {starsOffered.map((count) => (
            <Radio key={count} value={String(count)} label={t('timeline.stars', { count })} />
          ))}
        </Group>
      </Radio.Group>
      <NativeSelect
        label={t('profile.rateRecommend')}
        value={recommend === null ? '' : String(recommend)}
        data={[
          { value: '', label: t('profile.notAsked') },
          ...recommendOffered.map((count) => ({ value: String(count), label: `${count}` })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          setRecommend(value === '' ? null : Number(value))
        }
      />
      <TextInput
        label={t('profile.rateText')}
        autoComplete="off"
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {isUnhappy(stars) && <p className={classes.none}>{t('profile.rateOpens')}</p>}
    </CareDialog>
  );
}
