import { en } from '#i18n/en.ts';
import { zhCN } from '#i18n/zh-cn.ts';
import { zhTW } from '#i18n/zh-tw.ts';

import { foldedHeading } from './folded-heading.ts';

const headings: ReadonlySet<string> = new Set(
  [zhCN, zhTW, en].map((words) => foldedHeading(words.import.reason)),
);

/**
 * How many columns at the beginning are ours: in a file of refused rows that comes back mended, in
 * whichever language it was made, one for each time it was here. They say why and are never taken over.
 */
export function reasonColumns(firstRow: readonly string[]): number {
  const own = firstRow.findIndex((heading) => !headings.has(foldedHeading(heading)));
  return own === -1 ? firstRow.length : own;
}
