import { openTheShop } from '#app/open-the-shop.ts';
import { keepSnapshots } from '#app/safety/snapshots/keep-snapshots.ts';
import { createCard } from '#data/customers/create-card.ts';
import { editCard } from '#data/customers/edit-card.ts';
import { importCards } from '#data/import/import-cards.ts';
import { inBatches } from '#test/support/in-batches.ts';
import { recordSale } from '#data/sales/record-sale.ts';
import { whenSafe } from '#data/safety.ts';
import type { Shop } from '#data/shop.ts';
import { snapshotBefore } from '#data/snapshots/snapshot-desk.ts';
import { cardFrom } from '#domain/customers/card-document.ts';
import { newOperationId } from '#platform/ids.ts';
import { amountOf } from '#test/support/at-the-counter.ts';

import { moveClock } from './moved-clock.ts';

/** A counter that never rests, in place of the screens: everything below it is the shipped app. */
export type OrdealPage = {
  readonly open: () => Promise<OpenReport>;
  /** Sells amounts first, first+1, … cents, telling each one that the app called saved. */
  readonly sell: (first: number, count: number) => Promise<void>;
  /** Takes a list in, as one command; tells `import` once it is saved. */
  readonly takeIn: (cards: number) => Promise<void>;
  /** Gives the one card another name; answers whether the app called that saved. */
  readonly rename: (name: string) => Promise<boolean>;
  /** Makes a snapshot as Settings does; answers `kept`, or why it was not made. */
  readonly keepSnapshot: () => Promise<string>;
  /** The app's clock goes so many milliseconds before the machine's from now on. */
  readonly moveClock: (ms: number) => void;
  readonly report: () => Promise<ShopReport>;
  readonly safety: () => string;
};

export type OpenReport = {
  readonly opened: boolean;
  readonly detail: string;
  readonly generation: number;
  readonly notices: readonly string[];
};

export type ShopReport = {
  readonly amounts: readonly number[];
  readonly cards: number;
  /** Of the card that sales are made to. */
  readonly name: string;
  readonly staged: number;
  readonly standingsSpent: number;
};

declare global {
  interface Window {
    ordeal: OrdealPage;
    /** Given by the harness: written down outside the app before anything else happens. */
    acknowledged: (what: string) => Promise<void>;
  }
}

let shop: Shop | undefined;

window.ordeal = {
  open: async () => {
    const outcome = await openTheShop(() => undefined);
    if (outcome.kind === 'refused') {
      const detail = `${outcome.why} ${outcome.detail}`;
      return { opened: false, detail, generation: 0, notices: [] };
    }
    shop = outcome.shop;
    keepSnapshots(shop);
    const notices = outcome.notices.map((notice) => JSON.stringify(notice));
    return { opened: true, detail: '', generation: shop.generation, notices };
  },
  sell: async (first, count) => {
    const card = await someCard();
    for (let amount = first; amount < first + count; amount += 1) {
      const to = amount % 3 === 0 ? null : card;
      const act = { operationId: newOperationId(), by: null };
      const sale = await recordSale(present(), amountOf(amount, to), act);
      const safety = await whenSafe(present());
      if (sale.ok && safety.kind === 'safe') await window.acknowledged(String(amount));
    }
  },
  takeIn: async (cards) => {
    const rows = Array.from({ length: cards }, (_, index) => ({
      edit: { name: `名单${index}`, phones: [`138${String(index).padStart(8, '0')}`] },
      tags: [],
    }));
    const act = { operationId: newOperationId(), by: null };
    const signal = new AbortController().signal;
    await importCards(
      present(),
      inBatches(rows),
      () => 'keep',
      act,
      () => undefined,
      signal,
    );
    if ((await whenSafe(present())).kind === 'safe') await window.acknowledged('import');
  },
  rename: async (name) => {
    const act = { operationId: newOperationId(), by: null };
    const edited = await editCard(present(), await someCard(), { name }, act);
    return edited.ok && (await whenSafe(present())).kind === 'safe';
  },
  keepSnapshot: async () => {
    const made = await snapshotBefore(present(), 'by-hand');
    return made.kind === 'not-made' ? made.why : made.kind;
  },
  moveClock,
  report: async () => {
    const { db } = present();
    const known = await db.documents.where('kind').equals('customer').first();
    const amounts: number[] = [];
    await db.entries.each((entry) => {
      if ('total' in entry && typeof entry.total === 'number') amounts.push(entry.total);
    });
    const standings = await db.standings.toArray();
    return {
      amounts: amounts.sort((one, other) => one - other),
      cards: await db.documents.where('kind').equals('customer').count(),
      name: known === undefined ? '' : cardFrom(known).name,
      staged: await db.staged.count(),
      standingsSpent: standings.reduce((all, { spent }) => all + spent, 0),
    };
  },
  safety: () => JSON.stringify(present().sender.safety()),
};

function present(): Shop {
  if (shop === undefined) throw new Error('The shop is not open.');
  return shop;
}

async function someCard() {
  const { db } = present();
  const known = await db.documents.where('kind').equals('customer').first();
  if (known !== undefined) return known.id;
  const act = { operationId: newOperationId(), by: null };
  const made = await createCard(present(), { name: '常客' }, act);
  if (!made.ok) throw new Error(made.refusal.kind);
  return made.value.id;
}
