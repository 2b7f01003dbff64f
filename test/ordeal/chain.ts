import { join } from 'node:path';

import { ShopData } from '#electron/main/journal/shop-data.ts';

/** Walks the whole journal of a data folder, with no app running on it; answers what is wrong, or undefined. */
export async function chainTrouble(folder: string): Promise<string | undefined> {
  const shop = new ShopData(join(folder, 'shop'));
  const opening = await shop.open({ known: [] });
  if (opening.kind !== 'opened') return `the journal is ${opening.kind}`;
  try {
    if (opening.notices.some(({ kind }) => kind === 'damaged')) return 'the chain is broken';
    let { count } = opening.begins;
    for (;;) {
      const page = await shop.read(count);
      if (page.kind !== 'page') return `the journal cannot be read: ${page.code}`;
      for (const { number } of page.records) {
        if (number !== count + 1) return `record ${count + 1} is missing`;
        count = number;
      }
      if (!page.more) break;
    }
    return count === opening.end.count ? undefined : `the journal ends at ${count}`;
  } finally {
    await shop.close();
  }
}
