import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { type RowId, toRowId } from '#domain/kernel/units.ts';
import { type PrintTemplateProblem, checkPrintTemplate } from '#domain/printing/check-template.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import type { PrintWords } from '#domain/printing/print-words.ts';
import { templateFields, templateFrom } from '#domain/printing/template-fields.ts';
import type { ImportedTemplate } from '#domain/printing/template-file.ts';
import type { Part, StoredTemplate, Template } from '#domain/printing/template.ts';
import { usualTemplates } from '#domain/printing/usual-templates.ts';
import type { Document, Fields, Value } from '#domain/sync/rows.ts';

import { changedFields, documentOfKind, documentsOfKind } from '../catalogue/documents.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';

const templateKind = 'printTemplate';

/**
 * The shop's templates in the place of the app's: one document that every device knows, with fields `<template>/<field>`.
 * A document of its own for each would be put away by the undo of its first change, and for good.
 */
const changedId = toRowId('changed-print-templates');

/** What the editor hands in: `id` names the one that it changes, the app's own too; without it, it is one more. */
export type TemplateDraft = Template & { readonly id?: RowId };
export type TemplateRefusal = PrintTemplateProblem | { readonly kind: 'unknown' };

/** Everything that can be printed with: the shop's further ones, then the app's, in the shop's words where it changed them. */
export async function templatesOf(
  { db }: Pick<Shop, 'db'>,
  words: PrintWords,
): Promise<readonly StoredTemplate[]> {
  const own = (await documentsOfKind(db, templateKind)).flatMap((row): StoredTemplate[] => {
    const template = templateFrom(row);
    return template === null ? [] : [{ ...template, origin: 'own' }];
  });
  const changed = await documentOfKind(db, 'settings', changedId);
  const usual = usualTemplates(words).map((template): StoredTemplate => {
    const kept = changed === undefined ? null : changedTemplate(changed, template.id);
    return kept === null ? template : { ...kept, origin: 'changed' };
  });
  return [...own, ...usual];
}

/** The shop's templates in the place of the app's, by the names of those; such as this version cannot read are left out. */
export async function changedTemplatesOf(
  db: ShopDatabase,
): Promise<Readonly<Record<string, Template>>> {
  const changed = await documentOfKind(db, 'settings', changedId);
  const ids = new Set(Object.keys(changed?.fields ?? {}).map((path) => path.split('/')[0] ?? ''));
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const kept = changed === undefined ? null : changedTemplate(changed, toRowId(id));
      return kept === null ? [] : [[id, withoutId(kept)] as const];
    }),
  );
}

/**
 * Writes templates of a file inside a command: those in the place of the app's, and further ones, with their pictures
 * under ids of this shop's own. One that the shop has already is not made twice.
 */
export async function writeTemplates(
  db: ShopDatabase,
  write: Write,
  { templates, changed, pictures }: TemplatesToWrite,
): Promise<void> {
  const kept = new Map<RowId, RowId>();
  const addPictures = ({ parts }: Template) => {
    for (const part of parts) {
      if (part.kind !== 'picture' || part.pictureId === null || kept.has(part.pictureId)) continue;
      const address = pictures[part.pictureId];
      if (address !== undefined) kept.set(part.pictureId, write.addText(null, address));
    }
  };
  const placed = (template: Template) => {
    addPictures(template);
    const parts = template.parts.map((part) => withPicture(part, kept));
    return templateFields({ ...template, parts });
  };
  const present = await documentsOfKind(db, templateKind);
  const known = new Set(present.flatMap((row) => templateFrom(row) ?? []).map(wordOf));
  for (const template of templates) {
    if (!known.has(wordOf(template))) write.createDocument(templateKind, placed(template));
  }
  const own = Object.entries(changed).filter(([id]) => isUsual(toRowId(id)));
  const fields = own.flatMap(([id, template]) =>
    Object.entries(placed(template)).map(([field, value]) => [`${id}/${field}`, value] as const),
  );
  if (fields.length === 0) return;
  const base =
    (await documentOfKind(db, 'settings', changedId)) ??
    write.createDocument('settings', {}, changedId);
  write.editDocument(base, changedFields(base, Object.fromEntries(fields)));
}

type TemplatesToWrite = {
  readonly templates: readonly Template[];
  readonly changed: Readonly<Record<string, Template>>;
  readonly pictures: Readonly<Record<string, string>>;
};

/** What tells two templates apart to whoever made them. */
function wordOf({ document, name, paper }: Pick<Template, 'document' | 'name' | 'paper'>): string {
  return `${document}/${paper.id}/${name}`;
}

/** Whether a template still is one of this document for this paper. The app's own always are. */
export async function isTemplateThere(
  { db }: Pick<Shop, 'db'>,
  id: RowId,
  { document, paperId }: { readonly document: DocumentKind; readonly paperId: string },
): Promise<boolean> {
  if (isUsual(id)) return id === `print-${document}-${paperId}`;
  const row = await documentOfKind(db, templateKind, id);
  const template = row === undefined ? null : templateFrom(row);
  return template?.document === document && template.paper.id === paperId;
}

