import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { usualTemplate } from '#domain/printing/usual-templates.ts';
import { printLanguage } from '#test/support/print-language.ts';
import '#test/support/seed.ts';

import {
  type DraftTemplate,
  draftOf,
  templateOf,
  withAdded,
  withMoved,
  withPart,
  without,
} from './draft-template.ts';

const usual = usualTemplate('afterSale', 'roll58', printLanguage.words);
const draft = draftOf(usual);
const divider = { kind: 'divider' } as const;

describe('a template being changed', () => {
  it('is the same template as long as nothing was changed', () => {
    const { id: _id, origin: _origin, ...plain } = usual;
    expect(templateOf(draft)).toEqual(plain);
  });

  it('as one more has no place of its own yet, and is the shop’s', () => {
    const { id: _id, ...more } = draft;
    expect(draftOf(usual, true)).toEqual({ ...more, origin: 'own' });
  });

  it('takes a new part behind the chosen one, else at the end', () => {
    const [first] = draft.parts;
    expect(withAdded(draft, divider, first?.key ?? null).parts[1]).toEqual({
      key: draft.nextKey,
      part: divider,
    });
    expect(withAdded(draft, divider, null).parts.at(-1)?.part).toBe(divider);
  });

  it('moves a part no further than either end', () => {
    const [first, second] = draft.parts;
    expect(withMoved(draft, first?.key ?? -1, 1).parts.slice(0, 2)).toEqual([second, first]);
    expect(withMoved(draft, first?.key ?? -1, -3)).toEqual(draft);
    expect(withMoved(draft, first?.key ?? -1, 99).parts.at(-1)).toEqual(first);
  });

  it('puts new words in one place only', () => {
    const changed = withPart(draft, 1, divider);
    expect(changed.parts[1]).toEqual({ key: 1, part: divider });
    expect(without(changed, 1)).toEqual(without(draft, 1));
  });
});

it('never loses nor doubles a part, whatever is pressed', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('move' as const), key: fc.nat(20), to: fc.integer() }),
    fc.record({ kind: fc.constant('add' as const), key: fc.nat(20) }),
    fc.record({ kind: fc.constant('remove' as const), key: fc.nat(20) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let present: DraftTemplate = draft;
      const expected = new Set(draft.parts.map(({ key }) => key));
      for (const { key, ...rest } of steps) {
        if (rest.kind === 'add') {
          expected.add(present.nextKey);
          present = withAdded(present, divider, key);
        } else if (rest.kind === 'remove') {
          expected.delete(key);
          present = without(present, key);
        } else present = withMoved(present, key, rest.to);
      }
      const keys = present.parts.map(({ key }) => key);
      const sorted = (all: Iterable<number>) => [...all].sort((one, other) => one - other).join();
      expect(sorted(keys)).toBe(sorted(expected));
    }),
  );
});
