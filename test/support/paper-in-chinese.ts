import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { PrintLanguage } from '#domain/printing/print-words.ts';
import { sayingIn } from '#i18n/print-saying.ts';

const file = join(import.meta.dirname, '../../renderer/i18n/zh-CN/paper.json');

/**
 * The app's own Chinese paper. Playwright's Node reads no JSON by an import, so the words are read from their file, and
 * `i18n/print-language.ts`, which makes the same of them, cannot be asked.
 */
export function paperInChinese(): PrintLanguage {
  const paper = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
  const named = (prefix: string) =>
    Object.fromEntries(
      Object.entries(paper)
        .filter(([key]) => key.startsWith(`${prefix}-`))
        .map(([key, word]) => [key.slice(prefix.length + 1), word]),
    );
  const lists = ['goods', 'care', 'stored', 'points', 'todo', 'week', 'customers'];
  const words = {
    documents: named('document'),
    columns: Object.fromEntries(lists.map((list) => [list, named(list)])),
    totals: named('total'),
    texts: named('text'),
    page: (paper['page'] ?? '').split(/\{\{\w+\}\}/),
  };
  // The hour of the machine's own zone would be another picture elsewhere.
  const say = { ...sayingIn('zh-CN', 0), time: (at: string) => at.slice(11, 16) };
  return { words: words as unknown as PrintLanguage['words'], say };
}
