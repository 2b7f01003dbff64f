import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkTemplate, fillTemplate, templateProblems } from './greeting-template.ts';
import { type GreetingValues, type Placeholder, placeholders } from './placeholders.ts';
import { usualGreetings } from './usual-greetings.ts';

const wang: GreetingValues = {
  name: '王芳',
  title: '女士',
  address: '女士',
  shop: '芳华茶社',
  points: '280',
  lastProduct: '正山小种',
  tier: '金卡',
  days: '35',
  festival: '中秋',
};

const smith: GreetingValues = {
  ...wang,
  name: 'Ann Smith',
  title: 'Ms',
  address: 'Madam',
  shop: 'The Tea House',
};

const nobody = { name: '', title: '', address: '朋友' } as const;

describe('a greeting template', () => {
  it.each<[string, string, Partial<GreetingValues>, string]>([
    ['says name and title', '{name}{title}您好。', {}, '王芳女士您好。'],
    [
      'says the name alone where the title is not known',
      '{name}{title}您好。',
      { title: '' },
      '王芳您好。',
    ],
    ['finds a neutral word for nobody in particular', '{name}{title}您好。', nobody, '朋友您好。'],
    [
      'says a title alone as one says it without a name',
      '尊敬的{title}：',
      { title: '', address: '朋友' },
      '尊敬的朋友：',
    ],
    [
      'leaves a clause out that needs what is not known',
      '您好，您已有{points}分，欢迎来坐坐。',
      { points: '' },
      '您好，欢迎来坐坐。',
    ],
    ['leaves a whole sentence out', '您好！您是我们的{tier}。祝好！', { tier: '' }, '您好！祝好！'],
    [
      'does not go on asking when the question is gone',
      '谢谢您，{lastProduct}用得惯吗？',
      { lastProduct: '' },
      '谢谢您。',
    ],
    ['leaves a line out', '{name}您好\n您已有{points}分\n祝好', { points: '' }, '王芳您好\n祝好'],
    [
      'lets an aside go alone',
      '生日快乐（您有{points}分，随时可用）！',
      { points: '' },
      '生日快乐！',
    ],
    [
      'keeps an aside that is known',
      '生日快乐（您有{points}分，随时可用）！',
      {},
      '生日快乐（您有280分，随时可用）！',
    ],
    [
      'parts nothing inside quotation marks',
      '您买的“{lastProduct}，大罐”还好吗？祝好。',
      { lastProduct: '' },
      '祝好。',
    ],
    [
      'does not take 3.5 or 14:30 for two clauses',
      '{points}分在14:30可换3.5斤，请来。',
      { points: '' },
      '请来。',
    ],
    [
      'does not read a value as a template',
      '您的{lastProduct}。',
      { lastProduct: '{name}$&$1' },
      '您的{name}$&$1。',
    ],
  ])('%s', (_, template, known, said) => {
    expect(fillTemplate(template, { ...wang, ...known })).toEqual({ ok: true, value: said });
  });

  it.each<[string, string, Partial<GreetingValues>, string]>([
    ['a title before a name', 'Dear {title} {name}, hello.', {}, 'Dear Ms Ann Smith, hello.'],
    [
      'a name without a title',
      'Dear {title} {name}, hello.',
      { title: '' },
      'Dear Ann Smith, hello.',
    ],
    ['a title without a name', 'Dear {title} {name}, hello.', { name: '' }, 'Dear Madam, hello.'],
    [
      'a capital where the first clause went',
      'With {festival} upon us, we think of you.',
      { festival: '' },
      'We think of you.',
    ],
    [
      'sentences that stay apart',
      'You have {points} points. Come by. It is {days} days.',
      { points: '', days: '' },
      'Come by.',
    ],
  ])('knows in English: %s', (_, template, known, said) => {
    expect(fillTemplate(template, { ...smith, ...known })).toEqual({ ok: true, value: said });
  });

  it('is refused, with what is missing, if nothing of it can be said', () => {
    expect(fillTemplate('您有{points}分（{tier}）。', { ...wang, points: '', tier: '' })).toEqual({
      ok: false,
      refusal: { kind: 'nothing-left', missing: ['tier', 'points'] },
    });
  });

  it.each<[string, Placeholder | null]>([
    ['{姓名}', 'name'],
    ['{客户姓名}', 'name'],
    ['{積分}', 'points'],
    ['{Name}', 'name'],
    ['｛name｝', 'name'],
    ['{ last product }', 'lastProduct'],
    ['{piont}', 'points'],
    ['{nmae}', 'name'],
    ['{天气}', null],
    ['{}', null],
  ])('%s is not known, and is meant for %s', (found, instead) => {
    expect(checkTemplate(`您好${found}`)).toEqual({
      ok: false,
      refusal: { kind: 'unknown-placeholder', found, at: 2, instead },
    });
  });

  it('says all that is wrong, in order', () => {
    expect(templateProblems('{name} {天} {festival} }', 'birthday')).toEqual([
      { kind: 'unknown-placeholder', found: '{天}', at: 7, instead: 'days' },
      { kind: 'not-here', found: '{festival}', at: 11 },
      { kind: 'stray-brace', found: '}', at: 22 },
    ]);
    expect(templateProblems('{festival}', 'festival')).toEqual([]);
    expect(templateProblems('  \n')).toEqual([{ kind: 'empty' }]);
    expect(templateProblems('好'.repeat(501))).toEqual([{ kind: 'too-long', most: 500 }]);
  });
});

