import { useShop } from '#data/use-shop.ts';
import type { CareSettings } from '#domain/care/care-settings.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { useWords } from '#i18n/use-words.ts';

import { NumberField } from '../loyalty/fields.tsx';
import { typedCount } from '../loyalty/typed.ts';
import { CareSheet } from './care-sheet.tsx';
import { useCareForm } from './use-care-form.ts';

type PromisesForm = {
  readonly answerHours: string;
  readonly checkAfter: string;
  readonly winBackDays: string;
};

/** How fast the shop answers a complaint, when it asks again, and when somebody counts as won back. */
export function PromisesSheet({ settings }: { readonly settings: CareSettings }) {
  const today = useShop().clock.today();
  const { t, day } = useWords();
  const state = useCareForm<PromisesForm>(settings, { shown, read });
  const { form, edit } = state;

  function examples({ answerHours, checkAfter, winBackDays }: CareSettings): readonly string[] {
    return [
      t('careSettings.exampleAnswer', { count: answerHours }),
      checkAfter === 0
        ? t('careSettings.exampleCheckAtOnce')
        : t('careSettings.exampleCheck', { day: day(addDays(today, checkAfter), today) }),
      t('careSettings.exampleWinBack', { day: day(addDays(today, winBackDays), today) }),
    ];
  }

  return (
    <CareSheet
      title={t('careSettings.promises')}
      hint={t('careSettings.promisesHint')}
      state={state}
      examples={examples}
    >
      <NumberField
        at="answerHours"
        label={t('careSettings.answerHours')}
        unit={t('careSettings.hoursUnit')}
        value={form.answerHours}
        onChange={(answerHours) => edit({ answerHours })}
      />
      <NumberField
        at="checkAfter"
        label={t('careSettings.checkAfter')}
        unit={t('loyalty.daysUnit')}
        value={form.checkAfter}
        onChange={(checkAfter) => edit({ checkAfter })}
      />
      <NumberField
        at="winBackDays"
        label={t('careSettings.winBackDays')}
        unit={t('loyalty.daysUnit')}
        value={form.winBackDays}
        onChange={(winBackDays) => edit({ winBackDays })}
      />
    </CareSheet>
  );
}

function shown({ answerHours, checkAfter, winBackDays }: CareSettings): PromisesForm {
  return {
    answerHours: String(answerHours),
    checkAfter: String(checkAfter),
    winBackDays: String(winBackDays),
  };
}

function read({ answerHours, checkAfter, winBackDays }: PromisesForm): Partial<CareSettings> {
  return {
    answerHours: typedCount(answerHours),
    checkAfter: typedCount(checkAfter),
    winBackDays: typedCount(winBackDays),
  };
}
