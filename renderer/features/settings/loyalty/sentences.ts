import type { BusinessDay } from '#domain/kernel/units.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import { tierName } from '#i18n/loyalty-names.ts';
import type { Words } from '#i18n/use-words.ts';

import { type ExampleSale, bornOn, exampleBill, exampleSale, topTier } from './examples.ts';

/** What a sale gives, as the end of a sentence: "8 points, usable until 31 Mar 2028". */
export function gives(
  { units, until }: ExampleSale,
  { earn }: LoyaltyProgram,
  words: Words,
  today: BusinessDay,
): string {
  const { t, points, day } = words;
  const given = points(units, earn.decimals);
  return until === null
    ? t('loyalty.givesForEver', { points: given })
    : t('loyalty.givesUntil', { points: given, day: day(until, today) });
}

/** "¥268.00 on her birthday, gold: 8 points, usable until 31 Mar 2028." */
export function birthdaySentence(
  program: LoyaltyProgram,
  words: Words,
  today: BusinessDay,
): string {
  const tier = topTier(program);
  const sold = exampleSale({
    program,
    day: today,
    birthday: bornOn(today),
    ...(tier && { tierId: tier.id }),
  });
  return words.t('loyalty.exampleBirthday', {
    paid: words.money(exampleBill),
    tier: tierName(tier?.name ?? 'base', words),
    gives: gives(sold, program, words, today),
  });
}

/** "¥268.00 paid: 2 points, usable until …", for somebody of the first tier on any day. */
export function plainSentence(program: LoyaltyProgram, words: Words, today: BusinessDay): string {
  const sold = exampleSale({ program: { ...program, campaigns: [] }, day: today });
  return words.t('loyalty.examplePlain', {
    paid: words.money(exampleBill),
    gives: gives(sold, program, words, today),
  });
}
