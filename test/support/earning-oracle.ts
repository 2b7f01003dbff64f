import { birthdayBonusYear } from '#domain/loyalty/birthday-window.ts';
import type { EarningLine, EarningQuestion } from '#domain/loyalty/earning-plan.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';

type Percent = readonly [over: bigint, under: bigint];

/** What a bill earns, the slow way: all percents as they stand in the programme, in whole numbers without an end. */
export function slowUnits(question: EarningQuestion): number {
  const { program: own, bill } = question;
  if (bill.amount < own.minimum) return 0;
  const all = [...percentsOfDay(question), ...percentOfGoods(question)];
  const under = all.reduce((product, [, one]) => product * one, 1n);
  const bottom = BigInt(own.earn.forEvery) * under;
  const paid = BigInt(own.earnOn === 'gross' ? bill.amount : bill.net);
  const grain = 10n ** BigInt(own.earn.decimals);
  const byMoney = paid * BigInt(own.earn.points) * grain * together(all, under, own);
  const top = byMoney + BigInt(bill.amount > 0 ? pieces(question) : 0) * bottom;
  const [whole, rest] = [top / bottom, top % bottom];
  const isHalf = rest * 2n >= bottom;
  const isUp = own.rounding === 'ceil' ? rest > 0n : own.rounding === 'half_up' && isHalf;
  return Number(isUp ? whole + 1n : whole);
}

function percentsOfDay({ program: own, day, customer }: EarningQuestion): readonly Percent[] {
  const { tierId, birthday: born, birthdayUses } = customer;
  const tier = own.tiers.find(({ id }) => id === tierId) ?? own.tiers[0];
  const campaigns = own.campaigns.filter(({ from, to }) => day >= from && day <= to);
  const year = own.birthday && birthdayBonusYear(born, day, own.birthday, own);
  const most = own.birthday?.maxUses ?? Infinity;
  const isKept = year !== null && (birthdayUses[year] ?? 0) < most;
  const percents = [tier?.percent, ...campaigns.map(({ percent }) => percent)];
  return [...percents, isKept ? own.birthday?.percent : undefined]
    .filter((percent) => percent !== undefined)
    .map((percent) => [BigInt(percent), 100n]);
}

function percentOfGoods({ program: own, bill }: EarningQuestion): readonly Percent[] {
  const net = bill.lines.reduce((all, one) => all + BigInt(one.net), 0n);
  const raised = bill.lines.reduce(
    (all, one) => all + BigInt(one.net) * BigInt(bonusFor(own, one)?.percent ?? 100),
    0n,
  );
  // Ordinary goods have no part in it: under "the greatest" their ×1 must not lift a tier that earns less.
  return raised === net * 100n ? [] : [[raised, net * 100n]];
}

function pieces({ program: own, bill }: EarningQuestion): number {
  return bill.lines.reduce(
    (sum, one) => sum + (bonusFor(own, one)?.perPiece ?? 0) * Math.trunc(one.quantity / 1_000),
    0,
  );
}

function bonusFor({ goods: all }: LoyaltyProgram, { productId, category }: EarningLine) {
  return (
    all.find((one) => one.productId !== null && one.productId === productId) ??
    all.find((one) => one.productId === null && one.category === category)
  );
}

/** The factor of all, over the common denominator `under`. */
function together(all: readonly Percent[], under: bigint, { stack }: LoyaltyProgram): bigint {
  const overs = all.map(([over, one]) => (over * under) / one);
  if (stack === 'multiply') return all.reduce((product, [over]) => product * over, 1n);
  if (stack === 'add') {
    const sum = overs.reduce((rest, over) => rest + over - under, under);
    return sum > 0n ? sum : 0n;
  }
  return overs.reduce((best, over) => (over > best ? over : best), 0n);
}
