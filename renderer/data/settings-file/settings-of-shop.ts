import type { CareRuleDraft } from '#domain/care/care-rule.ts';
import { greetingFrom, greetingKind } from '#domain/care/greeting.ts';
import type { SettingsFile } from '#domain/settings-file/settings-file.ts';
import { templateFrom } from '#domain/printing/template-fields.ts';
import type { Template } from '#domain/printing/template.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { changedGreetingsId } from '../care/greetings.ts';
import { readCareSettings } from '../care/care-settings.ts';
import { readCareRules } from '../care/read-care-rules.ts';
import { readCategoryCare } from '../catalogue/category-care.ts';
import { readCustomFields } from '../catalogue/custom-fields.ts';
import { documentOfKind, documentsOfKind } from '../catalogue/documents.ts';
import { readSettings } from '../catalogue/settings.ts';
import { tagsOf } from '../catalogue/tags.ts';
import { readProgram } from '../loyalty/program.ts';
import { changedTemplatesOf, picturesOf } from '../printing/templates.ts';
import type { Shop } from '../shop.ts';
import { textsOf } from '../texts-door.ts';

/** All that the owner decided, as it goes into a file. Staff stay out: they are people. */
export async function settingsOfShop(shop: Shop): Promise<SettingsFile> {
  const { db } = shop;
  const { logoId, earnRule: _, ...onPaper } = await readSettings(db);
  const logo = logoId === null ? null : ((await textsOf(db, [logoId])).get(logoId) ?? null);
  const changed = await documentOfKind(db, 'settings', changedGreetingsId);
  const templates = (await documentsOfKind(db, 'printTemplate')).flatMap(
    (row) => templateFrom(row) ?? [],
  );
  const changedTemplates = await changedTemplatesOf(db);
  const all = [...templates, ...Object.values(changedTemplates)];
  return {
    shop: onPaper,
    logo,
    categoryCare: Object.fromEntries(await readCategoryCare(db)),
    program: await readProgram(db),
    care: await readCareSettings(db),
    tags: (await tagsOf(shop)).map(({ name, colour }) => ({ name, colour })),
    fields: (await readCustomFields(db)).map(({ name, kind, choices }) => ({
      name,
      kind,
      choices,
    })),
    rules: (await readCareRules(db)).map(({ id: _id, ...rule }): CareRuleDraft => ({
      ...rule,
      staffId: null,
    })),
    greetings: (await documentsOfKind(db, greetingKind)).flatMap((row) => {
      const greeting = greetingFrom(row);
      if (greeting === null) return [];
      const { occasion, language, tone, text } = greeting;
      return [{ occasion, language, tone, text }];
    }),
    changedGreetings: textsIn(changed?.fields ?? {}),
    templates: templates.map(withoutId),
    changedTemplates,
    pictures: Object.fromEntries(await picturesOfAll(shop, all)),
  };
}

async function picturesOfAll(
  shop: Shop,
  templates: readonly Pick<Template, 'parts'>[],
): Promise<ReadonlyMap<RowId, string>> {
  return picturesOf(shop, { parts: templates.flatMap(({ parts }) => parts) });
}

function withoutId({ document, name, paper, rule, parts, numbersPages }: Template): Template {
  return { document, name, paper, rule, parts, numbersPages };
}

function textsIn(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const texts = Object.entries(fields).filter(
    (one): one is [string, string] => typeof one[1] === 'string' && one[1] !== '',
  );
  return Object.fromEntries(texts);
}
