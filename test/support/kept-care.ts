import { startCareBook } from '#data/care/care-book.ts';
import { carePass } from '#data/care/care-pass.ts';
import { saveCareRule } from '#data/care/care-rules.ts';
import { startCareKeeper } from '#data/care/keep-care.ts';
import { recordSale } from '#data/sales/record-sale.ts';
import type { Shop } from '#data/shop.ts';
import { undoOperation } from '#data/undo.ts';
import type { Act } from '#data/write/act.ts';
import type { CareRule, CareRuleDraft } from '#domain/care/care-rule.ts';
import type { FollowUp } from '#domain/care/follow-up.ts';
import { type BusinessDay, type RowId, toBusinessDay } from '#domain/kernel/units.ts';

import type { TestComputer } from './a-shop.ts';
import { amountOf } from './at-the-counter.ts';

/** Three days after any sale, from today on, unless a test says otherwise. */
export function aRule(shop: Shop, changes: Partial<CareRuleDraft> = {}): CareRuleDraft {
  const trigger = { kind: 'anySale' } as const;
  const usual = { isOn: true, trigger, afterDays: 3, kind: 'afterSale', text: '' } as const;
  return { ...usual, staffId: null, since: shop.clock.today(), ...changes };
}

/** Switches a rule on; a refusal is a mistake of the test. */
export async function withRule(
  shop: Shop,
  computer: TestComputer,
  changes: Partial<CareRuleDraft> = {},
): Promise<CareRule> {
  const saved = await saveCareRule(shop, aRule(shop, changes), computer.act());
  computer.later();
  if (!saved.ok) throw new Error(saved.refusal.kind);
  return saved.value;
}

/** The keeper looks once, as it does after each act and on each new day; what it wrote calls for nothing more. */
export async function kept(shop: Shop): Promise<void> {
  const keeper = keeperOf(shop);
  await keeper.caughtUp();
  await keeper.caughtUp();
  keeper.stop();
}

/** The keeper of care as the page starts it, with its pass in this thread. */
export function keeperOf(shop: Shop) {
  const { signal } = new AbortController();
  const run = { progress: () => undefined, signal };
  return startCareKeeper(shop, (today) => carePass(shop, today, run));
}

/** Every open follow-up, out of a book that was opened just now. */
export async function openOnes(shop: Shop): Promise<readonly FollowUp[]> {
  const book = startCareBook(shop);
  await book.caughtUp();
  const open = book.open(null, toBusinessDay('9999-12-31'));
  book.stop();
  return open;
}

/** The days on which somebody is to be seen to, in order. */
export async function openDays(shop: Shop): Promise<readonly BusinessDay[]> {
  return (await openOnes(shop)).map(({ day }) => day);
}

type ShopAndComputer = readonly [Shop, TestComputer];

/** Sells goods of 50 yuan, and answers the action so that it can be taken back. */
export async function soldTo(
  [shop, computer]: ShopAndComputer,
  customerId: RowId,
  goods?: { readonly productId: RowId },
): Promise<Act> {
  const act = computer.act();
  const draft = amountOf(5_000, customerId);
  const lines = draft.lines.map((line) => ({ ...line, ...goods }));
  const sale = await recordSale(shop, { ...draft, lines }, act);
  computer.later();
  if (!sale.ok) throw new Error(sale.refusal.kind);
  return act;
}

/** Takes an action back; answers the taking back, which can be taken back too. */
export async function takenBack([shop, computer]: ShopAndComputer, act: Act): Promise<Act> {
  const undo = computer.act();
  const undone = await undoOperation(shop, act.operationId, undo);
  computer.later();
  if (!undone.ok) throw new Error(undone.refusal.kind);
  return undo;
}

/** The only open follow-up there is. */
export async function theOne(shop: Shop): Promise<FollowUp> {
  const [one, ...more] = await openOnes(shop);
  if (one === undefined || more.length > 0) throw new Error(`${more.length + 1} and not one.`);
  return one;
}