/**
 * Keeps a template of the shop's: a new one, or in the place of the one that `id` names. Refuses one that cannot be
 * printed for anybody, and writes nothing then.
 */
export async function saveTemplate(
  shop: Shop,
  draft: TemplateDraft,
  act: Act,
): Promise<Result<RowId, TemplateRefusal>> {
  return operate<RowId, TemplateRefusal>(shop, act, async (write) => {
    const checked = checkPrintTemplate(withoutId(draft));
    if (!checked.ok) return checked;
    const fields = templateFields(checked.value);
    const { id } = draft;
    if (id === undefined) return accept(write.createDocument(templateKind, fields).id);
    if (isUsual(id)) {
      await changeUsual(shop.db, write, id, fields);
      return accept(id);
    }
    const present = await documentOfKind(shop.db, templateKind, id);
    if (present === undefined) return refuse({ kind: 'unknown' });
    write.editDocument(present, changedFields(present, fields));
    return accept(id);
  });
}

/** Keeps a template that came from a file as one more of the shop's, its pictures with it. */
export async function takeTemplateIn(
  shop: Shop,
  { template, pictures }: ImportedTemplate,
  act: Act,
): Promise<Result<RowId, TemplateRefusal>> {
  return operate<RowId, TemplateRefusal>(shop, act, async (write) => {
    const ids = new Map([...pictures].map(([id, address]) => [id, write.addText(null, address)]));
    const parts = template.parts.map((part) => withPicture(part, ids));
    const checked = checkPrintTemplate({ ...template, parts });
    if (!checked.ok) return checked;
    return accept(write.createDocument(templateKind, templateFields(checked.value)).id);
  });
}

/** Brings the app's own template back where the shop's words stood in its place. Undo brings those again. */
export async function resetTemplate(
  shop: Shop,
  id: RowId,
  act: Act,
): Promise<Result<null, { readonly kind: 'unknown' }>> {
  return operate(shop, act, async (write) => {
    const changed = await documentOfKind(shop.db, 'settings', changedId);
    if (changed === undefined || !isUsual(id)) return refuse({ kind: 'unknown' });
    const kept = Object.keys(changed.fields).filter((path) => path.startsWith(`${id}/`));
    const cleared = Object.fromEntries(kept.map((path) => [path, null]));
    write.editDocument(changed, changedFields(changed, cleared));
    return accept(null);
  });
}

/** Takes one of the shop's further templates off the list. Undo brings it again. */
export async function deleteTemplate(
  shop: Shop,
  id: RowId,
  act: Act,
): Promise<Result<null, { readonly kind: 'unknown' }>> {
  return operate(shop, act, async (write) => {
    const document = await documentOfKind(shop.db, templateKind, id);
    if (document === undefined) return refuse({ kind: 'unknown' });
    write.editDocument(document, { deletedAt: write.at });
    return accept(null);
  });
}

/** The data addresses of the pictures that a template names: to draw it, and to take it along in a file. */
export async function picturesOf(
  { db }: Pick<Shop, 'db'>,
  { parts }: Pick<Template, 'parts'>,
): Promise<ReadonlyMap<RowId, string>> {
  const ids = parts.flatMap((part) =>
    part.kind === 'picture' && part.pictureId !== null ? [part.pictureId] : [],
  );
  const rows = await db.texts.bulkGet([...new Set(ids)]);
  return new Map(rows.flatMap((row) => (row?.text ? [[row.id, row.text] as const] : [])));
}

function isUsual(id: RowId): boolean {
  return /^print-[a-zA-Z]+-\w+$/.test(id);
}

async function changeUsual(
  db: ShopDatabase,
  write: Write,
  id: RowId,
  fields: Readonly<Record<string, Value>>,
): Promise<void> {
  const present = await documentOfKind(db, 'settings', changedId);
  const base = present ?? write.createDocument('settings', {}, changedId);
  const placed = Object.entries(fields).map(([field, value]) => [`${id}/${field}`, value] as const);
  write.editDocument(base, changedFields(base, Object.fromEntries(placed)));
}

/** What the shop keeps in the place of one of the app's; null if nothing, or nothing that this version can read. */
function changedTemplate(
  { fields }: Pick<Document, 'fields'>,
  id: RowId,
): Omit<StoredTemplate, 'origin'> | null {
  const word = `${id}/`;
  const own: Fields = Object.fromEntries(
    Object.entries(fields).flatMap(([path, value]) =>
      path.startsWith(word) && value !== null ? [[path.slice(word.length), value]] : [],
    ),
  );
  return templateFrom({ id, fields: own });
}

function withoutId({ document, name, paper, rule, parts, numbersPages }: TemplateDraft): Template {
  return { document, name, paper, rule, parts, numbersPages };
}

function withPicture(part: Part, ids: ReadonlyMap<RowId, RowId>): Part {
  if (part.kind !== 'picture' || part.pictureId === null) return part;
  return { ...part, pictureId: ids.get(part.pictureId) ?? null };
}
