import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { printLanguage } from '#test/support/print-language.ts';

import { toRowId } from '../kernel/units.ts';
import type { Value } from '../sync/rows.ts';
import { printTemplateProblems } from './check-template.ts';
import { templateFields, templateFrom } from './template-fields.ts';
import { type Template, templateFor } from './template.ts';
import { usualTemplate, usualTemplates } from './usual-templates.ts';

const receipt = usualTemplate('receipt', 'roll58', printLanguage.words);

describe('a template in its document', () => {
  it('comes back as it was stored, whichever it is', () => {
    for (const { origin: _, id, ...template } of usualTemplates(printLanguage.words)) {
      const fields = JSON.parse(JSON.stringify(templateFields(template))) as Record<string, Value>;
      expect(templateFrom({ id, fields })).toEqual({ ...template, id });
    }
  });

  it('keeps what a newer app wrote, and goes back as it came', () => {
    const parts = [
      { kind: 'map', zoom: 3 },
      { kind: 'divider' },
      {
        kind: 'list',
        list: 'goods',
        columns: ['product', 'origin'],
        heading: true,
        size: 'normal',
      },
      { kind: 'qr', code: 'wifi', size: 20, caption: '', align: 'start' },
    ];
    const fields = { ...templateFields(receipt), parts, rule: { kind: 'weather', sun: true } };
    const read = templateFrom({ id: receipt.id, fields });
    expect(read?.parts.map(({ kind }) => kind)).toEqual([
      'unknown',
      'divider',
      'unknown',
      'unknown',
    ]);
    expect(read?.rule.kind).toBe('unknown');
    expect(read && templateFields(read)).toEqual(fields);
  });

  it('is nothing if its document or its paper is of a newer app', () => {
    const fields = templateFields(receipt);
    expect(templateFrom({ id: receipt.id, fields: { ...fields, document: 'poster' } })).toBeNull();
    expect(templateFrom({ id: receipt.id, fields: { ...fields, paper: { id: 'a3' } } })).toBeNull();
  });

  it('never breaks the list of templates, whatever lies in its fields', () => {
    const part = fc.record(
      {
        kind: fc.constantFrom(
          'text',
          'list',
          'totals',
          'qr',
          'barcode',
          'picture',
          'logo',
          'space',
          '__proto__',
        ),
        text: fc.jsonValue(),
        columns: fc.jsonValue(),
        which: fc.jsonValue(),
        list: fc.constantFrom('goods', 'toString'),
        code: fc.constantFrom('customer', 'x'),
        size: fc.jsonValue(),
        width: fc.jsonValue(),
        height: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const parts = fc.array(fc.oneof(part, fc.jsonValue()), { maxLength: 5 });
    fc.assert(
      fc.property(parts, fc.jsonValue(), (damaged, rule) => {
        const fields = {
          ...templateFields(receipt),
          parts: JSON.parse(JSON.stringify(damaged)) as Value,
          rule: JSON.parse(JSON.stringify(rule)) as Value,
        };
        const read = templateFrom({ id: toRowId('t'), fields });
        expect(read?.parts).toHaveLength(damaged.length);
        if (read !== null) expect(Array.isArray(printTemplateProblems(read))).toBe(true);
      }),
    );
  });
});

describe('the template that is taken', () => {
  const ordinary = receipt;
  const tea: Template = { ...receipt, name: '茶', rule: { kind: 'category', category: '茶' } };
  const gold: Template = { ...receipt, name: '金', rule: { kind: 'tier', tierId: 'gold' } };
  const later: Template = { ...receipt, name: '以后', rule: { kind: 'unknown', stored: {} } };
  const all: readonly Template[] = [later, ordinary, gold, tea];

  it.each([
    ['the one of a category that was bought', ['碗', '茶'], 'gold', tea],
    ['else the one of the tier', ['碗'], 'gold', gold],
    ['else the ordinary one', [], null, ordinary],
  ])('is %s', (_, categories, tierId, template) => {
    expect(templateFor(all, 'receipt', { paperId: 'roll58', categories, tierId })).toBe(template);
  });

  it('is one for the paper in the printer', () => {
    const wide = usualTemplate('receipt', 'roll80', printLanguage.words);
    const nobody = { categories: ['茶'], tierId: 'gold' };
    const both = [...all, wide];
    expect(templateFor(both, 'receipt', { ...nobody, paperId: 'roll80' })).toBe(wide);
    expect(templateFor(both, 'receipt', { ...nobody, paperId: 'a3' })).toBeUndefined();
  });

  it('is none where a document has none', () => {
    const nobody = { paperId: 'roll58', categories: [], tierId: null };
    expect(templateFor([gold, tea], 'receipt', nobody)).toBeUndefined();
    expect(templateFor(all, 'refund', nobody)).toBeUndefined();
  });
});
