import {
  type CustomField,
  type CustomKind,
  customKinds,
  mostCustomFields,
} from '#domain/customers/custom-field.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Document } from '#domain/sync/rows.ts';

import type { ShopDatabase } from '../shop-database.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import {
  changedFields,
  documentOfKind,
  documentsOfKind,
  numberField,
  textField,
} from './documents.ts';

export type CustomFieldRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'taken' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'too-many' }
  /** A choice needs two words to choose from. */
  | { readonly kind: 'too-few-choices' };

/** What the owner decides about a field. The kind is decided once: values would not suit another. */
export type CustomFieldEdit = {
  readonly id?: RowId;
  readonly name: string;
  readonly kind: CustomKind;
  readonly choices: readonly string[];
};

/** The fields of the shop's own, in the order in which cards show them. */
export async function customFieldsOf(shop: Shop): Promise<readonly CustomField[]> {
  return readCustomFields(shop.db);
}

/** As `customFieldsOf`, inside a command's transaction. */
export async function readCustomFields(db: ShopDatabase): Promise<readonly CustomField[]> {
  return (await inOrder(db)).map(fieldFrom);
}

/**
 * Defines a field or changes one: name and choices, never the kind. At most 20 are there at a time
 * (`rules.md` §1). A choice that is taken out stays on the cards that have it.
 */
export async function saveCustomField(
  shop: Shop,
  edit: CustomFieldEdit,
  act: Act,
): Promise<Result<RowId, CustomFieldRefusal>> {
  return operate<RowId, CustomFieldRefusal>(shop, act, async (write) => {
    const present = await inOrder(shop.db);
    const known = present.find(({ id }) => id === edit.id);
    if (edit.id !== undefined && known === undefined) return refuse({ kind: 'unknown' });
    const name = edit.name.trim();
    if (name === '') return refuse({ kind: 'empty' });
    if (present.some((one) => one.id !== edit.id && sameWord(textField(one, 'name'), name))) {
      return refuse({ kind: 'taken' });
    }
    const kind = known === undefined ? edit.kind : kindOf(known);
    const choices = kind === 'choice' ? distinctWords(edit.choices) : [];
    if (kind === 'choice' && choices.length < 2) return refuse({ kind: 'too-few-choices' });
    if (known !== undefined) {
      const changes = changedFields(known, { name });
      const isSame = choices.join('\n') === choicesOf(known).join('\n');
      write.editDocument(known, isSame ? changes : { ...changes, choices });
      return accept(known.id);
    }
    if (present.length >= mostCustomFields) return refuse({ kind: 'too-many' });
    const order = orderOf(present.at(-1)) + 1;
    return accept(write.createDocument('customField', { name, kind, choices, order }).id);
  });
}

/** Moves a field one place up or down among the others; at the end it stays where it is. */
export async function moveCustomField(
  shop: Shop,
  id: RowId,
  by: -1 | 1,
  act: Act,
): Promise<Result<null, CustomFieldRefusal>> {
  return operate<null, CustomFieldRefusal>(shop, act, async (write) => {
    const present = await inOrder(shop.db);
    const at = present.findIndex((one) => one.id === id);
    const moved = present[at];
    const other = present[at + by];
    if (moved === undefined) return refuse({ kind: 'unknown' });
    if (other === undefined) return accept(null);
    const wanted = present.map((one) => (one === moved ? other : one === other ? moved : one));
    for (const [order, document] of wanted.entries()) {
      write.editDocument(document, changedFields(document, { order: order + 1 }));
    }
    return accept(null);
  });
}

/** Puts a field away: no card shows it. Its values stay on the cards and come back with it by undo. */
export async function deleteCustomField(
  shop: Shop,
  id: RowId,
  act: Act,
): Promise<Result<null, CustomFieldRefusal>> {
  return operate<null, CustomFieldRefusal>(shop, act, async (write) => {
    const document = await documentOfKind(shop.db, 'customField', id);
    if (document === undefined) return refuse({ kind: 'unknown' });
    write.editDocument(document, { deletedAt: write.at });
    return accept(null);
  });
}

/** Two counters may give the same place to two fields: then the older one comes first. */
async function inOrder(db: ShopDatabase): Promise<readonly Document[]> {
  const documents = await documentsOfKind(db, 'customField');
  return documents.toSorted((one, other) => orderOf(one) - orderOf(other));
}

function fieldFrom(document: Document): CustomField {
  const { id } = document;
  const name = textField(document, 'name');
  return { id, name, kind: kindOf(document), choices: choicesOf(document) };
}

function kindOf(document: Document): CustomKind {
  return customKinds.find((kind) => kind === document.fields['kind']) ?? 'text';
}

function choicesOf(document: Document): readonly string[] {
  const choices = document.fields['choices'];
  if (!Array.isArray(choices)) return [];
  return choices.flatMap((choice: unknown) => (typeof choice === 'string' ? [choice] : []));
}

function orderOf(document: Document | undefined): number {
  return document === undefined ? 0 : numberField(document, 'order', 0);
}

function distinctWords(words: readonly string[]): readonly string[] {
  const trimmed = words.map((word) => word.trim()).filter((word) => word !== '');
  return trimmed.filter((word, at) => trimmed.findIndex((other) => sameWord(other, word)) === at);
}

function sameWord(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.toLowerCase();
}
