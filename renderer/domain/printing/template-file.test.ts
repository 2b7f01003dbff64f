import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { printLanguage } from '#test/support/print-language.ts';

import { toRowId } from '../kernel/units.ts';
import { readTemplateFile, templateFile } from './template-file.ts';
import type { Template } from './template.ts';
import { usualTemplate } from './usual-templates.ts';

const { id: _id, origin: _origin, ...card } = usualTemplate('afterSale', 'a6', printLanguage.words);
const picture = 'data:image/png;base64,iVBORw0KGgo=';
const [flower, lost] = [toRowId('flower'), toRowId('lost')];
const template: Template = {
  ...card,
  name: '端午',
  parts: [
    ...card.parts,
    { kind: 'picture', pictureId: flower, width: 30, align: 'middle' },
    { kind: 'unknown', stored: { kind: 'map' } },
  ],
};

describe('a template in a file', () => {
  it('comes back with its pictures, and with what a newer app wrote', () => {
    const pictures = new Map([
      [flower, picture],
      [toRowId('other'), picture],
    ]);
    const read = readTemplateFile(templateFile(template, pictures));
    expect(read).toEqual({ ok: true, value: { template, pictures: new Map([[flower, picture]]) } });
  });

  it('leaves the rule behind, which names things of the other shop', () => {
    const ruled: Template = { ...template, rule: { kind: 'tier', tierId: 'gold' } };
    const read = readTemplateFile(templateFile(ruled, new Map()));
    expect(read.ok && read.value.template.rule).toEqual({ kind: 'always' });
  });

  it('has a picture chosen anew that did not come along, or is a page in disguise', () => {
    const parts = [{ kind: 'picture', pictureId: lost, width: 30, align: 'middle' }] as const;
    const page = 'data:text/html;base64,PGI+';
    const read = readTemplateFile(
      templateFile({ ...template, parts: [...card.parts, ...parts] }, new Map([[lost, page]])),
    );
    expect(read.ok && read.value.pictures.size).toBe(0);
    expect(read.ok && read.value.template.parts.at(-1)).toMatchObject({ pictureId: null });
  });

  it('is refused with the reason', () => {
    const text = templateFile(template, new Map());
    const of = (change: object) => JSON.stringify({ ...(JSON.parse(text) as object), ...change });
    expect(readTemplateFile(of({ version: 2 }))).toEqual(refusal({ kind: 'newer', version: 2 }));
    expect(readTemplateFile(of({ format: 'recipe' }))).toEqual(refusal({ kind: 'no-template' }));
    expect(readTemplateFile(of({ template: [] }))).toEqual(refusal({ kind: 'no-template' }));
    expect(readTemplateFile('"')).toEqual(refusal({ kind: 'no-template' }));
    expect(readTemplateFile(' '.repeat(4_000_001))).toEqual(
      refusal({ kind: 'too-large', mostBytes: 4_000_000 }),
    );
    const wrong = templateFile({ ...template, name: '名'.repeat(41) }, new Map());
    expect(readTemplateFile(wrong)).toEqual(
      refusal({ kind: 'problem', problem: { kind: 'name-too-long', most: 40 } }),
    );
  });

  it('never breaks anything, whatever the file is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readTemplateFile(text).ok).toBe(false);
      }),
    );
  });

  it('may have been through an editor that put a mark at its beginning', () => {
    expect(readTemplateFile(`\uFEFF${templateFile(template, new Map())}`).ok).toBe(true);
  });
});

function refusal(why: object) {
  return { ok: false, refusal: why };
}
