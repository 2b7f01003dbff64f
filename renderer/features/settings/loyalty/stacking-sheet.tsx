import { Radio, Stack } from '@mantine/core';

import { useShop } from '#data/use-shop.ts';
import type { LoyaltyProgram, Stack as Stacking } from '#domain/loyalty/program.ts';
import { useWords } from '#i18n/use-words.ts';

import { exampleBill, stackedSale } from './examples.ts';
import classes from './fields.module.css';
import { ProgramSheet } from './program-sheet.tsx';
import { gives } from './sentences.ts';
import { useProgramForm } from './use-program-form.ts';

const ways = ['multiply', 'max', 'add'] as const satisfies readonly Stacking[];

/** What happens when tier, birthday, campaign and goods come together on one bill. */
export function StackingSheet({ program }: { readonly program: LoyaltyProgram }) {
  const today = useShop().clock.today();
  const words = useWords();
  const { t, money } = words;
  const state = useProgramForm<Pick<LoyaltyProgram, 'stack'>>(program, {
    shown: ({ stack }) => ({ stack }),
    read: ({ stack }) => ({ stack }),
  });

  function examples(tried: LoyaltyProgram): readonly string[] {
    const sold = stackedSale(tried, today);
    return [
      t('loyalty.exampleStack', {
        paid: money(exampleBill),
        times: sold.steps.times.text,
        gives: gives(sold, tried, words, today),
      }),
    ];
  }

  return (
    <ProgramSheet
      title={t('loyalty.stacking')}
      hint={t('settingsFind.say-stacking')}
      state={state}
      examples={examples}
    >
      <Radio.Group
        className={classes.wide ?? ''}
        label={t('loyalty.stack')}
        value={state.form.stack}
        onChange={(value) => state.edit({ stack: ways.find((one) => one === value) ?? 'multiply' })}
      >
        <Stack gap="0.4rem" mt="0.4rem">
          {ways.map((one) => (
            <Radio key={one} value={one} label={t(`loyalty.stack-${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </ProgramSheet>
  );
}