describe('whatever is not known of a customer', () => {
  const clauses = [
    '您好',
    '祝好',
    'all the best',
    '天凉了',
    ...placeholders.map((name) => `给{${name}}的`),
  ];
  const aTemplate = fc
    .array(
      fc.tuple(
        fc.array(fc.constantFrom(...clauses), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('。', '！', '？', '\n', '. ', '…'),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((sentences) => sentences.map(([parts, end]) => parts.join('，') + end).join(''));
  const someKnown = fc.subarray([...placeholders]);

  it('there is no hole, no brace and no comma without its clause', () => {
    fc.assert(
      fc.property(aTemplate, someKnown, (template, known) => {
        const filled = fillTemplate(template, knowing(known));
        if (!filled.ok) return;
        expect(filled.value).not.toMatch(/[{}]|undefined|null|NaN/);
        expect(filled.value).not.toMatch(/，[，。！？\n…]|^[，。！？]|给的|，\s*$/);
        for (const name of known.filter((one) => one !== 'title')) {
          if (template.includes(`{${name}}`)) expect(filled.value).toContain(`〈${name}〉`);
        }
      }),
    );
  });

  it('what needs nothing is said all the same', () => {
    fc.assert(
      fc.property(aTemplate, someKnown, (template, known) => {
        const filled = fillTemplate(template, knowing(known));
        for (const plain of ['您好', '祝好', '天凉了']) {
          if (template.includes(plain)) expect(filled).toMatchObject({ ok: true });
          if (filled.ok && template.includes(plain)) expect(filled.value).toContain(plain);
        }
      }),
    );
  });

  it('a template that needs nothing unknown comes out letter by letter', () => {
    fc.assert(
      fc.property(aTemplate, (template) => {
        const all = knowing([...placeholders]);
        const plain = template
          .trim()
          .replace(/\{(\w+)\}/g, (_, name: string) =>
            name === 'title' ? all.address : `〈${name}〉`,
          );
        expect(fillTemplate(template, all)).toEqual({ ok: true, value: plain });
      }),
    );
  });
});

describe.each(usualGreetings.map((greeting) => [greeting.id, greeting] as const))(
  "the app's own words, %s",
  (_, { text, occasion, language }) => {
    it('can be filled, and greet even somebody of whom nothing is known', () => {
      expect(checkTemplate(text, occasion)).toEqual({ ok: true, value: text });
      const filled = fillTemplate(text, knowing(['shop']));
      expect(filled.ok && filled.value.length).toBeGreaterThan(language === 'en' ? 40 : 15);
      expect(filled.ok && filled.value).toContain('〈address〉');
    });

    it('sell nothing', () => {
      expect(text).not.toMatch(
        /折|优惠|優惠|促销|促銷|满减|活动|抢|discount|offer|sale\b|\boff\b|\{points\}/i,
      );
    });
  },
);

function knowing(known: readonly Placeholder[]): GreetingValues {
  const values = Object.fromEntries(
    placeholders.map((name) => [name, known.includes(name) ? `〈${name}〉` : '']),
  );
  return { ...wang, ...values, address: '〈address〉' };
}
