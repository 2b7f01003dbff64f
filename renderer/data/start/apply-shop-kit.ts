import { type CareRuleDraft, ruleFields } from '#domain/care/care-rule.ts';
import type { FollowUpKind } from '#domain/care/follow-up.ts';
import { type GreetingLanguage, greetingKind } from '#domain/care/greeting.ts';
import { mostCustomFields } from '#domain/customers/custom-field.ts';
import { type Result, accept } from '#domain/kernel/result.ts';
import { fieldsOf } from '#domain/loyalty/program-settings.ts';
import type { Value } from '#domain/sync/rows.ts';
import type { ShopKit } from '#domain/start/shop-kinds.ts';

import { careSettingsId } from '../care/care-settings.ts';
import { changedFields, documentOfKind } from '../catalogue/documents.ts';
import { readCustomFields } from '../catalogue/custom-fields.ts';
import { settingsId } from '../catalogue/settings-id.ts';
import { findTag, newTagDocument } from '../catalogue/tags.ts';
import { readProgram } from '../loyalty/program.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';

/** The words that a kind of shop begins with, in the shop's language. */
export type KitWords = {
  readonly tags: readonly string[];
  /** Columns of the shop's own on its cards. */
  readonly fields: readonly string[];
  /** What is to be asked some days after a sale. */
  readonly ask: string;
  /** What it is time for again. */
  readonly again: string;
  /** What is written to a customer after a sale, in each language. */
  readonly greetings: Readonly<Record<GreetingLanguage, string>>;
};

/**
 * Sets a shop up as shops of its kind are: points, when somebody is missed, two reminders after each sale, columns and
 * words to write. Of what is there already nothing is made twice, and decimals of points are left alone. One action,
 * which undo takes back; the tags are another (`addKitTags`).
 */
export async function applyShopKit(
  shop: Shop,
  kit: ShopKit,
  words: KitWords,
  act: Act,
): Promise<Result<null, never>> {
  return operate<null, never>(shop, act, async (write) => {
    const { db } = shop;
    const present = await readProgram(db);
    if (present.earn.decimals === 0) {
      const program = fieldsOf({ ...present, ...kit.program });
      await editSettings(db, write, settingsId, program);
    }
    await editSettings(db, write, careSettingsId, { life: kit.life });
    for (const rule of rulesOf(kit, words, write))
      write.createDocument('careRule', ruleFields(rule));
    await addFields(db, write, words.fields);
    for (const [language, text] of Object.entries(words.greetings)) {
      write.createDocument(greetingKind, { occasion: 'afterSale', language, tone: 'warm', text });
    }
    return accept(null);
  });
}

/** The tags of a kind of shop, those it has already left alone. An action of its own: undone, the tags go as well. */
export async function addKitTags(
  shop: Shop,
  names: readonly string[],
  act: Act,
): Promise<Result<null, never>> {
  return operate<null, never>(shop, act, async (write) => {
    for (const name of names) {
      if ((await findTag(shop.db, name)) === undefined) newTagDocument(write, name);
    }
    return accept(null);
  });
}

function rulesOf(kit: ShopKit, words: KitWords, write: Write): readonly CareRuleDraft[] {
  const after = (afterDays: number, kind: FollowUpKind, text: string): CareRuleDraft => ({
    isOn: true,
    trigger: { kind: 'anySale' },
    afterDays,
    kind,
    text,
    staffId: null,
    since: write.today,
  });
  const ask = after(kit.askAfter, 'afterSale', words.ask);
  return kit.againAfter === null ? [ask] : [ask, after(kit.againAfter, 'revisit', words.again)];
}

async function addFields(db: ShopDatabase, write: Write, names: readonly string[]): Promise<void> {
  const present = await readCustomFields(db);
  const known = new Set(present.map(({ name }) => name.trim().toLowerCase()));
  const wanted = names.filter((name) => !known.has(name.toLowerCase()));
  for (const [at, name] of wanted.slice(0, mostCustomFields - present.length).entries()) {
    const order = present.length + at + 1;
    write.createDocument('customField', { name, kind: 'text', choices: [], order });
  }
}

async function editSettings(
  db: ShopDatabase,
  write: Write,
  id: typeof settingsId,
  wanted: Readonly<Record<string, Value>>,
): Promise<void> {
  const base =
    (await documentOfKind(db, 'settings', id)) ?? write.createDocument('settings', {}, id);
  write.editDocument(base, changedFields(base, wanted));
}
