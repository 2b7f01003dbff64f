import type { OperationId, RowId } from '#domain/kernel/units.ts';
import { foldStanding } from '#domain/loyalty/standing.ts';
import type { MergeEntry, ReversalEntry } from '#domain/sync/facts.ts';
import { canonicalId, groupsOf } from '#domain/sync/groups.ts';
import { operationsOff } from '#domain/sync/reversals.ts';
import type { Entry, Rows } from '#domain/sync/rows.ts';
import { rulesWith } from '#test/support/fold-rules.ts';

import type { Balance, Laws } from './laws.ts';

/** What everybody has, by the app's own folds. */
export function balancesOf(rows: Rows, laws: Laws): Readonly<Record<string, Balance>> {
  const off = offIn(rows);
  const balances = [...factsByPerson(rows, off)].map(([id, facts]) => {
    const { points, stored } = foldStanding(id, facts, off, rulesWith());
    return [id, laws.balance({ points, stored: stored.principal })] as const;
  });
  return Object.fromEntries(balances.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The same by plain adding up: what was given less what was taken, below zero too. */
export function addedUp(rows: Rows): Readonly<Record<string, Balance>> {
  const off = offIn(rows);
  const sums = [...factsByPerson(rows, off)].map(([id, facts]) => {
    const counting = new Map(facts.map((fact) => [fact.id, fact]));
    let sum = { points: 0, stored: 0 };
    for (const fact of counting.values()) {
      const moved = off.has(fact.operationId) ? { points: 0, stored: 0 } : movedBy(fact);
      sum = { points: sum.points + moved.points, stored: sum.stored + moved.stored };
    }
    return [id, sum] as const;
  });
  return Object.fromEntries(sums.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The operations that do not count. */
export function offIn({ entries }: Rows): ReadonlySet<OperationId> {
  return operationsOff(entries.filter(isReversal));
}

function movedBy(fact: Entry): Balance {
  const number = (name: string) => (name in fact ? Number(Reflect.get(fact, name)) : 0);
  switch (fact.kind) {
    case 'points':
      return { points: number('units'), stored: 0 };
    case 'redeem':
      return { points: 0 - number('units'), stored: 0 };
    case 'stored_topup':
      return { points: 0, stored: number('principal') };
    case 'sale': {
      const [earned, stored] = [part(fact, 'earned', 'units'), part(fact, 'stored', 'principal')];
      return { points: earned, stored: 0 - stored };
    }
    default:
      return { points: 0, stored: 0 };
  }
}

function part(fact: Entry, path: string, name: string): number {
  const inner: unknown = Reflect.get(fact, path);
  return typeof inner === 'object' && inner !== null ? Number(Reflect.get(inner, name)) : 0;
}

function factsByPerson(
  { entries }: Rows,
  off: ReadonlySet<OperationId>,
): ReadonlyMap<RowId, readonly Entry[]> {
  const groups = groupsOf(entries.filter(isMerge).filter((one) => !off.has(one.operationId)));
  const people = new Map<RowId, Entry[]>();
  for (const entry of entries) {
    if (entry.subject === null) continue;
    const id = canonicalId(groups, entry.subject);
    const known = people.get(id);
    if (known === undefined) people.set(id, [entry]);
    else known.push(entry);
  }
  return people;
}

function isMerge(entry: Entry): entry is MergeEntry {
  return entry.kind === 'merge';
}

export function isReversal(entry: Entry): entry is ReversalEntry {
  return entry.kind === 'reversal';
}
