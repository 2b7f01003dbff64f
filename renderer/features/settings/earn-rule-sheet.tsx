import { Button, Group, TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { saveSettings, settingsOf } from '#data/catalogue/settings.ts';
import { useShop } from '#data/use-shop.ts';
import { parseMoney } from '#domain/kernel/money-text.ts';
import { cents } from '#domain/kernel/units.ts';
import { type EarnRule, unitsFor } from '#domain/loyalty/earning.ts';
import { typedMoney } from '#i18n/money.ts';
import { useWords } from '#i18n/use-words.ts';
import { MoneyInput } from '#ui/money-input.tsx';
import { Sheet } from '#ui/sheet.tsx';

import classes from './earn-rule-sheet.module.css';
import { useSaved } from './use-saved.ts';

/** An amount that is no multiple of usual steps, so that the example shows what happens to the rest. */
const examplePaid = cents(12_850);

/** N points for every X. The example is computed by the very function that the till uses. */
export function EarnRuleSheet() {
  const shop = useShop();
  const { t, money, points } = useWords();
  const { newAct, tellSaved } = useSaved();
  const rule = useLiveQuery(() => settingsOf(shop), [shop])?.earnRule;
  const [every, setEvery] = useState<string>();
  const [given, setGiven] = useState<string>();
  if (rule === undefined) return null;

  const everyText = every ?? typedMoney(rule.forEvery);
  const givenText = given ?? String(rule.points);
  const typed = ruleFrom(everyText, givenText, rule);
  const isChanged = every !== undefined || given !== undefined;

  async function save() {
    if (typed === undefined) return;
    const act = newAct();
    const outcome = await saveSettings(shop, { earnRule: typed }, act);
    if (!outcome.ok) return;
    setEvery(undefined);
    setGiven(undefined);
    await tellSaved(act);
  }

  return (
    <Sheet title={t('settings.earnRule')} hint={t('settings.earnFrozen')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Group align="flex-end">
          <MoneyInput
            label={t('settings.earnEvery')}
            className={classes.number}
            leftSection={'¥'}
            parse={parseMoney}
            value={everyText}
            onChange={setEvery}
          />
          <TextInput
            label={t('settings.earnPoints')}
            className={classes.number}
            inputMode="numeric"
            value={givenText}
            onChange={(event) => setGiven(event.currentTarget.value)}
          />
          <Button type="submit" disabled={!isChanged || typed === undefined}>
            {t('common.save')}
          </Button>
        </Group>
        <p className={classes.example} role="status" data-bad={typed === undefined}>
          {typed === undefined
            ? t('settings.earnBad')
            : t('settings.earnExample', {
                paid: money(examplePaid),
                points: points(unitsFor(examplePaid, typed), typed.decimals),
              })}
        </p>
      </form>
    </Sheet>
  );
}

function ruleFrom(every: string, given: string, { decimals }: EarnRule): EarnRule | undefined {
  const money = parseMoney(every);
  const plain = given.normalize('NFKC').trim();
  if (!money.ok || money.value <= 0 || !/^\d{1,4}$/.test(plain)) return undefined;
  return { points: Number(plain), forEvery: money.value, decimals };
}
