import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import '#test/support/seed.ts';

import { type PersonalPage, personalPageHtml } from './personal-page.ts';

const page: PersonalPage = {
  language: 'zh-CN',
  title: '张三的资料',
  intro: '店里记着的全部',
  photo: null,
  sections: [
    { heading: '资料', rows: [['姓名', '张三']] },
    { heading: '往来', columns: ['日期', '内容'], rows: [['2026-03-01', '消费 ¥10\n明前龙井']] },
    { heading: '没有的', rows: [] },
  ],
};

describe('the file that a person is given', () => {
  it('names what it holds and leaves out what there is none of', () => {
    const html = personalPageHtml(page);
    expect(html).toContain('<th scope="row">姓名</th><td>张三</td>');
    expect(html).toContain('<td>2026-03-01</td><td>消费 ¥10<br>明前龙井</td>');
    expect(html).not.toContain('没有的');
  });

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    [`"><img src=x onerror='alert(1)'>`, '&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;'],
  ])('a name like %s is a name and no more', (name, shown) => {
    const sections = [{ heading: name, columns: [name], rows: [[name]] }];
    const html = personalPageHtml({ ...page, title: name, intro: name, sections });
    expect(html).not.toContain(name);
    expect(html.split(shown)).toHaveLength(7);
  });

  it('shows a picture of the shop and fetches none from elsewhere', () => {
    expect(personalPageHtml({ ...page, photo: 'data:image/jpeg;base64,AAAA' })).toContain('<img');
    expect(personalPageHtml({ ...page, photo: 'https://example.org/x.png' })).not.toContain('<img');
  });

  it('has the same tags whatever is typed', () => {
    const tags = (html: string) => html.match(/<[^>]*>/g)?.join('');
    const plain = tags(
      personalPageHtml({ ...page, sections: [{ heading: 'h', rows: [['a', 'b']] }] }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const line = typed.replaceAll('\n', ' ');
        const sections = [{ heading: line, rows: [[line, line]] }];
        expect(tags(personalPageHtml({ ...page, sections }))).toBe(plain);
      }),
    );
  });
});
