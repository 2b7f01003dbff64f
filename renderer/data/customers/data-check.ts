import {
  type CardProblem,
  type CheckCard,
  cardProblems,
  checkCard,
  problemsBefore,
} from '#domain/customers/data-check.ts';
import { type DuplicateGroup, findDuplicates, pairKey } from '#domain/customers/duplicates.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { type RowId, type Seq, seq } from '#domain/kernel/units.ts';

import { breath, inSlices } from '../breath.ts';
import { oneByOne } from '../one-by-one.ts';
import { withMerged } from '../search/alias-cards.ts';
import { changedCustomers } from '../search/changed-customers.ts';
import type { Shop } from '../shop.ts';
import { readCounters } from '../write/counters.ts';
import { confirmAfterDays } from './check-settings.ts';
import { liveCustomersAmong, liveCustomersInTurns } from './customer-documents.ts';
import { readDistinct } from './distinct.ts';

/** What the data check found. */
export type DataCheck = {
  readonly cards: ReadonlyMap<RowId, CheckCard>;
  /** By problem, the oldest card first. */
  readonly problems: ReadonlyMap<CardProblem, readonly RowId[]>;
  /** Cards that share a phone and nothing else: a family, or one person twice. */
  readonly samePhone: readonly DuplicateGroup[];
  /** Cards with one name and one birthday or one ending of a phone. */
  readonly samePerson: readonly DuplicateGroup[];
  readonly confirmAfter: number;
};

export type RunningCheck = {
  /** Undefined until the book was read once. */
  readonly found: () => DataCheck | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves once everything committed so far is in what was found. */
  readonly caughtUp: () => Promise<void>;
  readonly stop: () => void;
};

/** Above this, reading everybody is quicker than one by one. */
const mostChanges = 5_000;
/** Cards read in one go, so that a keystroke waits for no more than that. */
const inOneGo = 250;

/**
 * Looks through the whole book (`rules.md` §1, 资料体检) and keeps up with what arrives: after a card was
 * mended only that one is read again, and everybody compared anew in memory, in short slices.
 */
export function startDataCheck({ db, arrivals, clock }: Shop): RunningCheck {
  const listeners = new Set<() => void>();
  let cards = new Map<RowId, CheckCard>();
  let cursor: Seq | undefined;
  let found: DataCheck | undefined;
  let isStopped = false;
  const works = oneByOne(() => isStopped || !db.isOpen());

  async function readAll(): Promise<void> {
    cursor = seq((await readCounters(db)).seq);
    cards = new Map();
    for await (const documents of liveCustomersInTurns(db, inOneGo)) {
      if (cards.size > 0) await breath();
      for (const document of documents) cards.set(document.id, checkCard(document));
    }
  }

  async function catchUp(): Promise<void> {
    if (isStopped) return;
    const changes =
      cursor === undefined ? undefined : await changedCustomers(db, cursor, mostChanges);
    if (changes === undefined) await readAll();
    else if (changes.upTo === cursor) return;
    else {
      const ids = await withMerged(db, changes.customers);
      for (const id of ids) cards.delete(id);
      for (const document of await liveCustomersAmong(db, ids)) {
        cards.set(document.id, checkCard(document));
      }
      cursor = changes.upTo;
    }
    found = await compare();
    for (const listener of listeners) listener();
  }

  async function compare(): Promise<DataCheck> {
    const confirmAfter = await confirmAfterDays(db);
    const oldest = addDays(clock.today(), -confirmAfter);
    const inOrder = [...cards.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
    const problems = new Map<CardProblem, RowId[]>(cardProblems.map((problem) => [problem, []]));
    for (const card of inOrder) {
      for (const problem of problemsBefore(card, oldest)) problems.get(problem)?.push(card.id);
    }
    const distinct = await readDistinct(db);
    const groups = await inSlices(
      findDuplicates(inOrder, (one, other) => distinct.has(pairKey(one, other))),
    );
    const isSamePhoneOnly = ({ why }: DuplicateGroup) => why.every((one) => one === 'same-phone');
    return {
      cards: new Map(cards),
      problems,
      samePhone: groups.filter(isSamePhoneOnly),
      samePerson: groups.filter((group) => !isSamePhoneOnly(group)),
      confirmAfter,
    };
  }

  works.add(catchUp);
  const unsubscribe = arrivals.subscribe(() => works.add(catchUp));
  return {
    found: () => found,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    caughtUp: works.settled,
    stop: () => {
      isStopped = true;
      unsubscribe();
    },
  };
}
