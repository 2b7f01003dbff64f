import { useLiveQuery } from 'dexie-react-hooks';

import { customFieldsOf } from '#data/catalogue/custom-fields.ts';
import { tagsOf } from '#data/catalogue/tags.ts';
import { cardOf } from '#data/customers/card-queries.ts';
import { type MergePreview, mergePreview } from '#data/customers/merge-preview.ts';
import type { Shop } from '#data/shop.ts';
import { useShop } from '#data/use-shop.ts';
import type { Card } from '#domain/customers/card.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { type FieldInWords, cardInWords } from '#i18n/card-in-words.ts';
import { type Words, useWords } from '#i18n/use-words.ts';

/** A field on which the cards differ, and what each of them says. */
export type Question = {
  readonly path: string;
  readonly label: string;
  readonly answers: readonly { readonly cardId: RowId; readonly text: string }[];
  /** Whose value it would be if nobody chooses: the newer. */
  readonly newer: RowId;
};

export type MergeQuestions = {
  readonly cards: readonly Card[];
  readonly merged: Card;
  readonly questions: readonly Question[];
  /** What only one of them says, or all alike. */
  readonly others: readonly FieldInWords[];
  readonly tagNames: readonly string[];
};

/** What merging these cards asks; null if they cannot be merged, undefined while it is being read. */
export function useMergePreview(ids: readonly RowId[]): MergeQuestions | null | undefined {
  const shop = useShop();
  const words = useWords();
  const key = ids.join();
  const read = useLiveQuery(async () => readPreview(shop, ids), [shop, key]);
  if (read === undefined || read === null) return read;
  return questionsIn(read, words);
}

type ReadPreview = MergePreview & {
  readonly referrers: ReadonlyMap<RowId, string>;
  readonly tagNames: readonly string[];
  readonly customFields: Awaited<ReturnType<typeof customFieldsOf>>;
};

async function readPreview(shop: Shop, ids: readonly RowId[]): Promise<ReadPreview | null> {
  const preview = await mergePreview(shop, ids);
  if (preview === undefined) return null;
  const referrers = new Map<RowId, string>();
  for (const { referrerId } of [...preview.cards, preview.merged]) {
    const card = referrerId === null ? undefined : await cardOf(shop, referrerId);
    if (card !== undefined && referrerId !== null)
      referrers.set(referrerId, card.name || card.number);
  }
  const tags = await tagsOf(shop);
  return {
    ...preview,
    referrers,
    tagNames: tags.filter(({ id }) => preview.merged.tagIds.includes(id)).map(({ name }) => name),
    customFields: await customFieldsOf(shop),
  };
}

function questionsIn(read: ReadPreview, words: Words): MergeQuestions {
  const { cards, merged, sources, tagNames } = read;
  const fieldsOf = (card: Card) => {
    const referrer = card.referrerId === null ? '' : (read.referrers.get(card.referrerId) ?? '');
    return cardInWords(card, words, { customFields: read.customFields, referrer });
  };
  const perCard = cards.map((card) => ({ cardId: card.id, fields: fieldsOf(card) }));
  const questions = fieldsOf(merged).flatMap(({ path, label }): Question[] => {
    const answers = perCard.map(({ cardId, fields }) => ({
      cardId,
      text: fields.find((field) => field.path === path)?.text ?? '',
    }));
    const said = new Set(answers.map(({ text }) => text).filter((text) => text !== ''));
    const newer = sources.get(path) ?? merged.id;
    return said.size > 1 ? [{ path, label, answers, newer }] : [];
  });
  const asked = new Set(questions.map(({ path }) => path));
  const others = fieldsOf(merged).filter(({ path, text }) => !asked.has(path) && text !== '');
  return { cards, merged, questions, others, tagNames };
}
