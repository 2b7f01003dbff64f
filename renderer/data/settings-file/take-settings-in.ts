import { ruleFields } from '#domain/care/care-rule.ts';
import { greetingKind } from '#domain/care/greeting.ts';
import { usualGreetings } from '#domain/care/usual-greetings.ts';
import { mostCustomFields } from '#domain/customers/custom-field.ts';
import { canonical } from '#domain/kernel/canonical.ts';
import { type Result, accept } from '#domain/kernel/result.ts';
import type { SettingRefusal } from '#domain/kernel/setting-readers.ts';
import type { SettingsFile } from '#domain/settings-file/settings-file.ts';
import type { Value } from '#domain/sync/rows.ts';

import { careSettingsId } from '../care/care-settings.ts';
import { changedGreetingsId } from '../care/greetings.ts';
import { readCareRules } from '../care/read-care-rules.ts';
import { readCustomFields } from '../catalogue/custom-fields.ts';
import {
  changedFields,
  documentOfKind,
  documentsOfKind,
  textField,
} from '../catalogue/documents.ts';
import { settingsId } from '../catalogue/settings-id.ts';
import { findTag, newTagDocument } from '../catalogue/tags.ts';
import { writeProgram } from '../loyalty/save-program.ts';
import { writeTemplates } from '../printing/templates.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';

/** What the shop says of itself on paper; whatever else a file has there is not ours. */
const onPaper = [
  'shopName',
  'shopPhone',
  'shopHours',
  'shopAddress',
  'shopUrl',
  'paperLanguage',
] as const;

/**
 * Puts the settings of a file in the place of the shop's own. Lists grow by what is not there yet, and nothing is taken
 * off them. One action, undone in one step. Refused whole where the file's points are coarser than points already given.
 */
export async function takeSettingsIn(
  shop: Shop,
  file: SettingsFile,
  act: Act,
): Promise<Result<null, SettingRefusal>> {
  return operate<null, SettingRefusal>(shop, act, async (write) => {
    const { db } = shop;
    const program = await writeProgram(shop, write, file.program);
    if (!program.ok) return program;
    await editSettings(db, write, settingsId, shopFields(file, write));
    await editSettings(db, write, careSettingsId, { ...file.care });
    await editSettings(db, write, changedGreetingsId, usualOnly(file.changedGreetings));
    await addTags(db, write, file.tags);
    await addCustomFields(db, write, file.fields);
    await addRules(db, write, file.rules);
    await addGreetings(db, write, file.greetings);
    const { templates, changedTemplates: changed, pictures } = file;
    await writeTemplates(db, write, { templates, changed, pictures });
    return accept(null);
  });
}

function shopFields(file: SettingsFile, write: Write): Record<string, Value> {
  const words = onPaper.map((name) => [name, (file.shop[name] ?? '').slice(0, 200)] as const);
  const care = Object.entries(file.categoryCare).map(
    ([category, text]) => [`categoryCare/${category}`, text] as const,
  );
  const logo = file.logo === null ? {} : { logoId: write.addText(null, file.logo) };
  return { ...Object.fromEntries([...words, ...care]), ...logo };
}

function usualOnly(changed: SettingsFile['changedGreetings']): Record<string, Value> {
  const known = new Set<string>(usualGreetings.map(({ id }) => id));
  return Object.fromEntries(Object.entries(changed).filter(([id]) => known.has(id)));
}

async function editSettings(
  db: ShopDatabase,
  write: Write,
  id: typeof settingsId,
  wanted: Readonly<Record<string, Value>>,
): Promise<void> {
  if (Object.keys(wanted).length === 0) return;
  const base =
    write.present(id) ??
    (await documentOfKind(db, 'settings', id)) ??
    write.createDocument('settings', {}, id);
  write.editDocument(base, changedFields(base, wanted));
}

async function addTags(db: ShopDatabase, write: Write, tags: SettingsFile['tags']): Promise<void> {
  for (const { name, colour } of tags) {
    if ((await findTag(db, name)) === undefined) newTagDocument(write, name, colour || undefined);
  }
}

async function addCustomFields(
  db: ShopDatabase,
  write: Write,
  fields: SettingsFile['fields'],
): Promise<void> {
  const present = await readCustomFields(db);
  const known = new Set(present.map(({ name }) => name.trim().toLowerCase()));
  const wanted = fields.filter(({ name }) => !known.has(name.toLowerCase()));
  for (const [at, field] of wanted.slice(0, mostCustomFields - present.length).entries()) {
    write.createDocument('customField', { ...field, order: present.length + at + 1 });
  }
}

async function addRules(
  db: ShopDatabase,
  write: Write,
  rules: SettingsFile['rules'],
): Promise<void> {
  const word = ({ trigger, afterDays, kind }: SettingsFile['rules'][number]) =>
    canonical({ trigger, afterDays, kind });
  const known = new Set((await readCareRules(db)).map(word));
  for (const rule of rules.filter((one) => !known.has(word(one)))) {
    write.createDocument('careRule', ruleFields({ ...rule, since: write.today }));
  }
}

async function addGreetings(
  db: ShopDatabase,
  write: Write,
  greetings: SettingsFile['greetings'],
): Promise<void> {
  const present = await documentsOfKind(db, greetingKind);
  const known = new Set(present.map((row) => textField(row, 'text')));
  for (const greeting of greetings.filter(({ text }) => !known.has(text))) {
    write.createDocument(greetingKind, { ...greeting });
  }
}
