import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';
import { printLanguage } from '#test/support/print-language.ts';
import { toRowId } from '#domain/kernel/units.ts';
import type { Part, StoredTemplate } from '#domain/printing/template.ts';
import { readTemplateFile, templateFile } from '#domain/printing/template-file.ts';
import { usualTemplate } from '#domain/printing/usual-templates.ts';

import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import {
  deleteTemplate,
  picturesOf,
  resetTemplate,
  saveTemplate,
  takeTemplateIn,
  templatesOf,
} from './templates.ts';

const { words: printWords } = printLanguage;
const usual = usualTemplate('receipt', 'roll58', printWords);
const thanks: Part = {
  kind: 'text',
  text: '谢谢 {name}',
  size: 'normal',
  weight: 'normal',
  align: 'middle',
};
const pixel = 'data:image/png;base64,iVBORw0KGgo=';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

async function present(id = usual.id): Promise<StoredTemplate | undefined> {
  return (await templatesOf(shop, printWords)).find((template) => template.id === id);
}

describe("the app's own template", () => {
  it('is printed in the shop’s words once the shop changed it, and again in the app’s after a reset', async () => {
    await saveTemplate(shop, { ...usual, parts: [thanks] }, computer.act());
    expect(await present()).toMatchObject({ origin: 'changed', parts: [thanks] });

    await resetTemplate(shop, usual.id, computer.act());
    expect(await present()).toEqual(usual);
  });

  it('can be changed again after the first change was undone, and comes back by undo after a reset', async () => {
    const [first, reset] = [computer.act(), computer.act()];
    await saveTemplate(shop, { ...usual, parts: [thanks] }, first);
    await undoOperation(shop, first.operationId, computer.act());
    expect(await present()).toEqual(usual);

    await saveTemplate(shop, { ...usual, parts: [thanks] }, computer.act());
    await resetTemplate(shop, usual.id, reset);
    await undoOperation(shop, reset.operationId, computer.act());
    expect(await present()).toMatchObject({ origin: 'changed', parts: [thanks] });
  });

  it('keeps the margins and the rest of the paper that the shop gave it', async () => {
    const margins = { top: 1, right: 2, bottom: 3, left: 4 };
    const paper = { ...usual.paper, margins, rotation: 180 as const };
    await saveTemplate(shop, { ...usual, paper }, computer.act());

    expect((await present())?.paper).toEqual(paper);
  });
});

describe('a template of the shop’s own', () => {
  it('stands before the app’s, on a paper of its own size, and can be taken off and brought back', async () => {
    const paper = { ...usual.paper, id: 'own-72', width: 72 };
    const { document, rule, parts, numbersPages } = usual;
    const oneMore = { document, rule, parts, numbersPages, name: '茶', paper };
    const saved = await saveTemplate(shop, oneMore, computer.act());
    if (!saved.ok) throw new Error(saved.refusal.kind);
    expect((await templatesOf(shop, printWords))[0]).toMatchObject({
      origin: 'own',
      name: '茶',
      paper,
    });

    const away = computer.act();
    await deleteTemplate(shop, saved.value, away);
    expect(await present(saved.value)).toBeUndefined();
    await undoOperation(shop, away.operationId, computer.act());
    expect(await present(saved.value)).toMatchObject({ name: '茶' });
  });

  it('goes to another shop as a file, with its pictures', async () => {
    const pictureId = toRowId('there');
    const picture: Part = { kind: 'picture', pictureId, width: 20, align: 'middle' };
    const text = templateFile(
      { ...usual, parts: [thanks, picture] },
      new Map([[pictureId, pixel]]),
    );
    const read = readTemplateFile(text);
    if (!read.ok) throw new Error(read.refusal.kind);

    const taken = await takeTemplateIn(shop, read.value, computer.act());
    if (!taken.ok) throw new Error(taken.refusal.kind);

    const template = await present(taken.value);
    expect(template?.parts[0]).toEqual(thanks);
    const pictures = await picturesOf(shop, template ?? { parts: [] });
    expect([...pictures.values()]).toEqual([pixel]);
    expect(pictures.has(pictureId)).toBe(false);
  });
});

describe('what cannot be printed', () => {
  it('is refused and writes nothing', async () => {
    const wrong: Part = { ...thanks, text: '{nmae}' };

    expect(await saveTemplate(shop, { ...usual, parts: [wrong] }, computer.act())).toMatchObject({
      ok: false,
      refusal: { kind: 'words', part: 0 },
    });
    expect(await present()).toEqual(usual);
  });

  it('names a template that is not there', async () => {
    const gone = { ...usual, id: toRowId('gone') };

    expect(await saveTemplate(shop, gone, computer.act())).toMatchObject({
      refusal: { kind: 'unknown' },
    });
    expect(await resetTemplate(shop, usual.id, computer.act())).toMatchObject({ ok: false });
    expect(await deleteTemplate(shop, usual.id, computer.act())).toMatchObject({ ok: false });
  });
});
