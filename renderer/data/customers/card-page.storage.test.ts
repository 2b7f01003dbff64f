import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CardEdit } from '#domain/customers/card.ts';
import { type RowId, toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { refused } from '#test/support/refused.ts';

import { saveCustomField } from '../catalogue/custom-fields.ts';
import { columnsOf } from '../columns/columns-of.ts';
import type { Shop } from '../shop.ts';
import { timelineOf } from '../timeline/timeline.ts';
import { undoOperation } from '../undo.ts';
import { addNote } from './add-note.ts';
import { cardOf } from './card-queries.ts';
import { deleteCard } from './delete-card.ts';
import { editCard } from './edit-card.ts';
import { historyOf, putBack } from './history.ts';
import { photoOf, removePhoto, setPhoto } from './photo.ts';

const face = `data:image/webp;base64,${btoa('a face')}`;
const other = `data:image/jpeg;base64,${btoa('another face')}`;

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => {
  columnsOf(shop).stop();
  computer.close();
});

describe('a photo', () => {
  it('is on the card, taken off, put back by undo, and replaced', async () => {
    const { id } = await made({ name: '王芳' });
    await setPhoto(shop, id, face, act());
    expect(await photo(id)).toBe(face);
    const removal = act();
    await removePhoto(shop, id, removal);
    expect(await photo(id)).toBeNull();
    await undoOperation(shop, removal.operationId, act());
    expect(await photo(id)).toBe(face);
    await setPhoto(shop, id, other, act());
    expect(await photo(id)).toBe(other);
  });

  it('lies in a text row of the person, so that erasing reaches it', async () => {
    const { id } = await made({ name: '王芳' });
    await setPhoto(shop, id, face, act());
    const rows = await shop.db.texts.where('subject').equals(id).toArray();
    expect(rows.some(({ text }) => text === face)).toBe(true);
    expect(JSON.stringify(await shop.db.entries.toArray())).not.toContain('base64');
  });

  it.each([
    'https://example.com/face.webp',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:text/html;base64,PHN2Zz4=',
    `data:image/webp;base64,${'A'.repeat(80_000)}`,
  ])('is a small picture and nothing else: %.40s', async (text) => {
    const { id } = await made({ name: '王芳' });
    expect(await setPhoto(shop, id, text, act())).toEqual(refused('not-a-picture'));
    expect(await photo(id)).toBeNull();
  });
});

describe('the edits of a card', () => {
  it('stand together by action, newest first, with what was before', async () => {
    const { id } = await made({ name: '王芳', phones: ['13900001111'] });
    await edit(id, { name: '王小芳', likes: '龙井' });
    await edit(id, { phones: ['13900002222'] });
    const { steps } = await historyOf(shop, id);
    const fields = steps.map(({ changes }) => changes.map(({ path }) => path.split('/')[0]));
    expect(fields).toEqual([
      ['phones', 'phones'],
      ['name', 'likes'],
    ]);
    expect(steps[1]?.changes[0]).toMatchObject({ before: '王芳', after: '王小芳' });
  });

  it('are put back one by one or all of an action, as an edit that can be undone', async () => {
    const { id } = await made({ name: '王芳', phones: ['13900001111'], likes: '绿茶' });
    await edit(id, { name: '王小芳', likes: '龙井', phones: ['13900002222'] });
    const changes = (await historyOf(shop, id)).steps[0]?.changes ?? [];
    await putBack(
      shop,
      id,
      changes.filter(({ path }) => path === 'name'),
      act(),
    );
    expect(await cardOf(shop, id)).toMatchObject({ name: '王芳', likes: '龙井' });

    const all = act();
    await putBack(shop, id, changes, all);
    const card = await cardOf(shop, id);
    expect(card).toMatchObject({ name: '王芳', likes: '绿茶' });
    expect(card?.phones.map(({ digits }) => digits)).toEqual(['13900001111']);

    await undoOperation(shop, all.operationId, act());
    expect(await cardOf(shop, id)).toMatchObject({ name: '王芳', likes: '龙井' });
    expect((await historyOf(shop, id)).steps[0]?.off).toBe(true);
  });

  it('are not put back where the card would lose its name and phone, or nothing would change', async () => {
    const { id } = await made({ name: '王芳' });
    await edit(id, { phones: ['13900001111'] });
    await edit(id, { name: '' });
    const [, phone] = (await historyOf(shop, id)).steps;
    const taken = await putBack(shop, id, phone?.changes ?? [], act());
    expect(taken).toEqual(refused('no-name-and-no-phone'));
    await edit(id, { likes: '绿茶' });
    const [likes] = (await historyOf(shop, id)).steps;
    await edit(id, { likes: '' });
    expect(await putBack(shop, id, likes?.changes ?? [], act())).toEqual(
      refused('nothing-to-put-back'),
    );
    await deleteCard(shop, id, act());
    expect(await putBack(shop, id, phone?.changes ?? [], act())).toEqual(refused('unknown-card'));
  });

  it('name the people and tags they point at', async () => {
    const anna = await made({ name: '安娜' });
    const { id } = await made({ name: '王芳' });
    await edit(id, { referrerId: anna.id });
    const { names } = await historyOf(shop, id);
    expect(names.get(anna.id)).toBe('安娜');
  });
});

describe('a field of the shop’s own', () => {
  it('takes values of its kind only, and empties', async () => {
    const saved = await saveCustomField(shop, { name: '鞋码', kind: 'number', choices: [] }, act());
    const field = saved.ok ? saved.value : toRowId('none');
    const { id } = await made({ name: '王芳' });
    await edit(id, { custom: new Map([[field, 37.5]]) });
    expect((await cardOf(shop, id))?.custom.get(field)).toBe(37.5);
    const wrong = await editCard(shop, id, { custom: new Map([[field, '大']]) }, act());
    expect(wrong).toEqual({ ok: false, refusal: { kind: 'unsuitable-value', field } });
    await edit(id, { custom: new Map([[field, null]]) });
    expect((await cardOf(shop, id))?.custom.has(field)).toBe(false);
  });
});

describe('the story', () => {
  it('can be narrowed to one kind, a page at a time', async () => {
    const { id } = await made({ name: '王芳' });
    for (let n = 1; n <= 5; n += 1) await soldSale(shop, computer, id, n * 100);
    await addNote(shop, id, '怕烫', act());
    await edit(id, { likes: '绿茶' });
    const kinds = async (...asked: readonly [number, ('sales' | 'notes' | 'changes')?]) =>
      (await timelineOf(shop, id, ...asked)).map(({ kind }) => kind);
    expect(await kinds(3, 'sales')).toEqual(['sale', 'sale', 'sale']);
    expect(await kinds(50, 'notes')).toEqual(['note']);
    expect(await kinds(50, 'changes')).toEqual(['change', 'joined']);
    expect((await kinds(50)).length).toBe(8);
  });
});

function act() {
  computer.later();
  return computer.act();
}

function made(card: CardEdit) {
  return madeCard(shop, computer, card);
}

async function edit(id: RowId, changes: CardEdit): Promise<void> {
  const done = await editCard(shop, id, changes, act());
  if (!done.ok) throw new Error(done.refusal.kind);
}

async function photo(id: RowId): Promise<string | null> {
  const photoId = (await cardOf(shop, id))?.photoId ?? null;
  return photoId === null ? null : photoOf(shop, photoId);
}
