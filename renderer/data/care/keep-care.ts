import type { CareRule } from '#domain/care/care-rule.ts';
import { isSaleTrigger } from '#domain/care/care-reasons.ts';
import { canonical } from '#domain/kernel/canonical.ts';
import { type BusinessDay, type Seq, seq } from '#domain/kernel/units.ts';

import { breath } from '../breath.ts';
import { daysClockIsBehind } from '../clock-check.ts';
import type { Shop } from '../shop.ts';
import { readCounters } from '../write/counters.ts';
import { careChanges } from './care-changes.ts';
import { beginLooking, carePassSize } from './care-pass.ts';
import { keepRepeating } from './keep-repeating.ts';
import { ownWord } from './keepers-act.ts';
import { readCareRules } from './read-care-rules.ts';
import { takeRulesBack } from './take-rules-back.ts';
import { takeCareOf } from './write-care.ts';

/** What makes follow-ups by the shop's rules, in the background, and keeps rows of repeating ones in step. */
export type CareKeeper = {
  /** Resolves once everything committed so far was looked at, and today's pass is over. */
  readonly caughtUp: () => Promise<void>;
  readonly stop: () => void;
};

/** Carries out what is due today (`carePass`), here or in a worker; answers false if it was stopped. */
export type RunPass = (today: BusinessDay, size: number) => Promise<boolean>;

const key = 'care-cursor';
/** After an act, so that the sale is saved and the page drawn first. */
const pauseMs = 150;
/** How often midnight is looked for. */
const lookMs = 30_000;
/** Arrivals after which the place is kept; until then a kill means looking at those again. */
const mostUnsaved = 200;

/**
 * Follows what arrives and does what the rules call for (`rules.md` §5). A sale is never slowed: it is
 * looked at when it is saved. Where it stopped is kept, so that a kill between a sale and its follow-up
 * loses nothing; what it looks at again it does not do again. A clock that is behind moves nothing.
 */
export function startCareKeeper(shop: Shop, runPass: RunPass): CareKeeper {
  const { db } = shop;
  const stopper = new AbortController();
  const { signal } = stopper;
  const word = ownWord(shop);
  const isOwn = ({ operationId }: { readonly operationId: string }) => operationId.startsWith(word);
  let cursor: Seq | undefined;
  let saved = 0;
  /** The day and rules whose pass is over. */
  let passed: string | undefined;
  let running: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function open(): Promise<Seq> {
    await beginLooking(db);
    const kept = (await db.local.get(key))?.value;
    if (isCursor(kept) && kept.generation === shop.generation) return seq(kept.seq);
    // A database that is new: what is in it is looked at by the pass of each rule. Kept at once, or a
    // kill would lose what comes next.
    const end = seq((await readCounters(db)).seq);
    await keep(end);
    return end;
  }

  async function look(): Promise<void> {
    if (signal.aborted || (await daysClockIsBehind(db, shop.clock)) > 0) return;
    cursor ??= await open();
    const today = shop.clock.today();
    const rules = await follow(await rulesOn(), today);
    if (cursor - saved >= mostUnsaved) await keep(cursor);
    await passOf(rules, today);
  }

  /** Answers the rules as they are at the end. */
  async function follow(first: readonly CareRule[], today: BusinessDay) {
    let rules = first;
    const end = seq((await readCounters(db)).seq);
    while (!signal.aborted && cursor !== undefined) {
      const minding = { isOwn, since: firstSaleDay(rules), hasRules: rules.length > 0 };
      const changes = await careChanges(db, cursor, minding);
      if (changes.areRulesChanged) {
        rules = await rulesOn();
        await takeRulesBack(shop);
        // The first one that is on: the same again, with all that came.
        if (!minding.hasRules && rules.length > 0) continue;
      }
      // Who merely paid or grew quiet concerns no rule that waits for a sale.
      const hasOthers = rules.some(({ trigger }) => !isSaleTrigger(trigger));
      const touches = changes.touches.filter(
        ({ sales, isWhole }) => isWhole || sales.length > 0 || hasOthers,
      );
      if (!(await takeCareOf(shop, touches, { rules, today, signal }))) break;
      await keepRepeating(shop, changes.rows);
      cursor = changes.upTo;
      if (changes.isEnd) {
        // What else came calls for nothing; a rule that is switched on looks for itself.
        if (rules.length === 0 && end > cursor) cursor = end;
        break;
      }
      await breath();
    }
    return rules;
  }

  async function passOf(rules: readonly CareRule[], today: BusinessDay): Promise<void> {
    const wanted = canonical([today, rules.map(({ id, trigger, since }) => [id, trigger, since])]);
    if (signal.aborted || wanted === passed) return;
    const size = await carePassSize(shop, today);
    if (size === 0 || (await runPass(today, size))) passed = wanted;
  }

  async function rulesOn(): Promise<readonly CareRule[]> {
    return (await readCareRules(db)).filter(({ isOn }) => isOn);
  }

  async function keep(upTo: Seq): Promise<void> {
    await db.local.put({ key, value: { generation: shop.generation, seq: upTo } });
    saved = upTo;
  }

  function enqueue(work: () => Promise<void>): Promise<void> {
    running = running.then(work).catch((error: unknown) => {
      // The next arrival tries again from the same place; the log hears of it.
      if (signal.aborted || !db.isOpen()) return;
      queueMicrotask(() => {
        throw error;
      });
    });
    return running;
  }

  function lookIn(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void enqueue(look), ms);
  }

  lookIn(pauseMs);
  const stopHearing = shop.arrivals.subscribe(() => lookIn(pauseMs));
  const midnight = setInterval(() => lookIn(0), lookMs);
  return {
    caughtUp: () => enqueue(look),
    stop: () => {
      stopper.abort();
      stopHearing();
      clearTimeout(timer);
      clearInterval(midnight);
    },
  };
}

/** The first day on which a sale calls for anything; null if none does. */
function firstSaleDay(rules: readonly CareRule[]): BusinessDay | null {
  const days = rules.flatMap(({ trigger, since }) => (isSaleTrigger(trigger) ? [since] : []));
  return days.sort()[0] ?? null;
}

function isCursor(value: unknown): value is { readonly generation: number; readonly seq: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'generation' in value &&
    typeof value.generation === 'number' &&
    'seq' in value &&
    typeof value.seq === 'number'
  );
}
