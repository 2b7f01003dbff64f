import { Button } from '@mantine/core';

import type { LifeFigures } from '#data/care/use-life-figures.ts';
import type { CareSettings } from '#domain/care/care-settings.ts';
import { type LifeLimits, lifeStages } from '#domain/care/life-cycle.ts';
import { leastGaps, lifeProposal } from '#domain/care/life-proposal.ts';
import { useWords } from '#i18n/use-words.ts';

import { NumberField } from '../loyalty/fields.tsx';
import { typedCount } from '../loyalty/typed.ts';
import classes from './care.module.css';
import { CareSheet } from './care-sheet.tsx';
import { useCareForm } from './use-care-form.ts';

type LifeSheetProps = {
  readonly settings: CareSettings;
  /** Undefined until everybody was read. */
  readonly figures: LifeFigures | undefined;
};

type LifeForm = Readonly<Record<keyof LifeLimits, string>>;

const limitNames = ['active', 'quiet', 'sleeping', 'leaving'] as const;

/** After how many days without a visit a customer is in which stage, and what the shop's own visits say about it. */
export function LifeSheet({ settings, figures }: LifeSheetProps) {
  const { t, number } = useWords();
  const state = useCareForm<LifeForm>(settings, { shown, read });
  const { form, edit } = state;
  const proposal = figures && lifeProposal(figures.gaps);

  function examples({ life }: CareSettings): readonly string[] {
    const counts = figures?.stagesBy(life);
    if (counts === undefined) return [t('careSettings.counting')];
    const stages = lifeStages.map((stage) =>
      t('careSettings.stageCount', {
        stage: t(`care.life-${stage}`),
        shown: number(counts[stage]),
      }),
    );
    return [t('careSettings.exampleLife', { stages: stages.join(t('careSettings.listComma')) })];
  }

  function proposed(): string {
    if (proposal === undefined) return t('careSettings.counting');
    if (!proposal.ok) {
      return t('careSettings.tooFewGaps', { gaps: proposal.refusal.gaps, least: leastGaps });
    }
    const { limits, gaps, within } = proposal.value;
    return t('careSettings.proposal', {
      gaps: number(gaps),
      within: number(within),
      active: number(limits.active),
      quiet: number(limits.quiet),
      sleeping: number(limits.sleeping),
      leaving: number(limits.leaving),
    });
  }

  return (
    <CareSheet
      title={t('careSettings.life')}
      hint={t('careSettings.lifeHint')}
      state={state}
      examples={examples}
    >
      {limitNames.map((name) => (
        <NumberField
          key={name}
          at={`life/${name}`}
          label={t(`careSettings.limit-${name}`)}
          unit={t('loyalty.daysUnit')}
          value={form[name]}
          onChange={(text) => edit({ [name]: text })}
        />
      ))}
      <div className={classes.proposal}>
        <p>{proposed()}</p>
        {proposal?.ok && (
          <Button
            variant="light"
            size="compact-md"
            onClick={() => edit(typedLimits(proposal.value.limits))}
          >
            {t('careSettings.takeProposal')}
          </Button>
        )}
      </div>
    </CareSheet>
  );
}

function typedLimits({ active, quiet, sleeping, leaving }: LifeLimits): LifeForm {
  return {
    active: String(active),
    quiet: String(quiet),
    sleeping: String(sleeping),
    leaving: String(leaving),
  };
}

function shown({ life }: CareSettings): LifeForm {
  return typedLimits(life);
}

function read({ active, quiet, sleeping, leaving }: LifeForm): Partial<CareSettings> {
  return {
    life: {
      active: typedCount(active),
      quiet: typedCount(quiet),
      sleeping: typedCount(sleeping),
      leaving: typedCount(leaving),
    },
  };
}
