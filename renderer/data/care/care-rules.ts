import {
  type CareRule,
  type CareRuleDraft,
  type CareRuleRefusal,
  type CareTrigger,
  careRuleFrom,
  checkRule,
  ruleFields,
} from '#domain/care/care-rule.ts';
import { canonical } from '#domain/kernel/canonical.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { type BusinessDay, type RowId, toRowId } from '#domain/kernel/units.ts';

import { breath } from '../breath.ts';
import { changedFields, documentOfKind } from '../catalogue/documents.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { candidates } from './care-pass.ts';
import { planPeople } from './plan-people.ts';
import { readCareRules } from './read-care-rules.ts';

const kind = 'careRule';

/** The shop's rules, in the order they were made; those that are off too. */
export async function careRulesOf({ db }: Pick<Shop, 'db'>): Promise<readonly CareRule[]> {
  return readCareRules(db);
}

/**
 * Makes a rule or changes one; what it made stays as it is. Switched on, the keeper makes in the background
 * what it calls for from its `since` on. One that is to wait for something else is another rule: the old
 * one goes off the list, and the answer has a new id. Refuses what no shop can keep (`checkRule`).
 */
export async function saveCareRule(
  shop: Shop,
  rule: CareRuleDraft & { readonly id?: RowId },
  act: Act,
): Promise<Result<CareRule, CareRuleRefusal>> {
  return operate<CareRule, CareRuleRefusal>(shop, act, async (write) => {
    const { id, ...draft } = rule;
    const checked = checkRule(draft);
    if (!checked.ok) return checked;
    const fields = ruleFields(checked.value);
    const present = id === undefined ? undefined : await documentOfKind(shop.db, kind, id);
    if (id !== undefined && present === undefined) return refuse({ kind: 'unknown-rule' });
    if (present !== undefined && isSameWait(careRuleFrom(present)?.trigger, draft.trigger)) {
      write.editDocument(present, changedFields(present, fields));
      return accept({ ...checked.value, id: present.id });
    }
    // What the old one made would lose its reason, and what it told people of would count for the new one.
    if (present !== undefined) write.editDocument(present, { deletedAt: write.at });
    const made = write.createDocument(kind, fields);
    return accept({ ...checked.value, id: made.id });
  });
}

/** How many days before an end is no other end: whoever was told of it is not called a second time. */
function isSameWait(one: CareTrigger | undefined, other: CareTrigger): boolean {
  return one !== undefined && canonical({ ...one, days: 0 }) === canonical({ ...other, days: 0 });
}

/** Takes a rule off the list. What it made is promised, and stays. */
export async function deleteCareRule(
  shop: Shop,
  id: RowId,
  act: Act,
): Promise<Result<RowId, CareRuleRefusal>> {
  return operate<RowId, CareRuleRefusal>(shop, act, async (write) => {
    const present = await documentOfKind(shop.db, kind, id);
    if (present === undefined) return refuse({ kind: 'unknown-rule' });
    write.editDocument(present, { deletedAt: write.at });
    return accept(id);
  });
}

/** What a rule would make if it were switched on now. */
export type RulePreview = {
  readonly count: number;
  /** The first fifty, by day. */
  readonly first: readonly { readonly customerId: RowId; readonly day: BusinessDay }[];
};

const mostShown = 50;
/** People looked at in one reading. */
const peopleAtOnce = 200;
/** What has no document yet has made nothing. */
const draftId = toRowId('care-rule-draft');

/**
 * How many follow-ups a rule would make at once if it were on, and for whom, before anybody is promised
 * anything. The same plan as the keeper's, over the same customers; writes nothing. Stopped by its
 * signal it answers undefined.
 */
export async function previewRule(
  { db, clock }: Pick<Shop, 'db' | 'clock'>,
  rule: CareRuleDraft & { readonly id?: RowId },
  signal: AbortSignal,
): Promise<RulePreview | undefined> {
  const today = clock.today();
  const asked: CareRule = { ...rule, id: rule.id ?? draftId };
  const ids = await candidates(db, asked, asked.since, today);
  const found: { readonly customerId: RowId; readonly day: BusinessDay }[] = [];
  for (let at = 0; at < ids.length; at += peopleAtOnce) {
    if (signal.aborted) return undefined;
    const touches = ids
      .slice(at, at + peopleAtOnce)
      .map((customerId) => ({ customerId, sales: [], isWhole: true }));
    for (const { customerId, steps } of await planPeople(db, touches, [asked], today)) {
      for (const step of steps) if (step.kind === 'make') found.push({ customerId, day: step.day });
    }
    await breath();
  }
  if (signal.aborted) return undefined;
  found.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  return { count: found.length, first: found.slice(0, mostShown) };
}
